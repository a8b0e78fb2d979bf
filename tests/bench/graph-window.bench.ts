// The picture of the graph in the real window: how soon it is painted after its data came (the second frame after it was
// built), walking between documents that have some 150 nodes around them, and how smoothly it is moved.
import { rmSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchApp, makeTemporaryFolder } from "../e2e/harness.ts";
import { milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { makeGraphArchive } from "./graph/make-graph-archive.ts";

const DOCUMENTS = 1_000;
const PICTURES = 20;

const userData = makeTemporaryFolder();
makeGraphArchive(join(userData, "kho"), DOCUMENTS, 10);
const { page, close } = await launchApp({ userData, size: { width: 1440, height: 900 } });

type Timed = { readonly nodes: number; readonly time: number; readonly worked: number };

const cdp = await page.context().newCDPSession(page);
await cdp.send("Performance.enable", { timeDomain: "threadTicks" });

/** What the page's main thread has worked so far, in ms of the processor. */
async function worked(): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Walks by the list's buttons and collects how long each picture took; small ones are walked through but not counted. */
async function timePictures(): Promise<readonly Timed[]> {
  const all: Timed[] = [];
  for (let i = 0; i < PICTURES; i++) {
    // Inside the page: what looks for elements from outside would be measured too.
    const before = await worked();
    const timed = await page.evaluate(async (step) => {
      performance.clearMarks();
      const buttons = document.querySelectorAll<HTMLButtonElement>(".graph-list .node-button:not([data-ghost])");
      buttons[(step * 7 + 3) % Math.max(1, buttons.length)]?.click();
      const marked = (name: string): PerformanceMark | undefined =>
        performance.getEntriesByName(name).at(-1) as PerformanceMark | undefined;
      const isPainted = (): boolean =>
        (marked("graph-painted")?.startTime ?? 0) > (marked("graph-data")?.startTime ?? Number.POSITIVE_INFINITY);
      while (!isPainted()) await new Promise((done) => setTimeout(done, 20));
      const [data, painted] = [marked("graph-data"), marked("graph-painted")];
      return { nodes: Number(painted?.detail), time: (painted?.startTime ?? 0) - (data?.startTime ?? 0) };
    }, i);
    // With the list that follows the picture.
    await page.waitForTimeout(400);
    if (timed.nodes >= 140) all.push({ ...timed, worked: (await worked()) - before });
  }
  return all;
}

/** Drags and zooms the picture and collects the time between frames. */
async function timeFrames(): Promise<number[]> {
  const box = await page.locator(".graph-picture").boundingBox();
  if (box === null) throw new Error("no picture");
  const [x, y] = [box.x + box.width / 2, box.y + box.height - 30];
  await page.evaluate(collectFrames);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 40; i++) await page.mouse.move(x + 120 * Math.sin(i / 6), y - 60 * Math.abs(Math.sin(i / 9)));
  await page.mouse.up();
  for (let i = 0; i < 20; i++) await page.mouse.wheel(0, i % 10 < 5 ? -120 : 120);
  return page.evaluate(() => (window as unknown as { frames: number[] }).frames);
}

function collectFrames(): void {
  const frames: number[] = [];
  (window as unknown as { frames: number[] }).frames = frames;
  let last = performance.now();
  const step = (now: number): void => {
    frames.push(now - last);
    last = now;
    if (frames.length < 600) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

async function openGraph(shown: Page): Promise<void> {
  await shown.getByRole("main").waitFor();
  await shown.waitForFunction(async () => (await window.archive.summary()).ok);
  await shown.getByRole("button", { name: "Liên hệ", exact: true }).first().click();
  await shown.getByRole("tab", { name: "Được viện dẫn nhiều" }).click();
  const documents = shown.locator(".links-table .node-button:not([data-ghost])");
  await documents.nth(8).click();
  await shown.getByRole("button", { name: "Sơ đồ", exact: true }).click();
  await shown.locator("canvas[data-nodes]").first().waitFor();
}

await openGraph(page);
await page.getByText("3 bước", { exact: true }).click();
const rows: [string, string, string, string][] = [];
for (const layout of ["Quanh văn bản", "Thời gian", "Cây"]) {
  await page.getByText(layout, { exact: true }).click();
  await page.waitForTimeout(500);
  const timed = await timePictures();
  const times = timed.map(({ time }) => time);
  const spread = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(milliseconds);
  const most = Math.max(...timed.map(({ nodes }) => nodes));
  rows.push([
    `${timed.length} pictures of 140 to ${most} nodes painted after their data, “${layout}”`,
    ...(spread as [string, string, string]),
  ]);
  const work = timed.map((one) => one.worked);
  rows.push([
    "processor time of the page's main thread for a step of the walk, list included",
    ...([percentile(work, 0.5), percentile(work, 0.95), Math.max(...work)].map(milliseconds) as [
      string,
      string,
      string,
    ]),
  ]);
  const frames = await timeFrames();
  const moved = [percentile(frames, 0.5), percentile(frames, 0.95), Math.max(...frames)].map(milliseconds);
  rows.push([`time between frames while dragging and zooming`, ...(moved as [string, string, string])]);
}
await close();
rmSync(userData, { recursive: true, force: true });
printBenchTable(
  `Picture of the graph, about 150 nodes (load ${loadavg()[0]?.toFixed(1)})`,
  ["what", "p50", "p95", "worst"],
  rows,
);
