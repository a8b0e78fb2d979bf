import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Letter } from "../../../main/layout/letter.ts";
import { makeLetters, makeLongLetter, type ScanLetter } from "../../scans/make-letters.ts";
import { printLetter, printPages } from "../../scans/print-pages.ts";
import { type Spoiling, spoilPage } from "../../scans/spoil-page.ts";

/** What stands on a page: the bars differ. */
export type PageKind = "running text" | "header, table";

/** A page's picture on disk and what is printed on it. */
export type SpoiledPage = {
  readonly path: string;
  readonly truth: string;
  readonly spoiling: Spoiling;
  readonly kind: PageKind;
};

/** Full pages of running text, and first pages with a header and a ruled table, each in every spoiling asked for. */
export async function writeSpoiledPages(
  folder: string,
  seed: number,
  counts: Readonly<Record<PageKind, number>>,
  spoilings: readonly Spoiling[],
): Promise<readonly SpoiledPage[]> {
  const pages: SpoiledPage[] = [];
  const add = async (letter: Letter, page: number, kind: PageKind, id: string): Promise<void> => {
    const printed = (await printPages(await printLetter(letter), page + 1))[page];
    if (!printed) throw new Error(`letter ${id} has no page ${page + 1}`);
    for (const spoiling of spoilings) {
      const path = join(folder, `${id}-${spoiling}.png`);
      writeFileSync(path, await spoilPage(printed.scan, spoiling, seed + pages.length));
      pages.push({ path, truth: printed.text, spoiling, kind });
    }
  };
  for (let i = 0; i < counts["running text"]; i++) {
    await add(makeLongLetter(seed + i), 1, "running text", `text-${i}`);
  }
  const tables = makeLetters(seed, 4 * counts["header, table"]).filter(({ hasTable }) => hasTable);
  for (const [i, { letter }] of tables.entries()) await add(letter, 0, "header, table", `table-${i}`);
  return pages;
}

/** The first page of one letter as a spoiled picture on disk. */
export async function writeFirstPage(
  folder: string,
  { letter }: ScanLetter,
  spoiling: Spoiling,
  i: number,
): Promise<Pick<SpoiledPage, "path" | "truth">> {
  const [first] = await printPages(await printLetter(letter), 1);
  if (!first) throw new Error(`letter ${i} has no page`);
  const path = join(folder, `document-${i}-${spoiling}.png`);
  writeFileSync(path, await spoilPage(first.scan, spoiling, i));
  return { path, truth: first.text };
}
