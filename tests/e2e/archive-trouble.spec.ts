import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import Sqlite from "better-sqlite3";
import { decisionText } from "../factories/engine.ts";
import { answerOpenDialogs, launchApp, makeTemporaryFolder, waitForEngine } from "./harness.ts";

/** TROUBLE_PICTURES names a folder for pictures of the window. */
const PICTURES = process.env.TROUBLE_PICTURES;
const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
};

const goToCustody = (page: Page): Promise<void> =>
  page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();

async function importLetters(page: Page, folder: string): Promise<void> {
  const source = join(folder, "nguon");
  mkdirSync(source, { recursive: true });
  for (const name of ["11", "12"])
    writeFileSync(join(source, `${name}.txt`), decisionText({ number: `${name}/QĐ-UBND` }));
  await page.evaluate((path) => window.archive.importPaths([path]), source);
  await waitForQueue(page);
}

/** Closing in the middle of an import asks the person first. */
async function waitForQueue(page: Page): Promise<void> {
  const isRunning = () => page.evaluate(async () => ({ ...(await window.archive.queueProgress()) }));
  await expect.poll(isRunning).toMatchObject({ ok: true, value: { running: false } });
  // The shell is told the same a moment later.
  await page.waitForTimeout(1_000);
}

/** A data folder whose archive holds two letters. */
async function prepare(folder: string, userData: string, also: (page: Page) => Promise<void> = async () => {}) {
  const { app, page, close } = await launchApp({ userData });
  await waitForEngine(page);
  await importLetters(page, folder);
  await answerOpenDialogs(app, [join(folder, "usb")]);
  await also(page);
  await close();
}

test("an archive that is damaged says so, and a backup is restored and used without a command line", async () => {
  const folder = makeTemporaryFolder();
  const userData = join(folder, "du-lieu");
  mkdirSync(join(folder, "usb"));
  await prepare(folder, userData, async (page) => {
    await goToCustody(page);
    await page.getByRole("button", { name: "Chọn nơi sao lưu…" }).click();
    await expect(page.getByText(/2 văn bản, thêm 2 tệp gốc mới/).first()).toBeVisible();
  });
  const damaged = join(userData, "kho", "archive.db");
  for (const suffix of ["-wal", "-shm"]) rmSync(damaged + suffix, { force: true });
  writeFileSync(damaged, "không còn là cơ sở dữ liệu ".repeat(500));

  const { app, page, close } = await launchApp({ userData });
  await expect(page.getByRole("alert").filter({ hasText: "Kho bị hỏng" }).first()).toBeVisible();
  await picture(page, "damaged");
  await goToCustody(page);
  await answerOpenDialogs(app, [join(folder, "usb")]);
  await page.getByRole("button", { name: "Khôi phục từ bản sao lưu…" }).click();
  await expect(page.getByText(/Đã khôi phục và kiểm tra 2 văn bản, 2 tệp gốc/)).toBeVisible();
  await picture(page, "damaged-restored");
  await page.getByRole("button", { name: "Dùng kho này từ nay" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "An toàn kho" })).toHaveCount(0);
  await expect
    .poll(() => page.evaluate(() => window.archive.summary()))
    .toMatchObject({
      ok: true,
      value: { documents: 2 },
    });
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test("an archive on a disk that is not plugged in is missed, not made anew, and opened once it is there", async () => {
  const folder = makeTemporaryFolder();
  const userData = join(folder, "du-lieu");
  await prepare(folder, userData);
  const place = join(folder, "usb");
  mkdirSync(place);
  renameSync(join(userData, "kho"), join(folder, "kho-tren-o-dia"));
  writeFileSync(join(userData, "archive-place.json"), JSON.stringify({ folder: join(place, "kho") }));

  const { page, close } = await launchApp({ userData });
  const missing = page.getByRole("alert").filter({ hasText: "Không thấy kho ở thư mục này" });
  await expect(missing.first()).toBeVisible();
  await picture(page, "missing");
  expect(readdirSync(place)).toEqual([]);
  renameSync(join(folder, "kho-tren-o-dia"), join(place, "kho"));
  await page.waitForTimeout(1_100);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(missing).toHaveCount(0);
  await expect(page.getByText("11/QĐ-UBND").first()).toBeVisible();
  await picture(page, "missing-back");
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test("another program writing to the archive is waited for, then named; afterwards all goes on", async () => {
  const folder = makeTemporaryFolder();
  const userData = join(folder, "du-lieu");
  await prepare(folder, userData);
  const { page, close } = await launchApp({ userData });
  await waitForEngine(page);
  const other = new Sqlite(join(userData, "kho", "archive.db"));
  other.exec("BEGIN IMMEDIATE");
  const more = join(folder, "them");
  mkdirSync(more);
  writeFileSync(join(more, "13.txt"), decisionText({ number: "13/QĐ-UBND" }));
  const answer = await page.evaluate((path) => window.archive.importPaths([path]), more);
  expect(answer).toMatchObject({ ok: false, error: { kind: "archive-in-use" } });
  await goToCustody(page);
  await expect(page.getByRole("heading", { name: "Nhật ký an toàn" })).toHaveCount(0);
  await picture(page, "in-use");
  other.exec("ROLLBACK");
  other.close();
  expect(await page.evaluate((path) => window.archive.importPaths([path]), more)).toMatchObject({
    ok: true,
    value: { imported: 1, failed: 0 },
  });
  await waitForQueue(page);
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test("a cloud folder, and a clock that was set back, are warned of", async () => {
  const folder = makeTemporaryFolder();
  const userData = join(folder, "OneDrive - UBND xã", "van-kho");
  await prepare(folder, userData);
  const database = new Sqlite(join(userData, "kho", "archive.db"));
  database
    .prepare("INSERT INTO custody_event (at, kind, ok, detail) VALUES (?, 'verified', 1, ?)")
    .run(new Date(Date.now() + 400 * 86_400_000).toISOString(), JSON.stringify({ documents: 2, originals: 2 }));
  database.close();
  const { page, close } = await launchApp({ userData });
  await goToCustody(page);
  const warnings = page.getByRole("alert");
  await expect(warnings.filter({ hasText: "thư mục đồng bộ lên mạng" })).toBeVisible();
  await expect(warnings.filter({ hasText: "Đồng hồ máy đang chậm hơn" })).toBeVisible();
  await picture(page, "warnings");
  await close();
  rmSync(folder, { recursive: true, force: true });
});
