import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIELD_NAMES } from "../../../main/model/document.ts";
import { ERROR_KINDS } from "../../../main/model/error.ts";
import { RELATIONS } from "../../../main/model/relation.ts";
import en from "../../../resources/strings/en.json" with { type: "json" };
import vi from "../../../resources/strings/vi.json" with { type: "json" };

type Strings = { readonly [key: string]: string | Strings };

function flatten(strings: Strings, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(strings).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

const vietnamese = flatten(vi);
const english = flatten(en);
const slots = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? "").sort();

describe("the window's strings", () => {
  it("are the same in both languages, but for the English singular", () => {
    expect([...english.keys()].filter((key) => !key.endsWith("_one")).sort()).toEqual([...vietnamese.keys()].sort());
  });
  it("have the same slots in both languages", () => {
    for (const [key, text] of vietnamese) expect([key, slots(english.get(key) ?? "")]).toEqual([key, slots(text)]);
  });
  it("have an English singular for every count", () => {
    for (const key of vietnamese.keys()) {
      if (key.endsWith("_other")) expect([...english.keys()]).toContain(key.replace("_other", "_one"));
    }
  });
  it.each([
    ["error", ERROR_KINDS],
    ["relation", RELATIONS],
    ["relationIncoming", RELATIONS],
    ["field", FIELD_NAMES],
  ] as const)("have a word for every %s", (section, names) => {
    expect(Object.keys(vi[section]).sort()).toEqual([...names].sort());
  });
  it("are all used", () => {
    const folder = new URL("../../../renderer", import.meta.url).pathname;
    const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
    // whole, or begun in a template: "search.note.${kind}", "queue.filter_${name}"
    const isUsed = (key: string): boolean => {
      const plain = key.replace(/_other$/, "");
      const beginnings = [...plain.matchAll(/[._]/g)].map(({ index }) => plain.slice(0, index + 1));
      return sources.includes(`"${plain}"`) || beginnings.some((begun) => sources.includes(`\`${begun}\${`));
    };
    expect([...vietnamese.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
  it("write Vietnamese in NFC", () => {
    for (const text of vietnamese.values()) expect(text).toBe(text.normalize("NFC"));
  });
});
