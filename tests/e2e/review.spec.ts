import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import type { FieldName } from "../../main/model/document.ts";
import { type LaunchedApp, launchApp, makeTemporaryFolder } from "./harness.ts";

// One window, one story: doubtful fields are settled, then a file is divided anew, then the office adds a body.
test.describe.configure({ mode: "serial" });

let launched: LaunchedApp;
let page: Page;
let folder: string;

/** A committee that says nowhere of which commune: its issuer is doubtful. */
function notice(number: string, about: string): string {
  return [
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: ${number}/TB-UBND`,
    "",
    "THÔNG BÁO",
    `Về việc ${about}`,
    "",
    ...Array.from({ length: 40 }, (_, i) => `${i + 1}. Các phòng kiểm tra hồ sơ thuộc nhóm ${i + 1} và báo cáo.`),
    "",
    "Nơi nhận:",
    "- Các phòng;",
    "- Lưu: VT.",
    "",
    "CHỦ TỊCH",
    "",
    "Trần Văn Bình",
    "",
  ].join("\n");
}

/** No issuer at all: it is inferred from the symbol, and no words can be marked. */
const HEADLESS = [
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Số: 58/QĐ-UBND",
  "",
  "QUYẾT ĐỊNH",
  "Về việc thành lập Tổ kiểm kê tài liệu",
  "",
  "Điều 1. Thành lập Tổ kiểm kê gồm 05 người.",
  "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
  "",
  "Nơi nhận:",
  "- Như Điều 2;",
  "- Lưu: VT.",
  "",
  "CHỦ TỊCH",
  "",
  "Lê Thị Hoa",
  "",
].join("\n");

test.beforeAll(async () => {
  folder = makeTemporaryFolder();
  launched = await launchApp({ size: { width: 1024, height: 700 } });
  page = launched.page;
  const source = join(folder, "nguon");
  mkdirSync(source);
  writeFileSync(join(source, "1-thu-hoi.txt"), notice("41", "thu hồi tài liệu hết giá trị"));
  writeFileSync(join(source, "2-kiem-ke.txt"), HEADLESS);
  writeFileSync(join(source, "3-hai-van-ban.txt"), notice("43", "giao nộp hồ sơ") + notice("44", "mượn hồ sơ"));
  const report = await page.evaluate((path) => window.archive.importPaths([path]), source);
  expect(report).toMatchObject({ ok: true, value: { imported: 3, failed: 0 } });
  await acceptAllBut("issuingBody");
});

/** The story is of issuers: what else a reader of these texts may doubt is settled before it begins. */
async function acceptAllBut(field: FieldName): Promise<void> {
  const items = await page.evaluate(() => window.archive.listReview());
  if (!items.ok) throw new Error(items.error.kind);
  for (const item of items.value.filter((other) => other.field !== field)) {
    await page.evaluate(([id, name]) => window.archive.acceptField(id, name), [item.document.id, item.field] as const);
  }
}

test.afterAll(async () => {
  await launched.close();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (name: string | RegExp): ReturnType<Page["getByRole"]> => page.getByRole("heading", { level: 1, name });
const issuerBox = (): ReturnType<Page["getByRole"]> => page.getByRole("textbox", { name: /^Cơ quan ban hành của/ });
const navigation = (): ReturnType<Page["getByRole"]> => page.getByRole("navigation", { name: "Các mục chính" });
const chosen = (): ReturnType<Page["locator"]> =>
  page.locator('[role="option"][aria-selected="true"]:not([data-combobox-option])');

/** A field's value and evidence as the engine tells them now. */
async function fieldOf(number: string, field: FieldName): Promise<readonly [unknown, string | undefined]> {
  const answer = await page.evaluate((id) => window.archive.getDocument(id), number);
  if (!answer.ok) throw new Error(answer.error.kind);
  return [answer.value[field], answer.value.fields[field]?.rule];
}

test("the navigation counts what waits, and the list leads to it with its words marked", async () => {
  await expect(navigation().getByText("4 chỗ cần duyệt")).toBeAttached();
  await page.keyboard.press("Alt+4");
  await expect(heading("Duyệt lại")).toBeVisible();
  await expect(page.getByText("còn 4 chỗ", { exact: true })).toBeVisible();
  await expect(page.getByRole("option")).toHaveCount(4);
  await expect(issuerBox()).toBeFocused();
  await expect(issuerBox()).toHaveValue("Ủy ban nhân dân");
  await expect(page.locator(".review-text mark")).toHaveText("ỦY BAN NHÂN DÂN");
  await expect(page.getByText(/Vì sao cần xem: tên cơ quan ở đầu văn bản không nói rõ.*40%/)).toBeVisible();
});

test("arrows walk the list; a value that was inferred says from what", async () => {
  await page.keyboard.press("ArrowDown");
  await expect(chosen()).toHaveAttribute("aria-label", /58\/QĐ-UBND/);
  await expect(issuerBox()).toBeFocused();
  await expect(page.getByText(/suy từ ký hiệu/)).toBeVisible();
  await expect(page.getByText(/không có chữ được tô/)).toBeVisible();
  await expect(page.locator(".review-text mark")).toHaveCount(0);
  await page.keyboard.press("ArrowUp");
  await expect(chosen()).toHaveAttribute("aria-label", /41\/TB-UBND/);
  await page.getByRole("listbox").focus();
  await page.keyboard.press("j");
  await expect(chosen()).toHaveAttribute("aria-label", /58\/QĐ-UBND/);
  await page.keyboard.press("k");
  await expect(chosen()).toHaveAttribute("aria-label", /41\/TB-UBND/);
  await page.getByRole("option", { name: /41\/TB-UBND/ }).click();
});

test("Enter accepts and goes on, Ctrl+Z takes it back, doubt and all", async () => {
  await page.keyboard.press("Enter");
  await expect(page.getByText("còn 3 chỗ", { exact: true })).toBeVisible();
  await expect(chosen()).toHaveAttribute("aria-label", /58\/QĐ-UBND/);
  await expect(navigation().getByText("3 chỗ cần duyệt")).toBeAttached();
  expect(await fieldOf("41/TB-UBND", "issuingBody")).toEqual(["Ủy ban nhân dân", "correction"]);
  await page.keyboard.press("Control+z");
  await expect(page.getByText("còn 4 chỗ", { exact: true })).toBeVisible();
  await expect(chosen()).toHaveAttribute("aria-label", /41\/TB-UBND/);
  expect(await fieldOf("41/TB-UBND", "issuingBody")).toEqual(["Ủy ban nhân dân", "body-header"]);
});

test("typing changes, Esc leaves it as it was, Ctrl+Enter saves and goes on", async () => {
  await page.getByRole("option", { name: /41\/TB-UBND/ }).click();
  await issuerBox().focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("không lưu");
  await page.keyboard.press("Escape");
  await expect(issuerBox()).toHaveValue("Ủy ban nhân dân");
  await expect(heading("Duyệt lại")).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Ủy ban nhân dân xã Sơn Hạ");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("còn 3 chỗ", { exact: true })).toBeVisible();
  await expect(issuerBox()).toHaveValue("Ủy ban nhân dân");
  expect(await fieldOf("41/TB-UBND", "issuingBody")).toEqual(["Ủy ban nhân dân xã Sơn Hạ", "correction"]);
  // The next one right after, without the mouse: typing goes on where the value ends.
  await page.keyboard.type(" xã Sơn Thượng");
  await page.keyboard.press("Enter");
  await expect(page.getByText("còn 2 chỗ", { exact: true })).toBeVisible();
});

test("the mouse does the same, and a correction survives a new reading of the archive", async () => {
  await page.getByRole("option", { name: /44\/TB-UBND/ }).click();
  await issuerBox().fill("Ủy ban nhân dân xã Sơn Trung");
  await page.getByRole("button", { name: /Lưu chỗ sửa/ }).click();
  await expect(page.getByText("còn 1 chỗ", { exact: true })).toBeVisible();
  const verified = await page.evaluate(() => window.archive.verify({ rebuild: true }));
  expect(verified).toMatchObject({ ok: true, value: { rebuilt: true } });
  for (const [number, name] of [
    ["41/TB-UBND", "Ủy ban nhân dân xã Sơn Hạ"],
    ["58/QĐ-UBND", "Ủy ban nhân dân xã Sơn Thượng"],
    ["44/TB-UBND", "Ủy ban nhân dân xã Sơn Trung"],
  ] as const) {
    expect(await fieldOf(number, "issuingBody")).toEqual([name, "correction"]);
  }
});

test("when nothing is left it says so, and the number in the navigation goes", async () => {
  await page.getByRole("button", { name: /^Đúng/ }).click();
  await expect(page.getByRole("heading", { name: "Không còn chỗ nào cần duyệt" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("còn 1 chỗ", { exact: true })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Không còn chỗ nào cần duyệt" })).toBeVisible();
  await expect(navigation().getByText(/chỗ cần duyệt/)).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(heading("Duyệt lại")).toHaveCount(0);
});

/** Opens a document by its number and from there the division of its file. */
async function openDivision(number: string): Promise<void> {
  await page.keyboard.press("Alt+1");
  await page.getByRole("combobox", { name: "Tìm văn bản" }).fill(number);
  await page.keyboard.press("Enter");
  await expect(heading(new RegExp(number))).toBeVisible();
  await page.getByRole("tab", { name: "Cùng tệp" }).click();
  await page.getByRole("button", { name: "Chia lại tệp này…" }).click();
  await expect(heading("Chia văn bản trong tệp")).toBeVisible();
}

test("two documents are put together from the keyboard; the one opened holds the cursor", async () => {
  await openDivision("44/TB-UBND");
  await expect(page.getByText("Tệp này đang chia thành 2 văn bản.")).toBeVisible();
  await expect(page.getByText("Văn bản 2: Thông báo 44/TB-UBND")).toBeVisible();
  await expect(chosen()).toContainText("ỦY BAN NHÂN DÂN");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Tệp này đang chia thành 1 văn bản.")).toBeVisible();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Đầu tệp luôn bắt đầu văn bản thứ nhất/)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(heading("Thông báo 43/TB-UBND")).toBeVisible();
  await page.getByRole("tab", { name: "Cùng tệp" }).click();
  await expect(page.getByText("Tệp này chỉ có một văn bản.")).toBeVisible();
  await page.getByRole("tab", { name: "Lịch sử" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("Tách hoặc ghép lại văn bản trong tệp");
});

test("dividing back brings the document back with what was corrected in it", async () => {
  await openDivision("43/TB-UBND");
  await expect(page.getByText("Cách chia này do người dùng đặt.")).toBeVisible();
  await page.keyboard.press("End");
  for (let i = 0; i < 3; i++) await page.keyboard.press("PageUp");
  const second = page.getByRole("option", { name: /^Dòng [1-9]\d+: ỦY BAN NHÂN DÂN/ });
  await second.locator(".division-margin").click();
  await expect(page.getByText("Tệp này đang chia thành 2 văn bản.")).toBeVisible();
  await page.getByRole("button", { name: /Lưu cách chia/ }).click();
  await expect(heading("Thông báo 44/TB-UBND")).toBeVisible();
  await expect(page.getByRole("region", { name: "Thông tin đăng ký" })).toContainText("Ủy ban nhân dân xã Sơn Trung");
  expect(await fieldOf("44/TB-UBND", "issuingBody")).toEqual(["Ủy ban nhân dân xã Sơn Trung", "correction"]);
});

test("the automatic division can be had again, and Esc leaves all as it was", async () => {
  await openDivision("44/TB-UBND");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(heading("Thông báo 44/TB-UBND")).toBeVisible();
  await openDivision("44/TB-UBND");
  await page.getByRole("button", { name: "Trả về cách chia tự động" }).click();
  await expect(heading("Thông báo 44/TB-UBND")).toBeVisible();
  const division = await page.evaluate(() => window.archive.getDivision("44/TB-UBND"));
  expect(division).toMatchObject({ ok: true, value: { byPerson: false } });
  await openDivision("44/TB-UBND");
  await expect(page.getByRole("button", { name: "Trả về cách chia tự động" })).toHaveCount(0);
});

test("an own body is added, changed, used for the whole archive, and removed", async () => {
  await page.keyboard.press("Alt+3");
  const section = page.getByRole("region", { name: "Cơ quan của đơn vị" });
  await section.getByRole("button", { name: "Thêm cơ quan" }).click();
  await page.keyboard.press("Enter");
  await expect(section).toContainText("Xin ghi tên đầy đủ của cơ quan.");
  await page.keyboard.type("Ban Quản lý Chợ Đầu Mối");
  await section.getByRole("textbox", { name: "Ký hiệu" }).fill("BQLCĐM, BQLC");
  await page.keyboard.press("Enter");
  const row = section.getByRole("row").filter({ hasText: "Ban Quản lý Chợ Đầu Mối" });
  await expect(row).toContainText("BQLCĐM, BQLC");
  await row.getByRole("button", { name: /^Sửa/ }).click();
  await section.getByRole("textbox", { name: "Cách viết khác" }).fill("BQL Chợ Đầu Mối");
  await section.getByRole("button", { name: "Lưu" }).click();
  await expect(row).toContainText("BQL Chợ Đầu Mối");
  await section.getByRole("button", { name: "Đọc lại toàn kho" }).click();
  await expect(page.getByText("Đã đọc lại 4 văn bản")).toBeVisible();
  expect(await page.evaluate(() => window.archive.ownBodies())).toMatchObject({
    ok: true,
    value: [{ name: "Ban Quản lý Chợ Đầu Mối", symbols: ["BQLCĐM", "BQLC"], aliases: ["BQL Chợ Đầu Mối"] }],
  });
  await row.getByRole("button", { name: /^Xóa/ }).click();
  await expect(section).toContainText("Chưa thêm cơ quan nào.");
});

test("nothing was refused by the security policy and nothing failed in the console", () => {
  expect(launched.errors).toEqual([]);
});
