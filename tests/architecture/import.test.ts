import { describe, expect, it } from "vitest";
import { mayImport, partOf, SINGLE_IMPORTERS } from "./allowed-import.ts";
import { IMPORTS } from "./exception.ts";
import { importsOf, parseSource, readSources } from "./source-file.ts";

const files = readSources("main", "preload", "renderer");
const ours = files.flatMap((file) =>
  importsOf(file).flatMap(({ target }) => (target === null ? [] : [{ from: file.path, to: target }])),
);
const foreign = files.flatMap((file) =>
  importsOf(file).flatMap(({ specifier, target }) => (target === null ? [{ from: file.path, name: specifier }] : [])),
);

describe("the scanner", () => {
  it("sees static, type-only, re-exporting and dynamic imports", () => {
    const text = [
      'import type { A } from "../model/a.ts";',
      'export { b } from "./b.ts";',
      'export * from "electron";',
      'const c = () => import("../archive/c.ts");',
      'import d from "./d.mjs?url";',
    ].join("\n");
    const found = importsOf(parseSource("main/text/x.ts", text)).map(({ specifier, target }) => target ?? specifier);
    expect(found.sort()).toEqual([
      "electron",
      "main/archive/c.ts",
      "main/model/a.ts",
      "main/text/b.ts",
      "main/text/d.mjs",
    ]);
  });

  it.each([
    ["main/text/fold.ts", "main/model/span.ts", true],
    ["main/model/span.ts", "main/text/fold.ts", false],
    ["main/citations/find.ts", "main/archive/open.ts", false],
    ["main/shell/menu.ts", "main/engine/index.ts", false],
    ["main/cli/show.ts", "main/archive/open.ts", false],
    ["renderer/search/screen.tsx", "renderer/ui/list.tsx", true],
    ["renderer/search/screen.tsx", "renderer/print/screen.tsx", false],
    ["renderer/ui/list.tsx", "renderer/search/screen.tsx", false],
    ["renderer/app/frame.tsx", "renderer/search/screen.tsx", true],
    ["renderer/search/screen.tsx", "main/engine/index.ts", false],
    ["preload/index.ts", "main/model/error.ts", false],
  ])("%s -> %s: %s", (from, to, allowed) => {
    expect(mayImport(from, to)).toBe(allowed);
  });
});

describe("imports", () => {
  it("go only where design.md lets them", () => {
    const excepted = new Set(IMPORTS.map((entry) => entry.path));
    const wrong = ours
      .filter(({ from, to }) => !mayImport(from, to))
      .map(({ from, to }) => `${from} -> ${to}`)
      .filter((line) => !excepted.has(line));
    expect(wrong).toEqual([]);
  });

  it("of a package with one importer come from that part alone", () => {
    const wrong = foreign
      .filter(
        ({ from, name }) => Object.hasOwn(SINGLE_IMPORTERS, name) && !SINGLE_IMPORTERS[name]?.includes(partOf(from)),
      )
      .map(({ from, name }) => `${from} -> ${name}`);
    expect(wrong).toEqual([]);
  });

  it("of Node stay out of the model, the contract and the window", () => {
    const portable = (path: string): boolean => /^(main\/model\/|preload\/|renderer\/)/.test(path);
    expect(foreign.filter(({ from, name }) => portable(from) && name.startsWith("node:"))).toEqual([]);
  });

  it("of React stay in the window", () => {
    const wrong = foreign.filter(({ from, name }) => !from.startsWith("renderer/") && /^(react|@mantine)/.test(name));
    expect(wrong).toEqual([]);
  });

  it("has no exception that nothing needs any more", () => {
    const lines = new Set(ours.map(({ from, to }) => `${from} -> ${to}`));
    expect(IMPORTS.filter((entry) => !lines.has(entry.path))).toEqual([]);
  });
});
