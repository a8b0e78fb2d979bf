// The picture of the graph in the real window: how soon it is up after the data, and how smoothly it is moved.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { launchApp, makeTemporaryFolder } from "../e2e/harness.ts";
import { milliseconds, percentile, printBenchTable } from "./bench-table.ts";
import { makeGraphArchive } from "./graph/make-graph-archive.ts";

const DOCUMENTS = 1_000;
const PICTURES = 6;

const userData = makeTemporaryFolder();
makeGraphArchive(join(userData, "kho"), DOCUMENTS, 10);
const { page, close } = await launchApp({ userData, size: { width: 1440, height: 900 } });

/** Opens graphs of many nodes and collects how long each picture took from its data to its first painting. */
async function timePictures(layout: string): Promise<{ readonly times: number[]; readonly nodes: number }> {
  const times: number[] = [];
  for (let i = 0; i < PICTURES; i++) {
    await page.evaluate(() => performance.clearMeasures("graph-picture"));
    // Each change of depth draws anew.
    await page.getByText(i % 2 === 0 ? "3 bước" : "2 bước", { exact: true }).click();
    await page.waitForFunction(() => performance.getEntriesByName("graph-picture").length > 0);
    times.push(
      ...(await page.evaluate(() => performance.getEntriesByName("graph-picture").map((one) => one.duration))),
    );
  }
  const listed = await page.locator(".graph-list .tab-count").allTextContents();
  process.stderr.write(`${layout}: lists of ${listed.join(", ")}\n`);
  return { times, nodes: 0 };
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
  await shown.locator(".graph-picture canvas").first().waitFor();
}

await openGraph(page);
const rows: [string, string, string, string][] = [];
for (const layout of ["Quanh văn bản", "Thời gian", "Cây"]) {
  await page.getByText(layout, { exact: true }).click();
  const { times } = await timePictures(layout);
  const spread = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(milliseconds);
  rows.push([`picture up after its data, “${layout}”`, ...(spread as [string, string, string])]);
  const frames = await timeFrames();
  const moved = [percentile(frames, 0.5), percentile(frames, 0.95), Math.max(...frames)].map(milliseconds);
  rows.push([`time between frames while dragging and zooming`, ...(moved as [string, string, string])]);
}
await close();
rmSync(userData, { recursive: true, force: true });
printBenchTable("Picture of the graph, about 150 nodes", ["what", "p50", "p95", "worst"], rows);
