import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { layOutLetter } from "../../main/layout/lay-out-letter.ts";
import type { Letter } from "../../main/layout/letter.ts";
import { renderDocx } from "../../main/layout/render-docx.ts";
import { renderPdf } from "../../main/layout/render-pdf.ts";
import { chooseRules } from "../../main/layout/rules.ts";
import { hasTool, measureWords } from "../unit/layout/measure.ts";
import { convertByOffice } from "../unit/layout/office.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "../unit/layout/rule-files.ts";
import { letterOfType, PARTY_TYPES, STATE_TYPES } from "../unit/layout/type-letters.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";

/** How fast letters are set and written, and how a Word file comes out of LibreOffice for every type. */

const options = { rules: ALL_RULES, fontsDirectory: FONTS_DIRECTORY, format: "pdf" } as const;

async function timed(letter: Letter, runs: number, format: "pdf" | "docx" = "pdf"): Promise<readonly number[]> {
  const times: number[] = [];
  await layOutLetter(letter, { ...options, format });
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await layOutLetter(letter, { ...options, format });
    times.push(performance.now() - start);
  }
  return times;
}

const figures = (times: readonly number[]): readonly string[] => [
  milliseconds(percentile(times, 0.5)),
  milliseconds(percentile(times, 0.95)),
];

const table: Letter = {
  ...letterOfType("state", "Báo cáo", 1),
  body: [
    {
      kind: "table",
      rows: Array.from({ length: 500 }, (_, row) => [`${row}`, "Tu bổ tài liệu giấy", "1.250", "Kho số 2"]),
    },
  ],
};

const rows: BenchRow[] = [
  ["one page, PDF", ...figures(await timed(letterOfType("state", "Công văn", 1), 30))],
  ["one page, DOCX", ...figures(await timed(letterOfType("state", "Công văn", 1), 15, "docx"))],
  ["ten pages, PDF", ...figures(await timed(letterOfType("state", "Kế hoạch", 12), 15))],
  ["thirty pages, PDF", ...figures(await timed(letterOfType("state", "Kế hoạch", 37), 6))],
  ["a table of 500 rows, PDF", ...figures(await timed(table, 6))],
];

const start = performance.now();
for (let count = 0; count < 100; count++) {
  const type = STATE_TYPES[count % STATE_TYPES.length] as string;
  await layOutLetter(letterOfType("state", type, 1 + (count % 3)), options);
}
const seconds = (performance.now() - start) / 1000;
rows.push([
  "100 letters of one to three pages, PDF",
  `${(100 / seconds).toFixed(1)} a second`,
  `${seconds.toFixed(1)} s in all`,
]);
printBenchTable("Layout: setting and writing", ["what", "median", "95 in 100"], rows);

if (hasTool("soffice", "--version") && hasTool("pdftotext")) {
  const folder = mkdtempSync(join(tmpdir(), "vankho-bench-office-"));
  try {
    await measureOffice(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** All types, two pages and more, in one run of LibreOffice: pages and margins against the PDF of our own. */
async function measureOffice(folder: string): Promise<void> {
  const letters = [
    ...STATE_TYPES.map((type) => letterOfType("state", type, 3)),
    ...PARTY_TYPES.map((type) => letterOfType("party", type, 3)),
  ];
  const files: string[] = [];
  mkdirSync(join(folder, "ours"));
  for (const [index, letter] of letters.entries()) {
    const { rules } = chooseRules(ALL_RULES, letter.regime, letter.issueDate);
    const fonts = { fontsDirectory: FONTS_DIRECTORY };
    writeFileSync(join(folder, "ours", `${index}.pdf`), await renderPdf(letter, rules, fonts));
    writeFileSync(join(folder, `${index}.docx`), await renderDocx(letter, rules, fonts));
    files.push(join(folder, `${index}.docx`));
  }
  const out = convertByOffice(files, folder);
  const measured = letters.map((letter, index) => {
    const { page } = chooseRules(ALL_RULES, letter.regime, letter.issueDate).rules;
    const ours = measureWords(join(folder, "ours", `${index}.pdf`));
    const theirs = measureWords(join(out, `${index}.pdf`));
    const text = theirs.words.filter((word) => word.y1 > 18 || word.page === 1);
    const left = Math.abs(Math.min(...text.map((word) => word.x1)) - page.leftMm.value);
    const right = Math.abs(page.widthMm.value - page.rightMm.value - Math.max(...text.map((word) => word.x2)));
    return { regime: letter.regime, pages: theirs.pages.length - ours.pages.length, margin: Math.max(left, right) };
  });
  const rowsOf = (regime: string): BenchRow => {
    const own = measured.filter((one) => one.regime === regime);
    const same = own.filter((one) => one.pages === 0).length;
    const near = own.filter((one) => Math.abs(one.pages) <= 1).length;
    return [
      `${own.length} types, ${regime}`,
      `${same} the same, ${near} within one`,
      `${Math.max(...own.map((one) => one.margin)).toFixed(2)} mm`,
    ];
  };
  printBenchTable(
    "Layout: Word files as LibreOffice prints them",
    ["what", "pages", "farthest left or right margin"],
    [rowsOf("state"), rowsOf("party")],
  );
}
