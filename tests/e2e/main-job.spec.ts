import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { answerOpenDialogs, answerSaveDialogs, type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

// One window, one story: each test goes on where the one before stopped, as a clerk would.
test.describe.configure({ mode: "serial" });

let launched: LaunchedApp;
let page: Page;
let folder: string;

test.beforeAll(async () => {
  folder = makeTemporaryFolder();
  launched = await launchApp();
  page = launched.page;
});

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const searchBox = (): ReturnType<Page["getByRole"]> => page.getByRole("combobox", { name: "Tìm văn bản" });
const heading = (name: string | RegExp): ReturnType<Page["getByRole"]> => page.getByRole("heading", { level: 1, name });
const firstResult = (): ReturnType<Page["locator"]> => page.getByRole("option").first();

/** Text in files of their own, as a clerk would have typed it. */
const GOOD = [
  "UBND HUYỆN SƠN KHÊ",
  "PHÒNG NỘI VỤ",
  "Số: 27/KH-PNV",
  "",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "",
  "Sơn Khê, ngày 12 tháng 3 năm 2024",
  "",
  "KẾ HOẠCH",
  "Chỉnh lý tài liệu tồn đọng năm 2024",
  "",
  "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư,",
  "Phòng Nội vụ xây dựng kế hoạch như sau:",
  "1. Thống kê tài liệu tồn đọng của các phòng.",
  "2. Chỉnh lý xong trước ngày 30/11/2024.",
  "",
  "Nơi nhận:",
  "- UBND huyện;",
  "- Lưu: VT.",
  "",
  "TRƯỞNG PHÒNG",
  "",
  "Hoàng Thị Mơ",
].join("\n");

test("an empty archive offers the two ways to begin", async () => {
  await expect(heading("Kho chưa có văn bản nào")).toBeVisible();
  await expect(page.getByRole("main").getByRole("button", { name: "Nhập văn bản" })).toBeVisible();
  await page.getByRole("main").getByRole("button", { name: "Mở kho mẫu" }).click();
  await expect(page.getByText("Đang mở kho mẫu")).toBeVisible({ timeout: 60_000 });
  await expect(firstResult()).toBeVisible();
});

test("words typed without marks find the document, highlighted, and say why", async () => {
  await searchBox().fill("mo cua truong hoc");
  await expect(firstResult()).toContainText("302-TB/TU");
  await expect(firstResult().locator("mark").first()).toBeVisible();
  await expect(firstResult()).toContainText("khác dấu");
  await searchBox().fill("302-TB/TU");
  await expect(firstResult()).toContainText("302-TB/TU");
  await expect(page.getByRole("option").filter({ hasText: "viện dẫn số này" }).first()).toBeVisible();
});

test("filters narrow and nothing found says what to try", async () => {
  await searchBox().fill("");
  await page.getByRole("textbox", { name: "Từ ngày" }).fill("2026");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("option")).toHaveCount(1);
  await expect(firstResult()).toContainText("11-HD/BTGDVTU");
  await searchBox().fill("xyzwq");
  await expect(page.getByRole("heading", { name: "Không tìm thấy văn bản nào" })).toBeVisible();
  await page.getByRole("button", { name: "Bỏ hết điều kiện" }).click();
  await page.getByRole("button", { name: "Xóa ô tìm kiếm" }).click();
  await expect(firstResult()).toBeVisible();
});

test("a document shows its card, its text and a warning that a later one replaced it", async () => {
  await searchBox().fill("1187/QĐ-UBND");
  // At once: Enter means the words just typed, not the hits still on screen.
  await page.keyboard.press("Enter");
  await expect(heading("Quyết định 1187/QĐ-UBND")).toBeVisible();
  const card = page.getByRole("region", { name: "Thông tin đăng ký" });
  await expect(card).toContainText("14/6/2019");
  await expect(page.getByRole("note")).toContainText("Được thay thế bởi");
  await page
    .getByRole("note")
    .getByRole("button", { name: /2046\/QĐ-UBND/ })
    .click();
  await expect(heading("Quyết định 2046/QĐ-UBND")).toBeVisible();
});

test("a citation leads to its document, an absent one says so", async () => {
  const links = page.getByRole("complementary", { name: "Liên hệ và lịch sử" });
  await links
    .getByRole("button", { name: /30\/2020\/NĐ-CP/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: "Văn bản chưa có trong kho" })).toContainText("30/2020/NĐ-CP");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(heading("Quyết định 2046/QĐ-UBND")).toBeVisible();
  await page.getByRole("region", { name: "Nội dung văn bản" }).getByRole("link", { name: /1187/ }).first().click();
  await expect(heading("Quyết định 1187/QĐ-UBND")).toBeVisible();
  await page.getByRole("tab", { name: /Được viện dẫn/ }).click();
  await expect(links).toContainText("Được thay thế bởi");
});

test("Ctrl+F finds in the text, without marks too", async () => {
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: "Tìm trong văn bản" }).fill("quyet dinh");
  await expect(page.getByText(/^1\/\d+$/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^2\/\d+$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("textbox", { name: "Tìm trong văn bản" })).toHaveCount(0);
  await expect(heading("Quyết định 1187/QĐ-UBND")).toBeVisible();
});

