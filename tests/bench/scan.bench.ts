// How scans are read: speed and wrong letters against the machine's own tesseract, and how many documents come out right.
// `--documents N` takes fewer documents for the last table. Figures go to docs/benchmarks.md by hand.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "../../main/engine/read-text.ts";
import { findNativeTesseract } from "../../main/ingest/scan/native-recogniser.ts";
import type { Letter } from "../../main/layout/letter.ts";
import { isSameBody } from "../corpus/normalise.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { vocabulary } from "../factories/vocabulary.ts";
import { countCharacterErrors } from "../scans/character-error.ts";
import { makeLetters, makeLongLetter, type ScanLetter } from "../scans/make-letters.ts";
import { printLetter, printPages } from "../scans/print-pages.ts";
import { SPOILINGS, type Spoiling, spoilPage } from "../scans/spoil-page.ts";
import { type BenchRow, printBenchTable } from "./bench-table.ts";
import { clock, openScanPool, runTesseract, type ScanPool } from "./scan/run-tasks.ts";

const folder = temporaryFolder();
mkdirSync(folder, { recursive: true });
const asked = process.argv.indexOf("--documents");
const DOCUMENTS = asked === -1 ? 100 : Number(process.argv[asked + 1]);
const hasNative = (await findNativeTesseract()) !== null;

type SpoiledPage = {
  readonly path: string;
  readonly truth: string;
  readonly spoiling: Spoiling;
  readonly kind: PageKind;
};
type PageKind = "running text" | "header, table";

async function writePage(letter: Letter, page: number, kind: PageKind, id: string): Promise<SpoiledPage[]> {
  const printed = (await printPages(await printLetter(letter), page + 1))[page];
  if (!printed) throw new Error(`letter ${id} has no page ${page + 1}`);
  const pages: SpoiledPage[] = [];
  for (const spoiling of SPOILINGS) {
    const path = join(folder, `${id}-${spoiling}.png`);
    writeFileSync(path, await spoilPage(printed.scan, spoiling, 7));
    pages.push({ path, truth: printed.text, spoiling, kind });
  }
  return pages;
}

function rate(pages: readonly SpoiledPage[], texts: readonly string[], chosen: (page: SpoiledPage) => boolean): string {
  let [wrong, of] = [0, 0];
  pages.forEach((page, i) => {
    if (!chosen(page)) return;
    const errors = countCharacterErrors(page.truth, texts[i] ?? "");
    wrong += errors.wrong;
    of += errors.of;
  });
  return of === 0 ? "-" : `${((100 * wrong) / of).toFixed(2)} %`;
}

async function measureLetters(pool: ScanPool): Promise<void> {
  const table = makeLetters(3, 4)[3] as ScanLetter;
  const pages = [
    ...(await writePage(makeLongLetter(5), 1, "running text", "long")),
    ...(await writePage(table.letter, 0, "header, table", "table")),
  ];
  const read = async (engine: "built-in" | "native") =>
    (await pool.run(pages.map(({ path }) => ({ path, engine })))).map(({ text }) => text);
  // The engines are started, and the code is warm, before anything is timed.
  await pool.run(pages.slice(0, 2).map(({ path }) => ({ path, engine: "built-in" })));
  const builtIn = await clock(() => read("built-in"));
  const prepared = pages.map(({ path }) => `${path}.prepared.png`);
  const preparing = await clock(() =>
    pool.run(pages.map(({ path }, i) => ({ path, engine: "built-in", prepareTo: prepared[i] as string }))),
  );
  const native = hasNative ? await clock(() => read("native")) : null;
  const onPrepared = hasNative ? await clock(() => runTesseract(prepared, "4")) : null;
  const onRaw = hasNative
    ? (
        await clock(() =>
          runTesseract(
            pages.map(({ path }) => path),
            "3",
          ),
        )
      ).value
    : null;
  printSpeed(pages.length, { builtIn, preparing, native, onPrepared });
  printRates(pages, [builtIn.value, native?.value ?? null, onPrepared?.value ?? null, onRaw]);
}

type Timed = { readonly seconds: number };

