import { describe, expect, it } from "vitest";
import { readShortcut } from "../../../../renderer/app/shortcut.ts";

const press = (key: string, ...held: readonly ("ctrlKey" | "altKey" | "shiftKey" | "metaKey")[]) => ({
  key,
  ctrlKey: held.includes("ctrlKey"),
  altKey: held.includes("altKey"),
  shiftKey: held.includes("shiftKey"),
  metaKey: held.includes("metaKey"),
});

describe("readShortcut", () => {
  it.each([
    [press("k", "ctrlKey"), false, "palette"],
    [press("K", "ctrlKey"), true, "palette"],
    [press("f", "ctrlKey"), true, "find"],
    [press("Escape"), true, "back"],
    [press("?", "shiftKey"), false, "help"],
    [press("?", "shiftKey"), true, null],
    [press("F1"), true, "help"],
    [press("1", "altKey"), true, "search"],
    [press("4", "altKey"), true, "review"],
    [press("p", "ctrlKey"), false, "print"],
    [press("p", "ctrlKey", "shiftKey"), false, null],
    [press("g"), false, null],
    [press("k"), false, null],
    // AltGr on some keyboards reports both keys and writes a character.
    [press("k", "ctrlKey", "altKey"), false, null],
  ] as const)("%j (typing: %s) is %s", (event, typing, shortcut) => {
    expect(readShortcut(event, typing)).toBe(shortcut);
  });
});