test("a correction is kept and stands in the history; Esc leaves a field as it was", async () => {
  const card = page.getByRole("region", { name: "Thông tin đăng ký" });
  await card.getByRole("button", { name: "Sửa trích yếu" }).click();
  await card.getByRole("textbox", { name: "Trích yếu" }).fill("không lưu");
  await page.keyboard.press("Escape");
  await expect(card).not.toContainText("không lưu");
  await card.getByRole("button", { name: "Sửa ngày ban hành" }).click();
  await card.getByRole("textbox", { name: "Ngày ban hành" }).fill("31/4/2019");
  await page.keyboard.press("Enter");
  await expect(card).toContainText("Ngày chưa đúng");
  await card.getByRole("textbox", { name: "Ngày ban hành" }).fill("15/6/2019");
  await page.keyboard.press("Enter");
  await expect(card).toContainText("15/6/2019");
  await expect(card).toContainText("người dùng đã sửa");
  await page.getByRole("tab", { name: "Lịch sử" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Sửa ngày ban hành");
  await expect(page.getByRole("tabpanel")).toContainText("14/6/2019");
});

test("the layout check lists faults with their clauses or says there are none", async () => {
  await page.getByRole("button", { name: "Kiểm tra thể thức" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(/điểm cần xem|Không thấy lỗi thể thức nào/);
});

test("the graph is drawn, its list walks it, and the way back is kept", async () => {
  await page.getByRole("button", { name: "Sơ đồ", exact: true }).click();
  await expect(heading("Sơ đồ quanh Quyết định 1187/QĐ-UBND")).toBeVisible();
  await expect(page.locator("canvas[data-nodes]").first()).toBeVisible();
  const list = page.getByRole("complementary", { name: "Danh sách liên hệ" });
  await list.getByRole("button", { name: "Quyết định 2046/QĐ-UBND" }).first().click();
  await expect(heading("Sơ đồ quanh Quyết định 2046/QĐ-UBND")).toBeVisible();
  await page.getByText("2 bước", { exact: true }).click();
  await expect(list).toContainText("Liên hệ khác trong sơ đồ");
  const png = join(folder, "so-do.png");
  await answerSaveDialogs(launched.app, png);
  await page.getByRole("button", { name: "Lưu ảnh" }).click();
  await page.getByRole("menuitem", { name: /PNG/ }).click();
  await expect(page.getByText("Đã lưu ảnh tại")).toBeVisible();
  expect(readFileSync(png).subarray(1, 4).toString()).toBe("PNG");
  await page.getByRole("navigation", { name: "Đường đã đi" }).getByRole("button").first().click();
  await expect(heading("Sơ đồ quanh Quyết định 1187/QĐ-UBND")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(heading("Quyết định 1187/QĐ-UBND")).toBeVisible();
});

test("the preview draws the pages of the very PDF that is saved", async () => {
  await page.getByRole("button", { name: "In", exact: true }).click();
  await expect(heading("Bản in Quyết định 1187/QĐ-UBND")).toBeVisible();
  const firstPage = page.getByRole("img", { name: /^Trang 1\// });
  await expect(firstPage.locator("canvas")).toBeVisible({ timeout: 60_000 });
  expect(await countInk(page)).toBeGreaterThan(500);
  const pdf = join(folder, "van-ban.pdf");
  await answerSaveDialogs(launched.app, pdf);
  await page.getByRole("button", { name: "Lưu PDF" }).click();
  await expect(page.getByText(`Đã lưu tại ${pdf}`)).toBeVisible();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe("%PDF-");
  const docx = join(folder, "van-ban.docx");
  await answerSaveDialogs(launched.app, docx);
  await page.getByRole("button", { name: "Lưu Word" }).click();
  await expect(page.getByText(`Đã lưu tại ${docx}`)).toBeVisible();
  expect(readFileSync(docx).subarray(0, 2).toString()).toBe("PK");
});

/** Dark pixels of the first page drawn: a blank preview has none. */
function countInk(of: Page): Promise<number> {
  return of.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".sheet-page canvas");
    const data = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 96) dark++;
    return dark;
  });
}

test("paper gets the same pages, A4 to the edge, at 300 dots an inch, and the view is empty again after", async () => {
  await printToMemory(launched.app);
  const shown = Number.parseInt((await page.locator(".desk-scroller").getAttribute("aria-label")) ?? "", 10);
  expect(shown).toBeGreaterThan(0);
  await page.getByRole("button", { name: "In", exact: true }).click();
  await expect.poll(() => launched.app.evaluate(() => Reflect.get(globalThis, "printedPages"))).toBe(shown);
  expect(await launched.app.evaluate(() => Reflect.get(globalThis, "printedWidths"))).toEqual(
    Array.from({ length: shown }, () => 2480),
  );
  await expect(page.locator("#print-root img")).toHaveCount(0);
});

/** Puts a PDF printer in place of the system's dialog: counts its pages and the pixels across each picture. */
async function printToMemory(app: LaunchedApp["app"]): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error("no window");
    contents.print = async (_options, done) => {
      const widths = "[...document.querySelectorAll('#print-root img')].map((image) => image.naturalWidth)";
      Reflect.set(globalThis, "printedWidths", await contents.executeJavaScript(widths));
      const pdf = await contents.printToPDF({ preferCSSPageSize: true, printBackground: true });
      Reflect.set(globalThis, "printedPages", pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0);
      done?.(true, "");
    };
  });
}

