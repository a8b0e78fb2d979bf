import { countCharacterErrors } from "../../scans/character-error.ts";
import type { Spoiling } from "../../scans/spoil-page.ts";
import { type BenchRow, printBenchTable } from "../bench-table.ts";
import { clock, type Took } from "./processor-time.ts";
import { runTesseract, type ScanPool } from "./run-tasks.ts";
import type { SpoiledPage } from "./spoiled-pages.ts";

type Read = Took & { readonly value: readonly string[] };

/** Reads the pages with both engines and with tesseract by itself, and prints time and wrong letters. */
export async function measureLetters(
  pool: ScanPool,
  pages: readonly SpoiledPage[],
  options: { readonly hasNative: boolean; readonly spoilings: readonly Spoiling[] },
): Promise<void> {
  const paths = pages.map(({ path }) => path);
  const read = (engine: "built-in" | "native"): Promise<Read> =>
    clock(async () => (await pool.run(paths.map((path) => ({ path, engine })))).map(({ text }) => text));
  // The engines are started, and the code is warm, before anything is timed.
  await pool.run(paths.slice(0, 2).map((path) => ({ path, engine: "built-in" })));
  const builtIn = await read("built-in");
  const prepared = paths.map((path) => `${path}.prepared.png`);
  const preparing = await clock(() =>
    pool.run(paths.map((path, i) => ({ path, engine: "built-in", prepareTo: prepared[i] as string }))),
  );
  const native = options.hasNative ? await read("native") : null;
  const onPrepared = options.hasNative ? await clock(() => runTesseract(prepared, "4")) : null;
  const onRaw = options.hasNative ? await clock(() => runTesseract(paths, "3")) : null;
  printSpeed(pages.length, { builtIn, preparing, native, onPrepared, onRaw });
  const readings = [builtIn, native, onPrepared, onRaw].map((took) => took?.value ?? null);
  printRates(pages, readings, options.spoilings);
}

function printSpeed(
  pages: number,
  times: {
    readonly builtIn: Took;
    readonly preparing: Took;
    readonly native: Took | null;
    readonly onPrepared: Took | null;
    readonly onRaw: Took | null;
  },
): void {
  const { builtIn, preparing, native, onPrepared, onRaw } = times;
  const ratio = (own: number | null, other: number | null | undefined): string =>
    own === null || !other ? "-" : (own / other).toFixed(2);
  const figures = ({ seconds, processor }: Took): string[] => [
    `${(seconds / pages).toFixed(2)} s`,
    ratio(seconds, onPrepared?.seconds),
    ratio(seconds, onRaw?.seconds),
    processor === null ? "-" : `${(processor / pages).toFixed(2)} s`,
    ratio(processor, onPrepared?.processor),
    ratio(processor, onRaw?.processor),
  ];
  const rows: BenchRow[] = [
    ["ours, built-in engine, from the file to ordered text", ...figures(builtIn)],
    ["of which: decode, turn, straighten, clean, part (and write as PNG)", ...figures(preparing)],
  ];
  if (native) rows.push(["ours, native engine, from the file to ordered text", ...figures(native)]);
  if (onPrepared) rows.push(["tesseract by itself on our prepared pages", ...figures(onPrepared)]);
  if (onRaw) rows.push(["tesseract by itself on the pages", ...figures(onRaw)]);
  printBenchTable(
    `Scans: time a page, all cores, ${pages} pages`,
    ["what", "a page", "to the prepared", "to the raw", "processor time", "to the prepared", "to the raw"],
    rows,
  );
}

function printRates(
  pages: readonly SpoiledPage[],
  readings: readonly (readonly string[] | null)[],
  spoilings: readonly Spoiling[],
): void {
  const columns = (chosen: (page: SpoiledPage) => boolean): string[] =>
    readings.map((texts) => (texts ? rate(pages, texts, chosen) : "-"));
  const rows = (["running text", "header, table"] as const).flatMap((kind): BenchRow[] => {
    const count = pages.filter((page) => page.kind === kind).length;
    if (count === 0) return [];
    const each = spoilings.map(
      (spoiling): BenchRow => [
        `${kind}, ${spoiling}`,
        ...columns((page) => page.kind === kind && page.spoiling === spoiling),
      ],
    );
    return [...each, [`**${kind}, all ${count} pages**`, ...columns((page) => page.kind === kind)]];
  });
  printBenchTable(
    "Scans: letters wrong",
    ["page", "ours, built-in", "ours, native", "tesseract on our prepared page", "tesseract on the page"],
    rows,
  );
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
