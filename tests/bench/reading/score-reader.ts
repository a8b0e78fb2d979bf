/**
 * Scores the reader of one checkout on this checkout's corpus and prints the rows as JSON:
 * node tests/bench/reading/score-reader.ts ROOT
 * The gold and the scorer are this checkout's, so that two readers are compared on the same documents.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readSource } from "../../../main/ingest/read-source.ts";
import { generateCorpus } from "../../corpus/generate.ts";
import type { GoldFile } from "../../corpus/gold.ts";
import { type ReadingOfDocument, type ScoreRow, scoreFile } from "../../corpus/score.ts";
import { RESOURCES } from "../../factories/folders.ts";

/** Seed and size of the generated part of the corpus. */
const SEED = 20261122;
const GENERATED = 200;

type Reader = (text: string, vocabulary: unknown, options: { single: boolean }) => readonly ReadingOfDocument[];

const root = process.argv[2] ?? join(import.meta.dirname, "../../..");
const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(root, path)).href);
const readText = (await load("main/engine/read-text.ts")).readText as Reader;
const loadVocabulary = (await load("main/engine/load-vocabulary.ts")).loadVocabulary as (folder: string) => unknown;
const vocabulary = loadVocabulary(join(root, "resources"));

const rows: ScoreRow[] = [];
const score = (gold: GoldFile, text: string): void => {
  rows.push(...scoreFile(gold, readText(text, vocabulary, { single: false })));
};

const demo = JSON.parse(readFileSync(join(import.meta.dirname, "../../corpus/demo-gold.json"), "utf8")) as {
  files: GoldFile[];
};
for (const gold of demo.files) {
  const { text } = await readSource(readFileSync(join(RESOURCES, "samples", gold.file)), gold.file);
  score(gold, text);
}
for (const { gold, text } of generateCorpus(SEED, GENERATED)) score(gold, text);
process.stdout.write(JSON.stringify(rows));