test("the whole way can be gone on the keyboard", async () => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+1");
  await expect(searchBox()).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("chuyen doi so");
  await expect(firstResult().locator("mark").first()).toBeVisible();
  // closes the suggestions, so that the arrows walk the results
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option").nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Thông tin đăng ký" })).toBeVisible();
  await page.keyboard.press("Control+g");
  await expect(heading(/^Sơ đồ quanh/)).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+p");
  await expect(heading(/^Bản in/)).toBeVisible();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("302 tb tu");
  await expect(
    page
      .getByRole("dialog")
      .getByRole("button", { name: /302-TB\/TU/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(heading("Thông báo 302-TB/TU")).toBeVisible();
  await page.keyboard.press("F1");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(heading("Thông báo 302-TB/TU")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(heading(/^Bản in/)).toBeVisible();
});

test("a folder with a good and a bad file: one comes in, the other says why", async () => {
  await page.getByRole("button", { name: "Về kho của tôi" }).click();
  await expect(heading("Kho chưa có văn bản nào")).toBeVisible();
  const source = join(folder, "nguon");
  mkdirSync(source);
  writeFileSync(join(source, "ke-hoach.txt"), GOOD);
  writeFileSync(join(source, "hong.pdf"), "%PDF-1.7\nthis is no PDF");
  await answerOpenDialogs(launched.app, [source]);
  await page.keyboard.press("Alt+2");
  await page.getByRole("button", { name: "Chọn thư mục…" }).click();
  await expect(page.getByRole("heading", { name: "1 tệp đã nhập, 0 tệp có sẵn, 1 tệp không nhập được" })).toBeVisible();
  await expect(page.getByRole("row").filter({ hasText: "hong.pdf" })).toContainText("Tệp PDF bị hỏng");
  expect(existsSync(join(source, "ke-hoach.txt"))).toBe(true);
  await page.getByRole("button", { name: /^Mở Kế hoạch 27\/KH-PNV/ }).click();
  await expect(heading("Kế hoạch 27/KH-PNV")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Chọn thư mục…" }).click();
  await expect(page.getByRole("row").filter({ hasText: "ke-hoach.txt" })).toContainText("Đã có trong kho");
});

test("the safety page: verify, daily backups into a folder, a restore rehearsed, a copy elsewhere", async () => {
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
  await expect(page.getByText("Kho nguyên vẹn: 1 văn bản, 1 tệp gốc")).toBeVisible();
  const daily = join(folder, "usb");
  mkdirSync(daily);
  await answerOpenDialogs(launched.app, [daily]);
  await page.getByRole("button", { name: "Chọn nơi sao lưu…" }).click();
  await expect(page.getByText(/1 văn bản, thêm 1 tệp gốc mới/).first()).toBeVisible();
  await page.getByRole("button", { name: "Diễn tập khôi phục ngay" }).click();
  await expect(page.getByText(/Khôi phục đủ 1 văn bản, 1 tệp gốc/).first()).toBeVisible();
  const backup = join(folder, "sao-luu");
  mkdirSync(backup);
  await answerOpenDialogs(launched.app, [backup]);
  await page.getByRole("button", { name: "Sao lưu vào thư mục…" }).click();
  await expect(page.getByText(/Đã sao lưu 1 văn bản/)).toBeVisible();
});

test("a document is thrown away, taken back at once, thrown away again and erased for a reason", async () => {
  await page.keyboard.press("Alt+1");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ke hoach");
  await page.keyboard.press("Enter");
  const throwAway = page.getByRole("button", { name: "Bỏ vào thùng rác" });
  await throwAway.click();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(throwAway).toBeVisible();
  await throwAway.click();
  await page.getByRole("navigation").getByRole("button", { name: "An toàn kho" }).click();
  await page.getByRole("button", { name: "Dọn thùng rác…" }).click();
  await expect(page.getByRole("button", { name: "Xóa hẳn" })).toBeDisabled();
  await page.getByLabel("Lý do xóa hẳn").fill("nhập nhầm");
  await page.getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(page.getByText("Đã xóa hẳn 1 văn bản.").first()).toBeVisible();
  await expect(page.getByText("Thùng rác trống.")).toBeVisible();
});

test("settings: English and dark", async () => {
  await page.getByRole("navigation").getByRole("button", { name: "Cài đặt" }).click();
  await page.getByText("Tối", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.getByText("English", { exact: true }).click();
  await expect(heading("Settings")).toBeVisible();
  await page.getByText("Tiếng Việt", { exact: true }).click();
  await expect(heading("Cài đặt")).toBeVisible();
});

test("nothing was refused by the security policy and nothing failed in the console", () => {
  expect(launched.errors).toEqual([]);
});
