import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

// One window, one story: an office's profile, a letter with citations, its files, its place in the archive.
test.describe.configure({ mode: "serial" });

let launched: LaunchedApp;
let page: Page;
let folder: string;
const userData = makeTemporaryFolder();

/** Pictures for a person to look at, where asked for. */
async function picture(name: string): Promise<void> {
  const to = process.env.VANKHO_PICTURES;
  if (to === undefined) return;
  await page.waitForTimeout(1500); // the pages follow the typing
  await page.screenshot({ path: join(to, `${name}.png`) });
}

test.beforeAll(async () => {
  folder = makeTemporaryFolder();
  launched = await launchApp({ userData, size: { width: 1440, height: 900 } });
  page = launched.page;
  await page.getByRole("main").getByRole("button", { name: "Mở kho mẫu" }).click();
  await expect(page.locator(".demo-banner")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("option").first()).toBeVisible({ timeout: 90_000 });
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
  rmSync(userData, { recursive: true, force: true });
});

const heading = (name: string | RegExp): ReturnType<Page["getByRole"]> => page.getByRole("heading", { level: 1, name });
const box = (name: string): ReturnType<Page["getByRole"]> => page.getByRole("textbox", { name, exact: true });
const notices = (): ReturnType<Page["getByRole"]> => page.getByRole("region", { name: "Chỗ cần xem" });

