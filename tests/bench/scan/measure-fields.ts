import { readText } from "../../../main/engine/read-text.ts";
import { isSameBody } from "../../corpus/normalise.ts";
import { vocabulary } from "../../factories/vocabulary.ts";
import type { ScanLetter } from "../../scans/make-letters.ts";
import type { Spoiling } from "../../scans/spoil-page.ts";
import type { BenchRow } from "../bench-table.ts";
import type { ScanPool } from "./run-tasks.ts";
import { writeFirstPage } from "./spoiled-pages.ts";

/** Reads first pages through the real parser: are number, date and issuer right? Prints each document that is not. */
export async function measureFields(
  pool: ScanPool,
  letters: readonly ScanLetter[],
  options: { readonly folder: string; readonly engine: "built-in" | "native"; readonly spoiling: Spoiling },
): Promise<BenchRow> {
  const { folder, engine, spoiling } = options;
  const paths: string[] = [];
  for (const [i, letter] of letters.entries()) paths.push(await writeFirstPage(folder, letter, spoiling, i));
  const answers = await pool.run(paths.map((path) => ({ path, engine })));
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
    process.stdout.write(`${paths[i]}\n  wanted ${wanted}\n  got    ${got}\n`);
  });
  const shares = [right.number, right.date, right.issuer, right.all].map((count) => `${count} of ${letters.length}`);
  return [spoiling, ...shares];
}
