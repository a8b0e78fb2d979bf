// From the start of the app to a window that answers, with the demo archive; the app runs as users run it.
import { rmSync } from "node:fs";
import { launchApp, makeTemporaryFolder } from "../e2e/harness.ts";
import { milliseconds, percentile, printBenchTable } from "./bench-table.ts";

const STARTS = 5;

const userData = makeTemporaryFolder();
const prepared = await launchApp({ userData });
await prepared.page.evaluate(() => window.archive.openArchive("demo"));
await prepared.page.evaluate(() => window.archive.openArchive("own"));
await prepared.close();

const starts: number[] = [];
const searches: number[] = [];
for (let i = 0; i < STARTS; i++) {
  const from = performance.now();
  const { page, close } = await launchApp({ userData });
  await page.getByRole("main").waitFor();
  const opened = await page.evaluate(() => window.archive.openArchive("demo"));
  if (!opened.ok) throw new Error(opened.error.kind);
  await page.evaluate(() => window.archive.search({ query: "phong chay" }));
  starts.push(performance.now() - from);
  for (let n = 0; n < 20; n++) {
    searches.push(
      await page.evaluate(async () => {
        const start = performance.now();
        await window.archive.search({ query: "chuyen doi so" });
        return performance.now() - start;
      }),
    );
  }
  await close();
}
rmSync(userData, { recursive: true, force: true });

printBenchTable(
  "Window",
  ["what", "p50", "worst"],
  [
    [
      "start of the app to the first answer of the demo archive",
      milliseconds(percentile(starts, 0.5)),
      milliseconds(Math.max(...starts)),
    ],
    [
      "search, from the window to the engine and back",
      milliseconds(percentile(searches, 0.5)),
      milliseconds(Math.max(...searches)),
    ],
  ],
);
