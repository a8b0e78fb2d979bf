import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

// One window, one story, on the demo archive: each test goes on where the one before stopped.
test.describe.configure({ mode: "serial" });

let launched: LaunchedApp;
let page: Page;
let folder: string;

test.beforeAll(async () => {
  folder = makeTemporaryFolder();
  launched = await launchApp();
  page = launched.page;
  await page.getByRole("main").getByRole("button", { name: "Mở kho mẫu" }).click();
  await expect(page.getByText("Đang mở kho mẫu")).toBeVisible({ timeout: 60_000 });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

type Locator = ReturnType<Page["locator"]>;
const searchBox = (): Locator => page.getByRole("combobox", { name: "Tìm văn bản" });
const results = (): Locator => page.getByRole("listbox", { name: "Kết quả tìm kiếm" }).getByRole("option");
const suggestions = (): Locator => page.getByRole("listbox", { name: "Gợi ý" }).getByRole("option");
const facets = (): Locator => page.getByRole("region", { name: "Thu hẹp kết quả" });

async function type(words: string): Promise<void> {
  await searchBox().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(words, { delay: 15 });
}

test("results come at each key, and the selected one can be read at a glance", async () => {
  await type("mo cua truong hoc");
  await expect(results().first()).toContainText("302-TB/TU");
  await expect(results().first()).toContainText("khác dấu");
  const preview = page.getByRole("complementary", { name: "Xem nhanh" });
  await expect(preview).toContainText("Thông báo 302-TB/TU");
  await expect(preview).toContainText("Có các từ đã gõ nhưng khác dấu");
  await expect(preview.locator("mark", { hasText: "mở cửa trường học" })).toBeVisible();
});

test("facets narrow, counts follow, chips take them off", async () => {
  // Esc takes the suggestions off, once they are there; before, it would empty the box.
  await expect(suggestions().first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-answers]")).toHaveAttribute("data-answers", "mo cua truong hoc");
  const before = await results().count();
  await facets().getByRole("checkbox", { name: /^Đảng/ }).click();
  await expect.poll(() => results().count()).toBeLessThan(before);
  await expect(facets().getByRole("checkbox", { name: /^Đảng/ })).toBeChecked();
  const chip = page.getByRole("button", { name: "Bỏ điều kiện Đảng" });
  await expect(chip).toBeVisible();
  await facets()
    .getByRole("checkbox", { name: /^Thông báo/ })
    .click();
  await expect(results()).toHaveCount(1);
  await page.getByRole("button", { name: "Bỏ hết điều kiện" }).click();
  await expect(results()).toHaveCount(before);
  await expect(chip).toHaveCount(0);
});

test("a number finds its document first, then those that cite it", async () => {
  await type("302 tb tu");
  await expect(results().first()).toContainText("302-TB/TU");
  await expect(results().first()).toContainText("đúng số");
  await expect(results().filter({ hasText: "viện dẫn số này" }).first()).toBeVisible();
});

test("opening a hit carries the words into the document, and Esc comes back", async () => {
  await type("mo cua truong hoc");
  await expect(results().first()).toContainText("302-TB/TU");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Thông báo 302-TB/TU" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Tìm trong văn bản" })).toHaveValue("mo cua truong hoc");
  await expect(page.locator("[data-find]").first()).toBeVisible();
  await page.keyboard.press("F3");
  await page.keyboard.press("Escape");
  await expect(searchBox()).toBeFocused();
  await expect(searchBox()).toHaveValue("mo cua truong hoc");
});

