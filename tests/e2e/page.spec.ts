import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, type Locator, type Page, test } from "@playwright/test";
import type { DocumentWord } from "../../main/model/page.ts";
import { answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";
import { writeScan } from "./scan-file.ts";

// One window, one story: a scan is found, shown as it is, a word of it corrected, found by that word, and taken back.
test.describe.configure({ mode: "serial" });

let launched: LaunchedApp;
let page: Page;
let folder: string;
let id: string;

test.beforeAll(async () => {
  // Recognition takes its time on a machine that does other things too.
  test.setTimeout(300_000);
  folder = makeTemporaryFolder();
  const scan = join(folder, "ke-hoach.tiff");
  await writeScan(scan);
  launched = await launchApp({ size: { width: 1366, height: 820 } });
  page = launched.page;
  const report = await page.evaluate((path) => window.archive.importPaths([path]), scan);
  expect(report).toMatchObject({ ok: true, value: { imported: 1, failed: 0 } });
  if (report.ok) id = report.value.files[0]?.documents[0] ?? "";
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const searchBox = (): Locator => page.getByRole("combobox", { name: "Tìm văn bản" });
const sheet = (number: number): Locator => page.locator(`.page-sheet[data-page="${number}"]`);
const text = (): Locator => page.getByRole("region", { name: "Nội dung văn bản" });
const editor = (): Locator => page.getByRole("dialog", { name: /^Sửa chữ/ });

async function wordsOf(number: number): Promise<readonly DocumentWord[]> {
  const words = await page.evaluate(([of, at]) => window.archive.pageWords(of, at), [id, number] as const);
  if (!words.ok) throw new Error(words.error.kind);
  return words.value;
}

async function wordOf(number: number, wanted: string): Promise<DocumentWord> {
  const words = await wordsOf(number);
  const word = words.find((each) => each.text.includes(wanted));
  if (word === undefined) throw new Error(`no ${wanted} among ${words.map((each) => each.text).join(" ")}`);
  return word;
}

/** Where a word's box lies in the window: by the page's own measure, so that what is drawn can be compared. */
async function placeOf(number: number, { box }: DocumentWord): Promise<{ x: number; y: number }> {
  const pages = await page.evaluate((of) => window.archive.getPages(of), id);
  const width = pages.ok ? (pages.value.find((each) => each.number === number)?.width ?? 0) : 0;
  const face = await sheet(number).boundingBox();
  if (face === null || width === 0) throw new Error("the page is not in sight");
  const scale = face.width / width;
  return { x: face.x + ((box[0] + box[2]) / 2) * scale, y: face.y + ((box[1] + box[3]) / 2) * scale };
}

test("a scan is found by its words, and they are drawn where they stand on the page", async () => {
  await page.keyboard.press("Alt+1");
  await searchBox().fill("moi mot");
  await expect(page.getByRole("option").first()).toContainText("27/KH-UBND");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("27/KH-UBND");
  await expect(sheet(1).getByRole("img", { name: "Ảnh trang 1" })).toBeVisible();
  const drawn = sheet(1).locator(".mark-match").first();
  await expect(drawn).toBeInViewport();
  const box = await drawn.boundingBox();
  const at = await placeOf(1, await wordOf(1, "mối"));
  expect(box).not.toBeNull();
  if (box === null) return;
  expect(at.x).toBeGreaterThan(box.x);
  expect(at.x).toBeLessThan(box.x + box.width);
  expect(at.y).toBeGreaterThan(box.y);
  expect(at.y).toBeLessThan(box.y + box.height);
  await expect(text().locator("mark").first()).toHaveText(/mối mọt/);
});

test("a word clicked on the page is shown in the text, and the other way round", async () => {
  const word = await wordOf(1, "khử");
  const { x, y } = await placeOf(1, word);
  await page.mouse.click(x, y);
  await expect(text().locator(".word-selected")).toHaveText(word.text);
  await text().getByText("phân loại tài liệu").first().click();
  await expect(text().locator(".word-selected")).toHaveCount(1);
  await expect(sheet(1).locator(".mark-selected")).toBeInViewport();
});

test("a word is corrected on the page: text and history follow", async () => {
  const word = await wordOf(1, "khử");
  const { x, y } = await placeOf(1, word);
  await page.mouse.dblclick(x, y);
  await expect(editor()).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("hút ẩm, khử");
  await page.keyboard.press("Enter");
  await expect(editor()).toHaveCount(0);
  await expect(text().locator(".word-corrected")).toHaveText("hút ẩm, khử");
  await expect(sheet(1).locator(".mark-corrected")).toHaveCount(1);
  const document = await page.evaluate((of) => window.archive.getDocument(of), id);
  expect(document).toMatchObject({
    ok: true,
    value: { history: [{ kind: "text-corrected", before: `1\t${word.text}`, after: "1\thút ẩm, khử" }, {}] },
  });
});

test("the document is found by the corrected word", async () => {
  await page.keyboard.press("Alt+1");
  await searchBox().fill('"hút ẩm"');
  await expect(page.getByRole("option").first()).toContainText("27/KH-UBND");
  await page.keyboard.press("Enter");
  await expect(sheet(1).locator(".mark-corrected")).toBeInViewport();
});

test("F2 opens the selected word, and what was read can be taken back", async () => {
  // What was found and what was corrected overlap: the first piece is enough to click.
  await text().locator(".word-corrected").first().click();
  await expect(sheet(1).locator(".mark-selected")).toHaveCount(1);
  await page.keyboard.press("F2");
  await expect(editor()).toContainText("Máy đã đọc là “khử");
  await page.getByRole("button", { name: "Lấy lại chữ máy đọc" }).click();
  await expect(editor()).toHaveCount(0);
  await expect(text().locator(".word-corrected")).toHaveCount(0);
  await expect(text()).not.toContainText("hút ẩm");
});

test("a field's evidence is drawn on the page", async () => {
  await page.getByRole("region", { name: "Thông tin đăng ký" }).getByRole("button", { name: "27/KH-UBND" }).click();
  await expect(sheet(1).locator(".mark-shown").first()).toBeInViewport();
});

test("pages go by keys, zoom by Ctrl, and the view is remembered", async () => {
  const pages = page.getByRole("region", { name: /^Các trang gốc/ });
  await pages.focus();
  await page.keyboard.press("End");
  await expect(sheet(2)).toBeInViewport();
  await expect(page.getByLabel("Đến trang")).toHaveValue("2");
  await page.keyboard.press("PageUp");
  await expect(page.getByLabel("Đến trang")).toHaveValue("1");
  const before = await sheet(1).boundingBox();
  await page.keyboard.press("Control+=");
  await expect.poll(async () => (await sheet(1).boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) * 1.1);
  await page.keyboard.press("Control+0");
  await expect.poll(async () => (await sheet(1).boundingBox())?.width).toBe(before?.width);
  await page.getByRole("button", { name: "Hình thu nhỏ các trang" }).click();
  await page
    .getByRole("navigation", { name: "Hình thu nhỏ các trang" })
    .getByRole("button", { name: /^Trang 2/ })
    .click();
  await expect(page.getByLabel("Đến trang")).toHaveValue("2");
  await page.getByText("Trang gốc", { exact: true }).click();
  await expect(text()).toHaveCount(0);
  await page.keyboard.press("Escape");
  await searchBox().fill("27/KH-UBND");
  await expect(page.getByRole("option").first()).toContainText("27/KH-UBND");
  await page.keyboard.press("Enter");
  await expect(sheet(1)).toBeVisible();
  await expect(text()).toHaveCount(0);
  await page.getByText("Cả hai", { exact: true }).click();
  await expect(text()).toBeVisible();
});

test("the pages are saved as a PDF that can be searched", async () => {
  const path = join(folder, "tim-duoc.pdf");
  await answerSaveDialogs(launched.app, path);
  await page.getByRole("button", { name: "Việc với các trang" }).click();
  await page.getByRole("menuitem", { name: "Lưu PDF tìm được chữ…" }).click();
  await expect(page.getByText("Đã lưu tại")).toBeVisible({ timeout: 60_000 });
  expect(readFileSync(path, "latin1").slice(0, 5)).toBe("%PDF-");
});

test("nothing was refused by the security policy on the way", () => {
  expect(launched.errors).toEqual([]);
});
