import { createReadStream } from "node:fs";
import { ArchiveError, type Failure } from "../model/error.ts";

/** One document of a bulk file, with the fields the other system gives. */
export type BulkEntry = {
  /** Line number, from 1. */
  readonly line: number;
  readonly text: string;
  readonly externalId: string | null;
  /** Given fields by name; they win over read ones. */
  readonly given: Readonly<Record<string, string>>;
};

export type BulkLine = BulkEntry | { readonly line: number; readonly error: Failure };

const CHUNK_BYTES = 1 << 20;

const GIVEN_FIELDS = ["referenceNumber", "documentType", "issueDate", "issuingBody", "abstract"] as const;

/** Reads a .jsonl file line by line, in bounded memory; a bad line is reported and the next one read. */
export async function* readBulkFile(path: string): AsyncGenerator<BulkLine> {
  let line = 0;
  for await (const content of splitLines(path)) {
    line++;
    if (content.trim() === "") continue;
    try {
      yield parseBulkLine(content, line);
    } catch (thrown) {
      if (!(thrown instanceof ArchiveError)) throw thrown;
      yield { line, error: thrown.failure };
    }
  }
}

/** Cut at line feeds alone: readline also cuts at U+2028, which may stand unescaped inside a JSON string. */
async function* splitLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: CHUNK_BYTES })) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() as string;
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Checks one line. Throws `jsonl-line-invalid`, its detail naming the field at fault. */
export function parseBulkLine(content: string, line: number): BulkEntry {
  const object = parseObject(line === 1 ? content.replace(/^\uFEFF/, "") : content);
  const text = object.text;
  if (typeof text !== "string" || text.trim() === "") throw new ArchiveError("jsonl-line-invalid", "text");
  const given: Record<string, string> = {};
  for (const name of GIVEN_FIELDS) {
    const value = object[name];
    if (value === undefined || value === null || value === "") continue;
    if (typeof value !== "string") throw new ArchiveError("jsonl-line-invalid", name);
    if (name === "issueDate" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new ArchiveError("jsonl-line-invalid", name);
    given[name] = value;
  }
  const externalId = object.externalId;
  if (
    externalId !== undefined &&
    externalId !== null &&
    typeof externalId !== "string" &&
    typeof externalId !== "number"
  ) {
    throw new ArchiveError("jsonl-line-invalid", "externalId");
  }
  return { line, text, externalId: externalId === undefined || externalId === null ? null : String(externalId), given };
}

function parseObject(content: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (thrown) {
    throw new ArchiveError("jsonl-line-invalid", "JSON", { cause: thrown });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ArchiveError("jsonl-line-invalid", "JSON");
  return value as Record<string, unknown>;
}
