import { describe, expect, it } from "vitest";
import { listFiles, readSources } from "./source-file.ts";

const FOLDERS = ["main", "preload", "renderer", "scripts", "tests", "resources"];
const VAGUE = /^(utils?|helpers?|common|misc|shared|stuff)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Named by the tool that reads them. */
const NAMED_BY_TOOLS = [
  "electron.vite.config.ts",
  "electron-builder.config.mjs",
  "playwright.config.ts",
  "vitest.config.ts",
];

const nameOf = (path: string): string => path.split("/").at(-1) ?? "";
const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);

/** The name without its endings: `find.test.ts` is `find`. */
const stemOf = (path: string): string => nameOf(path).replace(/(\.(test|spec|bench|config|d))?\.(ts|tsx|mjs)$/, "");

describe("names", () => {
  const paths = FOLDERS.flatMap((folder) => listFiles(folder));

  it("say what a file is for: no utils, helpers or common", () => {
    const vague = paths.filter((path) => path.split("/").some((part) => VAGUE.test(part.replace(/\..*$/, ""))));
    expect(vague).toEqual([]);
  });

  it("of code are kebab-case", () => {
    const wrong = paths.filter(
      (path) => isCode(path) && !NAMED_BY_TOOLS.includes(nameOf(path)) && !KEBAB.test(stemOf(path)),
    );
    expect(wrong).toEqual([]);
  });

  it("of exports are given: no default exports", () => {
    const wrong = readSources("main", "preload", "renderer", "tests", "scripts")
      .filter((file) => !NAMED_BY_TOOLS.includes(nameOf(file.path)))
      .filter((file) => file.nodes.some((node) => node.type === "ExportDefaultDeclaration"));
    expect(wrong.map((file) => file.path)).toEqual([]);
  });

  it("of one machine's folders stand nowhere", () => {
    const machinePath = new RegExp(["", "work", "(main|shared)"].join("/"));
    const wrong = readSources("main", "preload", "renderer", "scripts", "tests").filter((file) =>
      machinePath.test(file.text),
    );
    expect(wrong.map((file) => file.path)).toEqual([]);
  });
});
