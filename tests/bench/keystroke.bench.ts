// From a key in the search box to its results on screen, in the real window, typed as fast as people type.
// KEYSTROKE_DOCUMENTS=100000 measures a large archive (some minutes to fill); KEYSTROKE_DATA=FOLDER keeps it for another run.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchApp, makeTemporaryFolder } from "../e2e/harness.ts";
import { milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { fillArchive } from "./search/fill-archive.ts";

const COUNT = Number(process.env.KEYSTROKE_DOCUMENTS ?? 10_000);
const kept = process.env.KEYSTROKE_DATA;
const userData = kept ?? makeTemporaryFolder();
const archiveDirectory = join(userData, "kho");

/** Ten keys a second: a fast typist. */
const BETWEEN_KEYS_MS = 100;

/** Words, slips, half numbers and operators, as they are typed with somebody waiting. */
const TYPED = [
  "mo cua truong hoc thang 12",
  "phong chay chua chay",
  "tiem vac xin cho giao vien",
  "Cấp giấy phép xây dựng",
  "ve sinh an toan thuc pham",
  "12/QD-UBND",
  "45 kh ubnd 2021",
  "nguyen van an",
  "hoc phi nam hoc moi",
  "thu gom rac thai",
  '"trường học"',
  'loai:"Kế hoạch" phong chong thien tai',
  "giai phong mat bang",
  "dang ky khai sinh",
  "chuyen doi so",
];

if (!existsSync(join(archiveDirectory, "archive.db"))) fillArchive(archiveDirectory, COUNT);
const launched = await launchApp({ userData });
type KeyTime = { readonly query: string; readonly ms: number; readonly engineMs: number };
const keys: KeyTime[] = [];
try {
  const { page } = launched;
  const box = page.getByRole("combobox", { name: "Tìm văn bản" });
  await box.waitFor({ timeout: 600_000 });
  await page.locator("[data-answers]").waitFor({ timeout: 600_000 });
  await waitForIndex(page);
  await watchKeys(page);
  for (const words of TYPED) {
    await box.fill("");
    await page.waitForTimeout(400);
    await box.click();
    await page.keyboard.press("Escape");
    for (const key of words) {
      await page.keyboard.type(key);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
    await page.waitForTimeout(400);
  }
  keys.push(...(await page.evaluate(() => (window as unknown as { keyTimes: KeyTime[] }).keyTimes)));
} finally {
  await launched.close();
  if (kept === undefined) rmSync(userData, { recursive: true, force: true });
}

const times = keys.map(({ ms }) => ms);
printBenchTable(
  `Key to painted results, ${COUNT} documents`,
  ["keys", "p50", "p95", "p99", "worst"],
  [
    [
      String(times.length),
      ...[0.5, 0.95, 0.99].map((share) => milliseconds(percentile(times, share))),
      milliseconds(Math.max(...times)),
    ],
  ],
);

const slowest = [...keys].sort((a, b) => b.ms - a.ms).slice(0, 12);
printBenchTable(
  "The slowest",
  ["typed", "key to painted", "of it the engine's search"],
  slowest.map(({ query, ms, engineMs }) => [query, milliseconds(ms), milliseconds(engineMs)]),
);

/** A fresh archive is indexed in steps while the window is already open. */
async function waitForIndex(page: Page): Promise<void> {
  for (;;) {
    const answer = await page.evaluate(() => window.archive.indexProgress());
    if (!answer.ok) throw new Error(answer.error.kind);
    if (answer.value.done >= answer.value.total) return;
    await page.waitForTimeout(1000);
  }
}

/**
 * Notes for each letter typed how long it takes until results that answer it, or a later letter, have been painted: the
 * second frame after they are in the page has them on screen.
 */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const keyTimes: KeyTime[] = [];
    Object.assign(window, { keyTimes });
    let waiting: { readonly query: string; readonly at: number }[] = [];
    const body = document.querySelector("[data-answers]") as HTMLElement;
    const box = document.querySelector('[role="combobox"]') as HTMLInputElement;
    let pressed = 0;
    // comes with the key, and with letters that no key has
    box.addEventListener("beforeinput", () => {
      pressed = performance.now();
    });
    box.addEventListener("input", () => {
      if (box.value !== "") waiting.push({ query: box.value, at: pressed });
      else waiting = [];
    });
    const painted = (answered: string, engineMs: number): void => {
      const last = waiting.findLastIndex(({ query }) => query === answered);
      if (last === -1) return;
      const answeredKeys = waiting.slice(0, last + 1);
      waiting = waiting.slice(last + 1);
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const now = performance.now();
          for (const { query, at } of answeredKeys) keyTimes.push({ query, ms: now - at, engineMs });
        };
        channel.port2.postMessage(null);
      });
    };
    new MutationObserver(() => painted(body.dataset.answers ?? "", Number(body.dataset.took))).observe(body, {
      attributes: true,
      attributeFilter: ["data-answers"],
    });
  });
}
