import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answerOpenDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

// One story: an import is paused, the program closed in the middle, killed, and opened again.
test.describe.configure({ mode: "serial" });

const FILES = 900;

let userData: string;
let source: string;
let launched: LaunchedApp;
let page: Page;

test.beforeAll(async () => {
  userData = makeTemporaryFolder();
  source = join(makeTemporaryFolder(), "nguon");
  mkdirSync(source);
  for (let i = 1; i <= FILES; i++)
    writeFileSync(join(source, `${i}.txt`), `Thông báo số ${i} về lịch trực tuần ${i}.\n`);
  writeFileSync(join(source, "hong.pdf"), "%PDF-1.7\nthis is no PDF");
  await open();
});

test.afterAll(async () => {
  await launched.close();
  rmSync(userData, { recursive: true, force: true });
  rmSync(join(source, ".."), { recursive: true, force: true });
});

async function open(): Promise<void> {
  launched = await launchApp({ userData });
  page = launched.page;
  await page.getByRole("navigation").getByRole("button", { name: "Nhập văn bản" }).click();
}

const row = (name: string): ReturnType<Page["getByRole"]> => page.getByRole("row").filter({ hasText: name });

test("the whole queue is paused; closing then asks nothing", async () => {
  await expect(page.getByText("Chưa nhập lần nào")).toBeVisible();
  await answerOpenDialogs(launched.app, [source]);
  await page.getByRole("button", { name: "Chọn thư mục…" }).click();
  await page.getByRole("button", { name: "Tạm dừng tất cả" }).click();
  await expect(page.getByText(/^Đang tạm dừng: \d+ tệp chờ nhập/)).toBeVisible();
  await page.keyboard.press("Alt+1");
  await expect(page.getByRole("navigation").getByText(/Tạm dừng: \d+ tệp chờ nhập/)).toBeVisible();
  await launched.close();
});

test("at the next start it stands where it stood; one file is cancelled by the keyboard", async () => {
  await open();
  await expect(page.getByText(/^Đang tạm dừng: \d+ tệp chờ nhập/)).toBeVisible();
  const table = page.getByRole("rowgroup");
  await table.focus();
  await page.keyboard.press("Delete");
  await expect(page.getByRole("status").filter({ hasText: ", 1 tệp đã hủy" })).toBeVisible();
});

test("killed in the middle, the import goes on by itself and comes to its end", async () => {
  await page.getByRole("button", { name: "Nhập tiếp tất cả" }).click();
  const { pid } = launched.app.process();
  if (pid === undefined) throw new Error("the app has no process");
  process.kill(pid, "SIGKILL");
  await open();
  const done = page.getByRole("heading", { name: /^\d+ tệp đã nhập, 0 tệp có sẵn, [01] tệp không nhập được/ });
  await expect(done).toBeVisible();
  await expect(page.getByRole("button", { name: "Hủy phần còn lại" })).toHaveCount(0, { timeout: 60_000 });
  const lists = await page.evaluate(() =>
    Promise.all([0, 500].map((offset) => window.archive.listJobs({ filter: "all", offset, limit: 500 }))),
  );
  const states = lists.flatMap((list) => (list.ok ? list.value.jobs.map((job) => job.outcome ?? job.state) : []));
  expect(states.filter((state) => state === "imported").length).toBeGreaterThanOrEqual(FILES - 1);
  expect(states.filter((state) => state === "cancelled" || state === "failed").length).toBeLessThanOrEqual(2);
  expect(states).toHaveLength(FILES + 1);
});

test("a receipt can be printed and what failed tried again", async () => {
  await page.getByText(/^Lỗi \d/).click();
  const count = await page.getByRole("row").count();
  if (count > 1)
    await row("hong.pdf")
      .getByRole("button", { name: /^Thử lại/ })
      .click();
  await expect(page.getByRole("button", { name: "In biên nhận" })).toBeVisible();
  const verified = await page.evaluate(() => window.archive.verify({ rebuild: false }));
  expect(verified).toMatchObject({ ok: true, value: { ok: true } });
});
