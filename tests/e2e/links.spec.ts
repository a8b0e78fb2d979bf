import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
  await launched.page.evaluate(() => window.archive.openArchive("demo"));
  await launched.page.reload();
});

test.afterAll(async () => {
  expect(launched.errors).toEqual([]);
  await launched.close();
});

async function openDocument(page: Page, number: string): Promise<void> {
  await page.keyboard.press("Alt+1");
  await page.getByRole("combobox", { name: "Tìm văn bản" }).fill(number);
  await expect(page.getByRole("option").first()).toContainText(number);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(number);
}

test("a replaced document says so when opened, as of a day, and before printing", async () => {
  const { page } = launched;
  await openDocument(page, "1187/QĐ-UBND");
  const banner = page.getByRole("note");
  await expect(banner).toContainText("Văn bản này đã hết hiệu lực.");
  await expect(banner).toContainText(
    "Được thay thế bởi Quyết định 2046/QĐ-UBND ngày 09/10/2020 (toàn bộ; từ ngày 20/10/2020)",
  );
  await expect(banner).toContainText("Theo những văn bản có trong kho.");
  await page.getByLabel("Tại ngày…").fill("01/01/2020");
  await page.keyboard.press("Enter");
  await expect(banner).toContainText("Chưa thấy văn bản nào làm hết hiệu lực.");
  await page.getByRole("button", { name: "In", exact: true }).click();
  // The print screen has notes of its own beside it.
  await expect(page.getByRole("note").filter({ hasText: "Văn bản này đã hết hiệu lực." })).toBeVisible();
});

test("a link is judged, and the judgement taken back", async () => {
  const { page } = launched;
  await openDocument(page, "1187/QĐ-UBND");
  const panel = page.getByRole("tabpanel");
  await panel.getByRole("button", { name: "Đúng", exact: true }).first().click();
  await expect(panel.getByText("đã xác nhận")).toBeVisible();
  await panel.getByRole("button", { name: "Rút lại ý kiến" }).click();
  await expect(panel.getByText("đã xác nhận")).toHaveCount(0);
  await page.getByRole("tab", { name: "Lịch sử" }).click();
  await expect(page.getByText("Rút lại ý kiến về một liên hệ").first()).toBeVisible();
});

test("a link is added by number, shows in the lược đồ, and is removed", async () => {
  const { page } = launched;
  await openDocument(page, "1187/QĐ-UBND");
  await page.getByRole("button", { name: "Thêm liên hệ" }).click();
  await page
    .getByRole("textbox", { name: "Văn bản liên hệ" })
    .or(page.getByRole("combobox", { name: "Văn bản liên hệ" }))
    .fill("77/KH-UBND");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Đã thêm liên hệ")).toBeVisible();
  await page.getByRole("tab", { name: "Lược đồ" }).click();
  await expect(page.getByRole("tabpanel").getByText("77/KH-UBND")).toBeVisible();
  await page.getByRole("tab", { name: /^Viện dẫn/ }).click();
  await page.getByRole("button", { name: "Bỏ liên hệ này" }).click();
  await expect(page.getByRole("tabpanel").getByText("77/KH-UBND")).toHaveCount(0);
});

test("the graph is walked by keys, laid out in time and as a tree, and saved as PNG and SVG", async () => {
  const { app, page } = launched;
  await openDocument(page, "2046/QĐ-UBND");
  await page.getByRole("button", { name: "Sơ đồ", exact: true }).click();
  await expect(page.locator("canvas[data-nodes]").first()).toBeVisible();
  const folder = makeTemporaryFolder();
  for (const [item, ending, begins] of [
    ["Ảnh PNG", "png", "\u0089PNG"],
    ["Ảnh SVG", "svg", "<svg"],
  ] as const) {
    const path = join(folder, `so-do.${ending}`);
    await answerSaveDialogs(app, path);
    await page.getByRole("button", { name: "Lưu ảnh" }).click();
    await page.getByRole("menuitem", { name: item }).click();
    await expect(page.getByText(`Đã lưu ảnh tại ${path}`)).toBeVisible();
    expect(readFileSync(path, "latin1").includes(begins)).toBe(true);
  }
  rmSync(folder, { recursive: true, force: true });
  await page.getByText("Thời gian", { exact: true }).click();
  await page.getByText("Cây", { exact: true }).click();
  const walk = page.getByRole("region", { name: /^Sơ đồ: phím mũi tên/ });
  await walk.focus();
  await page.keyboard.press("Home");
  await expect(walk).toContainText("Quyết định 2046/QĐ-UBND");
  await page.keyboard.press("ArrowUp");
  await expect(walk).not.toContainText("Quyết định 2046/QĐ-UBND");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Đường đã đi" })).toContainText("Quyết định 2046/QĐ-UBND");
});

test("what is absent is listed, most cited first, and two documents are joined by a way in words", async () => {
  const { page } = launched;
  await page.getByRole("button", { name: "Liên hệ", exact: true }).first().click();
  const rows = page.getByRole("row");
  await expect(rows.nth(1)).toContainText("Luật Lưu trữ");
  await page.getByRole("tab", { name: "Đường nối hai văn bản" }).click();
  for (const [label, number] of [
    ["Từ văn bản", "1187/QĐ-UBND"],
    ["Đến văn bản", "905/VP-NCPC"],
  ] as const) {
    await page.getByRole("combobox", { name: label }).fill(number);
    await page
      .getByRole("option", { name: new RegExp(number) })
      .first()
      .click();
  }
  await page.getByRole("button", { name: "Tìm đường nối" }).click();
  await expect(page.getByRole("listitem").first()).toContainText("được thay thế bởi Quyết định 2046/QĐ-UBND");
});
