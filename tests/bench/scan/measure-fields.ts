import { readText } from "../../../main/engine/read-text.ts";
import { isSameBody } from "../../corpus/normalise.ts";
import { vocabulary } from "../../factories/vocabulary.ts";
import { countCharacterErrors } from "../../scans/character-error.ts";
import type { ScanLetter } from "../../scans/make-letters.ts";
import type { Spoiling } from "../../scans/spoil-page.ts";
import type { BenchRow } from "../bench-table.ts";
import type { ScanPool } from "./run-tasks.ts";
import { type SpoiledPage, writeFirstPage } from "./spoiled-pages.ts";

/** Wrong letters of a page with a header must not be more than this share. */
const MOST_WRONG = 0.05;

/** Reads first pages through the real parser: are letters, number, date and issuer right? Prints each document that is not. */
export async function measureFields(
  pool: ScanPool,
  letters: readonly ScanLetter[],
  options: { readonly folder: string; readonly engine: "built-in" | "native"; readonly spoiling: Spoiling },
): Promise<BenchRow> {
  const { folder, engine, spoiling } = options;
  const pages: Pick<SpoiledPage, "path" | "truth">[] = [];
  for (const [i, letter] of letters.entries()) pages.push(await writeFirstPage(folder, letter, spoiling, i));
  const answers = await pool.run(pages.map(({ path }) => ({ path, engine })));
  const right = { number: 0, date: 0, issuer: 0, all: 0 };
  letters.forEach(({ gold }, i) => {
    const document = readText(answers[i]?.text ?? "", vocabulary, { single: true })[0]?.document;
    const number = document?.referenceNumber?.text === gold.referenceNumber?.text;
    const date = document?.issueDate === gold.issueDate;
    const issuer = isSameBody(gold.issuingBody ?? "", document?.issuingBody ?? null);
    right.number += number ? 1 : 0;
    right.date += date ? 1 : 0;
    right.issuer += issuer ? 1 : 0;
    right.all += number && date && issuer ? 1 : 0;
    if (number && date && issuer) return;
    const got = [document?.referenceNumber?.text, document?.issueDate, document?.issuingBody].join(" · ");
    const wanted = [gold.referenceNumber?.text, gold.issueDate, gold.issuingBody].join(" · ");
    process.stdout.write(`${pages[i]?.path}\n  wanted ${wanted}\n  got    ${got}\n`);
  });
  const shares = [right.number, right.date, right.issuer, right.all].map((count) => `${count} of ${letters.length}`);
  return [spoiling, ...shares, ...measureHeads(pages, answers)];
}

/** Share of wrong letters on all pages, and how many pages have more than they may. Prints each of these. */
function measureHeads(
  pages: readonly Pick<SpoiledPage, "path" | "truth">[],
  answers: readonly { readonly text: string }[],
): readonly string[] {
  let [wrong, of, above] = [0, 0, 0];
  pages.forEach(({ path, truth }, i) => {
    const errors = countCharacterErrors(truth, answers[i]?.text ?? "");
    wrong += errors.wrong;
    of += errors.of;
    if (errors.wrong <= MOST_WRONG * errors.of) return;
    above++;
    process.stdout.write(`${path}\n  ${((100 * errors.wrong) / errors.of).toFixed(1)} % of its letters wrong\n`);
  });
  return [`${((100 * wrong) / of).toFixed(2)} %`, `${above} of ${pages.length}`];
}
