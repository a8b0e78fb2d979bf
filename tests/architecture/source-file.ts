import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { parseAst } from "vite";

/** The checkout's root folder. */
export const root = new URL("../..", import.meta.url).pathname;

/** A node of the parsed file; what it holds depends on its type. */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** One source file, parsed; `path` is relative to the root, with slashes. */
export type SourceFile = { readonly path: string; readonly text: string; readonly nodes: readonly Node[] };

/** An import of a file: what it names, resolved to a path from the root when it is one of ours. */
export type Import = { readonly specifier: string; readonly target: string | null };

const SOURCE = /\.(ts|tsx|mjs)$/;
const SKIPPED_FOLDERS = ["node_modules", "out", "dist", ".cache", ".git", "tour"];

/** Every file below a folder, as paths from the root. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED_FOLDERS.includes(entry.name) ? [] : listFiles(path);
    return [path];
  });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function collectNodes(node: Node, into: Node[]): void {
  into.push(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) collectNodes(child, into);
  }
}

/** Parses a text as the source file of that path. */
export function parseSource(path: string, text: string): SourceFile {
  const lang = path.endsWith(".tsx") ? "tsx" : path.endsWith(".ts") ? "ts" : "js";
  const nodes: Node[] = [];
  collectNodes(parseAst(text, { lang }, path) as unknown as Node, nodes);
  return { path, text, nodes };
}

/** Every source file below these folders, parsed. */
export function readSources(...folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => listFiles(folder))
    .filter((path) => SOURCE.test(path))
    .map((path) => parseSource(path, readFileSync(join(root, path), "utf8")));
}

const IMPORTING = ["ImportDeclaration", "ExportNamedDeclaration", "ExportAllDeclaration", "ImportExpression"];

/** What a file imports, type-only imports included: a type is a dependency too. */
export function importsOf(file: SourceFile): readonly Import[] {
  return file.nodes
    .filter((node) => IMPORTING.includes(node.type) && isNode(node.source) && typeof node.source.value === "string")
    .map((node) => {
      const specifier = ((node.source as Node).value as string).replace(/\?.*$/, "");
      const isOurs = specifier.startsWith(".");
      const absolute = resolve(root, dirname(file.path), specifier);
      return { specifier, target: isOurs ? relative(root, absolute).replaceAll("\\", "/") : null };
    });
}

/** The line a position stands on, counted from 1. */
export function lineOf(file: SourceFile, position: number): number {
  return file.text.slice(0, position).split("\n").length;
}