test("suggestions are walked by the arrows and taken by Enter; past searches come first", async () => {
  await type("mo cua");
  await expect(suggestions().filter({ hasText: "mo cua truong hoc" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(suggestions().first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(searchBox()).toHaveValue("mo cua truong hoc");
  await expect(suggestions()).toHaveCount(0);
  await type("302-tb");
  await expect(suggestions().filter({ hasText: "302-TB/TU" }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(suggestions()).toHaveCount(0);
  await expect(searchBox()).toHaveValue("302-tb");
});

test("the builder writes the query and reads it back", async () => {
  await searchBox().fill("");
  await page.getByRole("button", { name: "Dựng câu tìm" }).click();
  const builder = page.getByRole("dialog", { name: "Dựng câu tìm" });
  await builder.getByRole("textbox", { name: "Có tất cả các từ" }).fill("văn thư");
  await builder.getByLabel("Loại văn bản").fill("Quyết định");
  await builder.getByRole("textbox", { name: "Từ", exact: true }).fill("2020");
  await builder.getByRole("textbox", { name: "Đến", exact: true }).fill("2020");
  await builder.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(searchBox()).toHaveValue('văn thư loai:"Quyết định" ngay:2020');
  await expect(results()).toHaveCount(1);
  await expect(results().first()).toContainText("2046/QĐ-UBND");
  await page.getByRole("button", { name: "Dựng câu tìm" }).click();
  await expect(builder.getByRole("textbox", { name: "Có tất cả các từ" })).toHaveValue("văn thư");
  await expect(builder.getByLabel("Loại văn bản")).toHaveValue("Quyết định");
  await page.keyboard.press("Escape");
  await expect(builder).toHaveCount(0);
});

test("a saved search stays live, says what is new, and comes back after its removal", async () => {
  await type("phong chay chua chay");
  await page.keyboard.press("Control+s");
  await page.getByRole("textbox", { name: "Tên tìm kiếm" }).fill("Phòng cháy");
  await page.keyboard.press("Enter");
  const saved = page.getByRole("navigation", { name: "Tìm kiếm đã lưu" });
  await expect(saved.getByRole("button", { name: /^Phòng cháy/ })).toBeVisible();
  const path = join(folder, "moi.txt");
  writeFileSync(path, NEW_PLAN);
  await page.evaluate((file) => window.archive.importPaths([file]), path);
  await expect(saved).toContainText("1 mới");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("da luu phong");
  await page.getByRole("dialog").getByRole("button", { name: "Tìm kiếm đã lưu: Phòng cháy" }).click();
  await expect(searchBox()).toHaveValue("phong chay chua chay");
  await expect(results().filter({ hasText: "88/KH-UBND" })).toBeVisible();
  await expect(saved).not.toContainText("1 mới");
  await saved.getByRole("button", { name: /^Phòng cháy/ }).focus();
  await page.keyboard.press("Delete");
  await expect(saved).toHaveCount(0);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(saved.getByRole("button", { name: /^Phòng cháy/ })).toBeVisible();
});

test("the list is written out, all of it or what was ticked", async () => {
  await type("van thu luu tru");
  await expect(results().first()).toBeVisible();
  await page.keyboard.press("Escape");
  const whole = join(folder, "danh-muc.csv");
  await answerSaveDialogs(launched.app, whole);
  await page.getByRole("button", { name: "Xuất danh sách" }).click();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  await expect(page.getByText("Đã ghi").first()).toBeVisible();
  expect(readFileSync(whole, "utf8").split("\r\n").length).toBeGreaterThan(3);
  await page.getByRole("listbox", { name: "Kết quả tìm kiếm" }).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const chosen = join(folder, "da-chon.csv");
  await answerSaveDialogs(launched.app, chosen);
  await page.getByRole("button", { name: "Xuất danh sách" }).click();
  await expect(page.getByText("1 văn bản đã chọn")).toBeVisible();
  await page.getByRole("menuitem", { name: "CSV" }).click();
  await expect.poll(() => readOrEmpty(chosen).trimEnd().split("\r\n").length).toBe(2);
});

test("nothing found offers a wider search that finds something", async () => {
  await searchBox().fill("văn thư ngay:1950");
  await expect(page.getByRole("heading", { name: "Không tìm thấy văn bản nào" })).toBeVisible();
  await page.getByRole("button", { name: "Bỏ điều kiện ngay:1950" }).click();
  await expect(results().first()).toBeVisible();
  await expect(searchBox()).toHaveValue("văn thư");
});

test("a document says which others are like it", async () => {
  await type("1187/QĐ-UBND");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Quyết định 1187/QĐ-UBND" })).toBeVisible();
  await page.getByRole("tab", { name: "Gần giống" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("2046/QĐ-UBND");
  await expect(page.getByRole("tabpanel")).toContainText("Cùng có:");
  await page.keyboard.press("Alt+1");
});

test("the index is rebuilt from the palette while search goes on", async () => {
  await searchBox().fill("van thu");
  await expect(results().first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("lap lai bang tra");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Lập lại bảng tra/ })
    .click();
  await expect(page.getByText("Đã lập lại bảng tra")).toBeVisible();
  await expect(results().first()).toBeVisible();
  await expect(page.locator(".index-progress")).toHaveCount(0);
});

test("nothing the window refused, and no error in its console", () => {
  expect(launched.errors).toEqual([]);
});

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const NEW_PLAN = [
  "ỦY BAN NHÂN DÂN",
  "XÃ SƠN HẠ",
  "",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "",
  "Số: 88/KH-UBND",
  "",
  "Sơn Hạ, ngày 15 tháng 3 năm 2026",
  "",
  "KẾ HOẠCH",
  "Phòng cháy, chữa cháy năm 2026",
  "",
  "1. Các thôn tổ chức phòng cháy, chữa cháy tại chỗ.",
  "",
  "Nơi nhận:",
  "- Các thôn;",
  "- Lưu: VT.",
  "",
  "CHỦ TỊCH",
  "",
  "Hoàng Thị Mận",
  "",
].join("\n");
