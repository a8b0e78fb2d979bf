// A file of 500 pages opened from the list of results, as a user opens it: how long to its name, its text, its first page's picture.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchApp } from "../e2e/harness.ts";
import { temporaryFolder } from "../factories/folders.ts";
import { makeLongLetter } from "../scans/make-letters.ts";
import { printLetter } from "../scans/print-pages.ts";
import { type BenchRow, milliseconds, percentile, printBenchTable } from "./bench-table.ts";

const OPENINGS = 7;
/** Paragraphs that fill a little over 500 pages. */
const PARAGRAPHS = 7_200;

const letter = makeLongLetter(7);
const paragraphs = letter.body.filter(({ kind }) => kind === "paragraph");
const body = Array.from(
  { length: PARAGRAPHS },
  (_, i) => paragraphs[i % paragraphs.length] ?? ({ kind: "paragraph", text: "" } as const),
);
const folder = temporaryFolder();
mkdirSync(folder, { recursive: true });
const file = join(folder, "dai.pdf");
writeFileSync(file, await printLetter({ ...letter, body: [...letter.body, ...body] }));

const { page, close } = await launchApp({ size: { width: 1366, height: 820 } });
await page.getByRole("main").waitFor();
const report = await page.evaluate((path) => window.archive.importPaths([path]), file);
if (!report.ok || report.value.imported !== 1) throw new Error("the long file did not come in");
const id = report.value.files[0]?.documents[0] ?? "";
const pages = await page.evaluate((of) => window.archive.getPages(of), id);
await page.keyboard.press("Alt+1");
await page.getByRole("combobox", { name: "Tìm văn bản" }).fill("nang cao chat luong");
const times = { name: [] as number[], text: [] as number[], picture: [] as number[] };
for (let i = 0; i < OPENINGS; i++) {
  await page.getByRole("option").first().waitFor();
  await page.waitForTimeout(1_000);
  const from = performance.now();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1 }).waitFor();
  times.name.push(performance.now() - from);
  await page.locator(".text-line mark").first().waitFor();
  times.text.push(performance.now() - from);
  await page.locator(".page-sheet img").first().waitFor();
  times.picture.push(performance.now() - from);
  await page.waitForTimeout(2_000);
  await page.keyboard.press("Alt+1");
}
await close();

const row = (what: string, own: readonly number[]): BenchRow => [
  what,
  milliseconds(own[0] ?? 0),
  milliseconds(percentile(own, 0.5)),
  milliseconds(Math.max(...own)),
];
printBenchTable(
  `Opening a file of ${pages.ok ? pages.value.length : 0} pages, from Enter on its result`,
  ["what", "first time", "p50", "worst"],
  [
    row("its name", times.name),
    row("its text, at the place found", times.text),
    row("its first page's picture", times.picture),
  ],
);
