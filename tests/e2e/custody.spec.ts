import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { decisionText } from "../factories/engine.ts";
import { answerOpenDialogs, launchApp, makeTemporaryFolder, waitForEngine } from "./harness.ts";

/** CUSTODY_PICTURES names a folder for pictures of the page, as docs/trust.md shows it. */
const PICTURES = process.env.CUSTODY_PICTURES;

test("a person exports the archive, loses an original, backs up, restores into a new folder and works on there", async () => {
  const folder = makeTemporaryFolder();
  const { app, page, errors, close } = await launchApp({ size: { width: 1280, height: 900 } });
  await waitForEngine(page);
  const source = join(folder, "nguon");
  mkdirSync(source);
  for (let i = 1; i <= 6; i++) writeFileSync(join(source, `${i}.txt`), decisionText({ number: `${i}/QĐ-UBND` }));
  await page.evaluate((path) => window.archive.importPaths([path]), source);
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  const title = page.getByRole("heading", { level: 1, name: "An toàn kho" });
  const usb = join(folder, "usb");
  mkdirSync(usb);
  await answerOpenDialogs(app, [usb]);

  await page.getByRole("button", { name: "Chọn nơi sao lưu…" }).click();
  await expect(page.getByText(/6 văn bản, thêm 6 tệp gốc mới/).first()).toBeVisible();
  await page.getByRole("button", { name: "Diễn tập khôi phục ngay" }).click();
  await expect(page.getByText(/Khôi phục đủ 6 văn bản, 6 tệp gốc/).first()).toBeVisible();
  await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
  await expect(page.getByText("Kho nguyên vẹn: 6 văn bản, 6 tệp gốc").first()).toBeVisible();
  if (PICTURES) await page.screenshot({ path: join(PICTURES, "custody.png") });

  await page.getByRole("button", { name: "Xuất toàn bộ kho…" }).click();
  await expect(page.getByText(/Đã xuất 6 văn bản, 6 tệp gốc/)).toBeVisible();
  const exported = readdirSync(usb).find((name) => name.startsWith("xuat-van-kho-"));
  expect(readdirSync(join(usb, exported ?? ""))).toContain("documents.csv");

  const { directory } = await page.evaluate(async () => {
    const summary = await window.archive.summary();
    if (!summary.ok) throw new Error(summary.error.kind);
    return summary.value;
  });
  const shard = readdirSync(join(directory, "originals")).find((name) => /^[0-9a-f]{2}$/.test(name)) as string;
  rmSync(join(directory, "originals", shard), { recursive: true });
  await page.getByRole("button", { name: "Sao lưu vào thư mục…" }).click();
  await expect(page.getByText(/1 tệp gốc không còn nguyên trong kho/)).toBeVisible();
  await expect(page.getByText(/^thiếu: \d\.txt \(số ký hiệu \d\/QĐ-UBND\)$/)).toBeVisible();
  if (PICTURES) await page.screenshot({ path: join(PICTURES, "custody-missing.png") });

  await page.getByRole("button", { name: "Khôi phục từ bản sao lưu…" }).click();
  await expect(page.getByText(/Đã khôi phục và kiểm tra 6 văn bản, 6 tệp gốc/)).toBeVisible();
  if (PICTURES) await page.screenshot({ path: join(PICTURES, "custody-restored.png") });
  await page.getByRole("button", { name: "Dùng kho này từ nay" }).click();
  await expect(title).toHaveCount(0);
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  await expect(page.getByText(/Đang dùng kho đã khôi phục ở .*kho-khoi-phuc-/)).toBeVisible();
  await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
  await expect(page.getByText("Kho nguyên vẹn: 6 văn bản, 6 tệp gốc").first()).toBeVisible();
  await page.getByRole("button", { name: "Quay lại kho trước đây" }).click();
  await expect(title).toHaveCount(0);
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
  await expect(page.getByText("Thấy 1 lỗi:").first()).toBeVisible();
  expect(errors).toEqual([]);
  await close();
  rmSync(folder, { recursive: true, force: true });
});