async function cite(words: string, name: string): Promise<void> {
  await box("Tìm văn bản để viện dẫn").fill(words);
  await expect(page.getByRole("list", { name: "Văn bản tìm thấy" }).getByRole("button").first()).toContainText(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("an office's profile is made once", async () => {
  await page.keyboard.press("Alt+5");
  await expect(heading("Soạn văn bản")).toBeVisible();
  await picture("letters-empty");
  await page.getByRole("button", { name: "Lập hồ sơ cơ quan" }).click();
  await box("Tên cơ quan ban hành").fill("Sở Nội vụ tỉnh Trường Lâm");
  await box("Cơ quan chủ quản").fill("Ủy ban nhân dân tỉnh Trường Lâm");
  await box("Chữ viết tắt trong ký hiệu").fill("SNV");
  await box("Đơn vị soạn thảo").fill("VTLT");
  await box("Địa danh").fill("Vĩnh An");
  await box("Quyền hạn ký").fill("KT. GIÁM ĐỐC");
  await box("Chức vụ").fill("PHÓ GIÁM ĐỐC");
  await box("Họ và tên").fill("Trần Văn Bình");
  await box("Nơi nhận thường dùng").fill("Như trên\nGiám đốc Sở (để b/c)");
  await picture("letter-profile");
  await page.getByRole("button", { name: "Lưu hồ sơ" }).click();
  await expect(page.getByRole("dialog").getByText("Sở Nội vụ tỉnh Trường Lâm")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a letter is written with two citations, one of a document that no longer holds", async () => {
  await page.getByRole("button", { name: "Soạn văn bản mới" }).click();
  await expect(page.getByRole("img", { name: "Trang 1/1" }).locator("canvas")).toBeVisible({ timeout: 30_000 });
  await expect(notices()).toContainText("Chưa có trích yếu.");
  await box("Trích yếu").fill("rà soát hồ sơ đến hạn nộp lưu");
  const addressees = page.getByRole("combobox", { name: "Kính gửi" });
  await addressees.fill("Ủy ban nhân dân các xã, phường");
  await addressees.press("Enter");
  const text = box("Nội dung văn bản");
  await text.fill("Thực hiện ");
  await page.keyboard.press("Alt+V");
  await picture("letter-picker");
  await cite("1187/QĐ-UBND", "1187/QĐ-UBND");
  await expect(text).toHaveValue("Thực hiện [[Quyết định 1187/QĐ-UBND]]");
  await text.press("Control+End");
  await page.keyboard.type(" và ");
  await page.getByRole("button", { name: "Viện dẫn văn bản trong kho" }).click();
  await cite("742/UBND-VP", "742/UBND-VP");
  await text.press("Control+End");
  await page.keyboard.type(", Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ đến hạn nộp lưu./.");
  await page.getByRole("button", { name: /^Lấy số tiếp theo: 01$/ }).click();
  await expect(box("Ký hiệu")).toHaveValue("/SNV-VTLT");
  await expect(notices()).toContainText("Quyết định 1187/QĐ-UBND: không còn hiệu lực, do Quyết định 2046/QĐ-UBND");
  await expect(notices()).toContainText("theo những văn bản có trong kho");
  await expect(notices().getByRole("listitem")).toHaveCount(1, { timeout: 20_000 });
  await picture("letter-light");
  await page.evaluate(() => window.archive.setSettings({ theme: "dark" }));
});

test("what replaced it is cited instead by one press, and that can be taken back", async () => {
  const text = box("Nội dung văn bản");
  await page.getByRole("button", { name: "Viện dẫn Quyết định 2046/QĐ-UBND thay thế" }).click();
  await expect(text).toHaveValue(/^Thực hiện \[\[Quyết định 2046\/QĐ-UBND\]\]/);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(text).toHaveValue(/^Thực hiện \[\[Quyết định 1187\/QĐ-UBND\]\]/);
  await page.getByRole("button", { name: "Làm lại" }).click();
  await expect(text).toHaveValue(/2046/);
  await expect(notices()).toContainText("Quyết định 2046/QĐ-UBND: đã được sửa đổi, bổ sung", { timeout: 20_000 });
  await expect(notices().getByRole("listitem")).toHaveCount(1, { timeout: 20_000 });
  await picture("letter-amended");
});

test("text pasted from Word keeps its headings, its table and what is bold", async () => {
  const text = box("Nội dung văn bản");
  const before = await text.inputValue();
  await text.focus();
  await text.press("Control+End");
  await text.evaluate((area) => {
    const data = new DataTransfer();
    data.setData("text/plain", "x");
    data.setData(
      "text/html",
      "<p><b>1. Mục tiêu</b></p><p>Đúng <b>hạn</b> nộp</p><table><tr><td>TT</td><td>Hồ sơ</td></tr><tr><td>1</td><td>A</td></tr></table>",
    );
    area.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(text).toHaveValue(`${before}**1. Mục tiêu**\nĐúng **hạn** nộp\n| TT | Hồ sơ |\n| 1 | A |`);
  await page.keyboard.press("Control+Z");
  await expect(text).toHaveValue(before);
});

test("it is saved as PDF and as Word", async () => {
  for (const [button, name, magic] of [
    ["Lưu PDF", "thu.pdf", "%PDF"],
    ["Lưu Word", "thu.docx", "PK"],
  ] as const) {
    const path = join(folder, name);
    await answerSaveDialogs(launched.app, path);
    await page.getByRole("button", { name: button }).click();
    await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
    expect(readFileSync(path).subarray(0, magic.length).toString("latin1")).toBe(magic);
  }
});

test("the draft is there after a restart", async () => {
  await box("Trích yếu").fill("rà soát hồ sơ, tài liệu đến hạn nộp lưu");
  await expect(page.getByText("Đã lưu", { exact: true })).toBeVisible();
  await launched.close();
  launched = await launchApp({ userData, size: { width: 1440, height: 900 } });
  page = launched.page;
  await page.getByRole("main").getByRole("button", { name: "Mở kho mẫu" }).click();
  await expect(page.locator(".demo-banner")).toBeVisible({ timeout: 90_000 });
  await expect(page.getByRole("option").first()).toBeVisible({ timeout: 90_000 });
  await page.keyboard.press("Alt+5");
  await picture("letters-list");
  await page.getByRole("list", { name: "Các bản thảo" }).getByRole("button").first().click();
  await expect(box("Trích yếu")).toHaveValue("rà soát hồ sơ, tài liệu đến hạn nộp lưu");
});

test("it is filed, found by its number, and stands in the register", async () => {
  await expect(page.getByRole("img", { name: "Trang 1/1" }).locator("canvas")).toBeVisible({ timeout: 30_000 });
  await picture("letter-dark");
  await page.getByRole("button", { name: "Đưa vào kho" }).click();
  await page.getByRole("menuitem", { name: "Đưa bản PDF vào kho" }).click();
  await expect(page.getByText("Đã đưa văn bản vào kho")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("group", { name: "Việc làm với văn bản" })).toBeVisible();
  await expect(heading("Công văn 01/SNV-VTLT")).toBeVisible();
  await picture("letter-filed");
  const found = await page.evaluate(() => window.archive.search({ query: "01/SNV-VTLT" }));
  expect(found).toMatchObject({ ok: true, value: { hits: [{ referenceNumber: "01/SNV-VTLT" }] } });
});

test("a document begins a letter that answers it", async () => {
  await page.getByRole("button", { name: "Soạn văn bản", exact: true }).last().click();
  await page.getByRole("menuitem", { name: "Soạn văn bản trả lời" }).click();
  await expect(box("Nội dung văn bản")).toHaveValue(/^Trả lời \[\[Công văn 01\/SNV-VTLT\]\], /);
  expect(launched.errors).toEqual([]);
});