function printSpeed(
  pages: number,
  times: {
    readonly builtIn: Timed;
    readonly preparing: Timed;
    readonly native: Timed | null;
    readonly onPrepared: Timed | null;
  },
): void {
  const { builtIn, preparing, native, onPrepared } = times;
  const figures = ({ seconds }: Timed): string[] => [
    `${(seconds / pages).toFixed(2)} s`,
    onPrepared ? (seconds / onPrepared.seconds).toFixed(2) : "-",
  ];
  const rows: BenchRow[] = [
    ["ours, built-in engine, from the file to ordered text", ...figures(builtIn)],
    ["of which: decode, turn, straighten, clean, part (and write as PNG)", ...figures(preparing)],
  ];
  if (native) rows.push(["ours, native engine, from the file to ordered text", ...figures(native)]);
  if (onPrepared) rows.push(["tesseract by itself on our prepared pages", ...figures(onPrepared)]);
  printBenchTable(`Scans: time a page, all cores, ${pages} pages`, ["what", "a page", "to tesseract"], rows);
}

function printRates(pages: readonly SpoiledPage[], readings: readonly (readonly string[] | null)[]): void {
  const columns = (chosen: (page: SpoiledPage) => boolean): string[] =>
    readings.map((texts) => (texts ? rate(pages, texts, chosen) : "-"));
  const rows = (["running text", "header, table"] as const).flatMap((kind) => [
    ...SPOILINGS.map(
      (spoiling): BenchRow => [
        `${kind}, ${spoiling}`,
        ...columns((page) => page.kind === kind && page.spoiling === spoiling),
      ],
    ),
    [`**${kind}, all**`, ...columns((page) => page.kind === kind)] as BenchRow,
  ]);
  printBenchTable(
    "Scans: letters wrong",
    ["page", "ours, built-in", "ours, native", "tesseract on our prepared page", "tesseract on the page"],
    rows,
  );
}

/** Reads first pages through the real parser: are number, date and issuer right? */
async function measureFields(pool: ScanPool, spoiling: Spoiling): Promise<BenchRow> {
  const letters = makeLetters(11, DOCUMENTS);
  const paths: string[] = [];
  for (const [i, { letter }] of letters.entries()) {
    const [first] = await printPages(await printLetter(letter), 1);
    const path = join(folder, `document-${i}-${spoiling}.png`);
    if (first) writeFileSync(path, await spoilPage(first.scan, spoiling, i));
    paths.push(path);
  }
  const answers = await pool.run(paths.map((path) => ({ path, engine: hasNative ? "native" : "built-in" })));
  const right = { number: 0, date: 0, issuer: 0, all: 0 };
  letters.forEach(({ gold }, i) => {
    const text = answers[i]?.text ?? "";
    const document = readText(text, vocabulary, { single: true })[0]?.document;
    const number = document?.referenceNumber?.text === gold.referenceNumber?.text;
    const date = document?.issueDate === gold.issueDate;
    const issuer = isSameBody(gold.issuingBody ?? "", document?.issuingBody ?? null);
    right.number += number ? 1 : 0;
    right.date += date ? 1 : 0;
    right.issuer += issuer ? 1 : 0;
    right.all += number && date && issuer ? 1 : 0;
    if (!(number && date && issuer)) {
      const got = [document?.referenceNumber?.text, document?.issueDate, document?.issuingBody].join(" · ");
      const wanted = [gold.referenceNumber?.text, gold.issueDate, gold.issuingBody].join(" · ");
      process.stdout.write(`${paths[i]}\n  wanted ${wanted}\n  got    ${got}\n`);
    }
  });
  const shares = [right.number, right.date, right.issuer, right.all].map((count) => `${count} of ${letters.length}`);
  return [spoiling, ...shares];
}

const pool = openScanPool();
await measureLetters(pool);
const rows: BenchRow[] = [];
for (const spoiling of ["clean", "photocopied"] as const) rows.push(await measureFields(pool, spoiling));
printBenchTable(
  "Scans: documents right after recognition and the reader",
  ["pages", "number and symbol", "date", "issuer", "all three"],
  rows,
);
pool.close();
