import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readText } from "../../main/engine/read-text.ts";
import { readSource } from "../../main/ingest/read-source.ts";
import { RESOURCES_DIRECTORY, vocabulary } from "../factories/vocabulary.ts";
import type { GoldFile } from "./gold.ts";
import { type ScoreRow, scoreFile } from "./score.ts";
import { formatSummary, summarise } from "./summary.ts";

const SAMPLES = join(RESOURCES_DIRECTORY, "samples");
const goldFiles = (
  JSON.parse(readFileSync(new URL("demo-gold.json", import.meta.url), "utf8")) as {
    readonly files: readonly GoldFile[];
  }
).files;

async function readAndScore(gold: GoldFile): Promise<readonly ScoreRow[]> {
  const source = await readSource(readFileSync(join(SAMPLES, gold.file)), gold.file);
  return scoreFile(gold, readText(source.text, vocabulary, { single: false }));
}

const say = ({ file, field, expected, got }: ScoreRow): string =>
  `${file} · ${field}: expected ${expected} | got ${got}`;

/** What the reader does not get right yet, by the start of its line. The list may only grow shorter. */
const UNSOLVED: readonly string[] = [];

describe("the demo documents", () => {
  it("each have a gold reading, and no gold is without its document", () => {
    expect(goldFiles.map(({ file }) => file).sort()).toEqual(readdirSync(SAMPLES).sort());
  });

  it.each(goldFiles)("are read as a person reads them: $file", async (gold) => {
    const wrong = (await readAndScore(gold)).filter(({ right }) => !right).map(say);
    expect(wrong.filter((line) => !UNSOLVED.some((known) => line.startsWith(known)))).toEqual([]);
  });

  it("print their scores, and nothing is said to be unsolved that is solved", async () => {
    const rows = (await Promise.all(goldFiles.map(readAndScore))).flat();
    console.log(formatSummary(summarise(rows), rows, 3));
    const wrong = rows.filter(({ right }) => !right).map(say);
    expect(UNSOLVED.filter((known) => !wrong.some((line) => line.startsWith(known)))).toEqual([]);
    expect(rows.length).toBeGreaterThan(goldFiles.length * 10);
  });
});
