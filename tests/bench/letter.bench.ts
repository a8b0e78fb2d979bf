import { rmSync } from "node:fs";
import { performance } from "node:perf_hooks";
import type { LetterDraft } from "../../main/model/letter-draft.ts";
import { decisionText, openTestEngine, writeFiles } from "../factories/engine.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { makeDraft, PROFILE } from "../factories/letter-draft.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";

/** How soon the pages follow the typing: from a draft to its PDF with what it lacks and what it cites, in a warm engine. */

const folder = temporaryFolder();
const engine = openTestEngine(folder);
await engine.importPaths([writeFiles({ "1.txt": decisionText({ number: "05/QĐ-UBND" }) })]);
engine.saveProfile(PROFILE);
const { id } = engine.getDocument("05/QĐ-UBND");

const LABEL = "Quyết định 05/QĐ-UBND";
const sentence = `Thực hiện [[${LABEL}]], các đơn vị rà soát hồ sơ, tài liệu đến hạn nộp lưu và báo cáo kết quả về Sở để tổng hợp.`;
const draftOf = (paragraphs: number): LetterDraft =>
  makeDraft({
    citations: [{ label: LABEL, id }],
    body: `${Array.from({ length: paragraphs }, (_, at) => `${at + 1}. ${sentence}`).join("\n")}\nTrân trọng./.`,
  });

type Figures = { readonly wall: readonly number[]; readonly processor: readonly number[]; readonly pages: number };

async function measure(draft: LetterDraft, runs: number): Promise<Figures> {
  const wall: number[] = [];
  const processor: number[] = [];
  let pages = 0;
  for (let run = -3; run < runs; run++) {
    const typed = { ...draft, abstract: `${draft.abstract} ${run}` };
    const [start, used] = [performance.now(), process.cpuUsage()];
    pages = (await engine.previewLetter(typed)).pageCount;
    if (run < 0) continue;
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  return { wall, processor, pages };
}

const rows: BenchRow[] = [];
for (const [paragraphs, runs] of [
  [4, 40],
  [20, 15],
  [90, 10],
] as const) {
  const { wall, processor, pages } = await measure(draftOf(paragraphs), runs);
  const figures = [wall, processor].flatMap((times) => [percentile(times, 0.5), percentile(times, 0.95)]);
  rows.push([`a letter of ${pages} pages`, ...figures.map(milliseconds)]);
}
engine.close();
rmSync(folder, { recursive: true, force: true });
printBenchTable(
  "Writing a letter: a change to its pages",
  ["what", "median", "95 in 100", "processor, median", "processor, 95 in 100"],
  rows,
);
