import { readdirSync, readFileSync } from "node:fs";
import type { FieldName, ReadDocument } from "../../../main/model/document.ts";
import { fold } from "../../../main/text/fold.ts";

/** A whole text with what a careful person reads in it; the first document counts. */
export type DocumentRow = {
  readonly file: string;
  readonly name: string;
  readonly text: string;
  /** Gold by key ("type", "number", "date", "place", "body", "parent", "abstract", "to"); a missing key means nothing. */
  readonly gold: ReadonlyMap<string, string>;
};

const FOLDER = new URL("documents/", import.meta.url);

/** Rows of tests/unit/parser/documents: "=== name", then "@key value" lines, then the text. */
export function loadRows(): readonly DocumentRow[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => parseRows(file, readFileSync(new URL(file, FOLDER), "utf8")));
}

function parseRows(file: string, content: string): readonly DocumentRow[] {
  return content
    .split(/^=== /mu)
    .slice(1)
    .map((block) => {
      const lines = block.replace(/\n$/, "").split("\n");
      const marked = lines.slice(1).findIndex((line) => !line.startsWith("@"));
      const gold = new Map(
        lines.slice(1, marked + 1).map((line) => {
          const space = line.indexOf(" ");
          return space === -1 ? [line.slice(1), ""] : [line.slice(1, space), line.slice(space + 1)];
        }),
      );
      const text = lines.slice(marked + 1).join("\n");
      return { file, name: lines[0] ?? "", text: gold.has("nfd") ? text.normalize("NFD") : text, gold };
    });
}

/** One field of one row: what was asked, what was read, how well it fits (1 is right) and how sure the reader was. */
export type FieldScore = {
  readonly key: string;
  readonly gold: string | null;
  readonly read: string | null;
  readonly score: number;
  readonly confidence: number | null;
};

const KEYS: readonly (readonly [key: string, name: FieldName])[] = [
  ["type", "documentType"],
  ["number", "referenceNumber"],
  ["date", "issueDate"],
  ["place", "issuePlace"],
  ["body", "issuingBody"],
  ["parent", "parentBody"],
  ["abstract", "abstract"],
  ["to", "addressees"],
];

/** Scores the fields of a row; those named in "@skip" are left out, and the parent body where no gold names one. */
export function scoreRow(row: DocumentRow, document: ReadDocument): readonly FieldScore[] {
  const skipped = new Set((row.gold.get("skip") ?? "").split(" "));
  return KEYS.filter(([key]) => !skipped.has(key) && (key !== "parent" || row.gold.has("parent"))).map(
    ([key, name]) => {
      const gold = row.gold.get(key) ?? null;
      const read = textOf(document, name);
      const others = (row.gold.get(`alt${key}`) ?? "").split(" | ").filter((other) => other !== "");
      const score = Math.max(...[gold, ...others].map((one) => scoreValue(key, one, read)));
      return { key, gold, read, score, confidence: document.fields[name]?.confidence ?? null };
    },
  );
}

function textOf(document: ReadDocument, name: FieldName): string | null {
  if (name === "referenceNumber") return document.referenceNumber?.text ?? null;
  if (name === "addressees") return document.addressees.length === 0 ? null : document.addressees.join(" | ");
  return document[name] as string | null;
}

function scoreValue(key: string, gold: string | null, read: string | null): number {
  if (gold === null || read === null) return gold === read ? 1 : 0;
  if (key === "abstract") return tokenF1(words(gold), words(read));
  if (key === "to") return tokenF1(gold.split(" | ").map(tidy), read.split(" | ").map(tidy));
  const exact = key === "number" || key === "date" || key === "type";
  return exact ? Number(gold === read) : Number(tidy(gold) === tidy(read));
}

function words(text: string): readonly string[] {
  return fold(text.normalize("NFC"))
    .replace(/^ve viec /, "")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}

function tidy(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/uỷ/g, "ủy")
    .replace(/[\s.]+/g, " ")
    .trim();
}

function tokenF1(gold: readonly string[], read: readonly string[]): number {
  const rest = [...gold];
  let common = 0;
  for (const word of read) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    rest.splice(at, 1);
    common++;
  }
  return common === 0 ? 0 : (2 * common) / (gold.length + read.length);
}
