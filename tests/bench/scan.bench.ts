// How scans are read: speed and wrong letters against the machine's own tesseract, and how many documents come out right.
// The whole takes some minutes on an idle machine; options take a portion of it or more:
//   --part letters|fields   one of the two
//   --pages N --tables N    pages of running text, and pages with header and table, each in every spoiling
//   --documents N           documents whose fields are read, in each of two spoilings
//   --spoilings clean,jpeg  only these
//   --engine built-in       for the fields; else the machine's tesseract where there is one
//   --seed N                other letters
// Figures go to docs/benchmarks.md by hand.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { findNativeTesseract } from "../../main/ingest/scan/native-recogniser.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { makeLetters } from "../scans/make-letters.ts";
import { SPOILINGS, type Spoiling } from "../scans/spoil-page.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";
import { measureFields } from "./scan/measure-fields.ts";
import { measureLetters } from "./scan/measure-letters.ts";
import { openScanPool } from "./scan/run-tasks.ts";
import { writeSpoiledPages } from "./scan/spoiled-pages.ts";

const { values } = parseArgs({
  options: {
    part: { type: "string" },
    pages: { type: "string", default: "1" },
    tables: { type: "string", default: "1" },
    documents: { type: "string", default: "40" },
    spoilings: { type: "string" },
    engine: { type: "string" },
    seed: { type: "string", default: "11" },
  },
});
const asked = values.spoilings?.split(",");
const choose = (all: readonly Spoiling[]) => (asked ? SPOILINGS.filter((name) => asked.includes(name)) : all);
const hasNative = (await findNativeTesseract()) !== null;
const seed = Number(values.seed);
const folder = temporaryFolder();
mkdirSync(folder, { recursive: true });

const pool = openScanPool();
if (values.part !== "fields") {
  const spoilings = choose(SPOILINGS);
  const counts = { "running text": Number(values.pages), "header, table": Number(values.tables) };
  await measureLetters(pool, await writeSpoiledPages(folder, seed, counts, spoilings), { hasNative, spoilings });
}
if (values.part !== "letters") {
  const engine = values.engine === "built-in" || !hasNative ? "built-in" : "native";
  const letters = makeLetters(seed, Number(values.documents));
  const rows: BenchRow[] = [];
  for (const spoiling of choose(["clean", "photocopied"])) {
    rows.push(await measureFields(pool, letters, { folder, engine, spoiling }));
  }
  printBenchTable(
    `Scans: documents right after recognition (${engine}) and the reader`,
    ["pages", "number and symbol", "date", "issuer", "all three", "letters wrong", "pages above 5 %"],
    rows,
  );
}
pool.close();
