import { describe, expect, it } from "vitest";
import { LONG_FILES, LONG_FUNCTIONS } from "./exception.ts";
import { lineOf, type Node, parseSource, readSources, type SourceFile } from "./source-file.ts";

const MOST_LINES_OF_A_FILE = 400;
const MOST_LINES_OF_A_FUNCTION = 60;

const files = readSources("main", "preload", "renderer", "scripts", "tests");

const FUNCTIONS = ["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"];

/** The name a function is known by: its own, or that of the variable or member it is given to. */
function nameOf(file: SourceFile, node: Node): string {
  const own = (node.id as Node | null)?.name;
  if (typeof own === "string") return own;
  const holder = file.nodes.find((other) => other.value === node || other.init === node);
  const key = (holder?.key ?? holder?.id) as Node | undefined;
  return typeof key?.name === "string" ? key.name : `line ${lineOf(file, node.start)}`;
}

function longFunctions(file: SourceFile): readonly string[] {
  return file.nodes
    .filter((node) => FUNCTIONS.includes(node.type))
    .filter((node) => lineOf(file, node.end) - lineOf(file, node.start) + 1 > MOST_LINES_OF_A_FUNCTION)
    .map((node) => `${file.path}#${nameOf(file, node)}`);
}

/** A describe block is a table of examples, not a function to read from top to bottom. */
const isMeasured = (file: SourceFile): boolean => !file.path.endsWith(".test.ts") && !file.path.endsWith(".test.tsx");

describe("the scanner", () => {
  it.each([
    ["function f() {", "}", "f"],
    ["const g = () => {", "};", "g"],
    ["class C { m() {", "} }", "m"],
  ])("measures %s", (open, close, name) => {
    const at = (lines: number) => parseSource("main/x.ts", `${open}\n${"void 0;\n".repeat(lines - 2)}${close}`);
    expect(longFunctions(at(60))).toEqual([]);
    expect(longFunctions(at(61))).toEqual([`main/x.ts#${name}`]);
  });
});

describe("sizes", () => {
  it(`no file is longer than ${MOST_LINES_OF_A_FILE} lines`, () => {
    const excepted = new Set(LONG_FILES.map((entry) => entry.path));
    const long = files
      .map((file) => ({ path: file.path, lines: file.text.trimEnd().split("\n").length }))
      .filter(({ path, lines }) => lines > MOST_LINES_OF_A_FILE && !excepted.has(path));
    expect(long).toEqual([]);
  });

  it(`no function is longer than ${MOST_LINES_OF_A_FUNCTION} lines`, () => {
    const excepted = new Set(LONG_FUNCTIONS.map((entry) => entry.path));
    expect(
      files
        .filter(isMeasured)
        .flatMap(longFunctions)
        .filter((name) => !excepted.has(name)),
    ).toEqual([]);
  });

  it("has no exception that nothing needs any more", () => {
    const long = new Set(files.flatMap(longFunctions));
    const paths = new Set(
      files.filter((file) => file.text.split("\n").length > MOST_LINES_OF_A_FILE).map((f) => f.path),
    );
    expect(LONG_FUNCTIONS.filter((entry) => !long.has(entry.path))).toEqual([]);
    expect(LONG_FILES.filter((entry) => !paths.has(entry.path))).toEqual([]);
  });
});
