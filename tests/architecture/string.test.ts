import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { VIETNAMESE_ALLOWED } from "./exception.ts";
import { lineOf, listFiles, type Node, parseSource, readSources, root, type SourceFile } from "./source-file.ts";

/** A letter that English does without: "Số", "đ"; not "So". */
const VIETNAMESE = /[À-ỹĐđ]/;
const LETTERS = /\p{L}{2,}/u;

/** Attributes whose text a person reads or hears. */
const SPOKEN_ATTRIBUTES = ["label", "title", "placeholder", "description", "alt", "aria-label", "error"];

function textOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateElement") return (node.value as { readonly raw: string }).raw;
  if (node.type === "JSXText") return (node.value as string).trim();
  return null;
}

function vietnameseStrings(file: SourceFile): readonly string[] {
  return file.nodes
    .filter((node) => VIETNAMESE.test(textOf(node) ?? ""))
    .map((node) => `${file.path}:${lineOf(file, node.start)}`);
}

/** Names of keys are the same in every language: "Ctrl K"; not "Close". */
const KEY_NAMES = /^((Ctrl|Alt|Shift|Esc|Enter|Tab|F\d+|[A-Z])[ +]?)+$/;

const isWords = (text: string): boolean => LETTERS.test(text) && !KEY_NAMES.test(text);

/** Words between tags or in a spoken attribute, in whatever language: they belong in resources/strings. */
function wordsInMarkup(file: SourceFile): readonly string[] {
  const isSpoken = (node: Node): boolean => {
    if (node.type === "JSXText") return isWords(textOf(node) ?? "");
    if (node.type !== "JSXAttribute" || !SPOKEN_ATTRIBUTES.includes(String((node.name as Node).name))) return false;
    return node.value !== null && isWords(textOf(node.value as Node) ?? "");
  };
  return file.nodes.filter(isSpoken).map((node) => `${file.path}:${lineOf(file, node.start)}`);
}

const isAllowed = (line: string): boolean => VIETNAMESE_ALLOWED.some(({ path }) => line.startsWith(path));

describe("the scanner", () => {
  it("sees strings and templates, not comments, names or rules", () => {
    const text = '// Số\nconst a = "Số";\nconst b = `lỗi`;\nconst c = /Số/;\nconst d = "So";';
    expect(vietnameseStrings(parseSource("main/x.ts", text))).toEqual(["main/x.ts:2", "main/x.ts:3"]);
  });

  it("sees words in markup", () => {
    const text =
      'const a = <p title="Close">Save {b} <kbd>Ctrl K</kbd></p>;\nconst c = <p className="wide" title={t("x")}>{d}</p>;';
    expect(wordsInMarkup(parseSource("renderer/x.tsx", text))).toEqual(["renderer/x.tsx:1", "renderer/x.tsx:1"]);
  });
});

describe("words for a user", () => {
  it("stand in resources/strings, not in main/", () => {
    const found = readSources("main", "preload").flatMap(vietnameseStrings);
    expect(found.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it("stand in resources/strings, not in renderer/", () => {
    const found = readSources("renderer").flatMap((file) => [...vietnameseStrings(file), ...wordsInMarkup(file)]);
    expect(found.filter((line) => !isAllowed(line))).toEqual([]);
  });

  it("has no exception that nothing needs any more", () => {
    const found = readSources("main", "renderer").flatMap(vietnameseStrings);
    const unneeded = VIETNAMESE_ALLOWED.filter(({ path }) => !found.some((line) => line.startsWith(path)));
    expect(unneeded).toEqual([]);
  });
});

/** Every key of a strings file, nested ones joined by dots; plural endings of i18next left off. */
function keysOf(value: unknown, prefix = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [prefix.replace(/_(zero|one|two|few|many|other)$/, "")];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, prefix === "" ? key : `${prefix}.${key}`));
}

describe("strings files", () => {
  const vietnamese = listFiles("resources/strings").filter((path) => /(^|[./])vi\.json$/.test(path));
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"));

  it("are there", () => {
    expect(vietnamese.length).toBeGreaterThan(0);
  });

  it.each(vietnamese)("%s has the same keys in English", (path) => {
    const english = path.replace(/vi\.json$/, "en.json");
    expect([...new Set(keysOf(read(english)))].sort()).toEqual([...new Set(keysOf(read(path)))].sort());
  });
});
