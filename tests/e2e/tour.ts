import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import {
  answerOpenDialogs,
  answerSaveDialogs,
  type LaunchedApp,
  launchApp,
  makeTemporaryFolder,
  openTour,
  root,
  type Tour,
} from "./harness.ts";

/** The main job on the demo documents, a picture at each step. Not a test of details: main-job.spec.ts is. */
test("the tour", async () => {
  const tour = openTour();
  const launched = await launchApp({ size: { width: 1440, height: 900 } });
  try {
    await begin(launched, tour);
    await find(launched.page, tour);
    await read(launched.page, tour);
    await follow(launched.page, tour);
    await print(launched, tour);
    await check(launched.page, tour);
    await review(launched.page, tour);
    await care(launched.page, tour);
    expect(launched.errors).toEqual([]);
  } finally {
    await launched.close();
  }
});

async function begin({ app, page }: LaunchedApp, tour: Tour): Promise<void> {
  await expect(page.getByRole("heading", { name: "Kho chưa có văn bản nào" })).toBeVisible();
  await tour.picture(page, "empty-archive", "A new archive offers two ways to begin: import, or the sample archive.");
  const folder = makeTemporaryFolder();
  cpSync(join(root, "resources/samples"), folder, { recursive: true });
  writeFileSync(join(folder, "9999-quet-do-dang.pdf"), "%PDF-1.4");
  await page.getByRole("main").getByRole("button", { name: "Nhập văn bản" }).click();
  await answerOpenDialogs(app, [folder]);
  await page.getByRole("button", { name: "Chọn thư mục…" }).click();
  const failed = page.getByText("9999-quet-do-dang.pdf");
  await expect(failed.first()).toBeVisible({ timeout: 60_000 });
  await failed.first().scrollIntoViewIfNeeded();
  await dismissNotices(page);
  await tour.picture(page, "import", "A folder taken in: what became of each file, and why one could not be.");
  rmSync(folder, { recursive: true, force: true });
  await page.keyboard.press("Alt+1");
  await expect(page.getByRole("option").first()).toBeVisible();
  await tour.picture(page, "archive", "The archive: its documents, newest first, with filters.");
}

async function find(page: Page, tour: Tour): Promise<void> {
  const box = page.getByRole("combobox", { name: "Tìm văn bản" });
  await box.fill("mo cua truong hoc");
  await expect(page.getByRole("option").first().locator("mark").first()).toBeVisible();
  await tour.picture(page, "search", "Typed without diacritics: hits with the matched words and why they matched.");
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /^Đảng/ }).click();
  await expect(page.getByRole("button", { name: "Bỏ điều kiện Đảng" })).toBeVisible();
  await tour.picture(
    page,
    "facets",
    "Narrowed by a facet: counts follow, a chip takes it off, the selected hit is read at a glance.",
  );
  await page.getByRole("button", { name: "Bỏ hết điều kiện" }).click();
  await page.getByRole("button", { name: "Dựng câu tìm" }).click();
  await expect(page.getByRole("dialog", { name: "Dựng câu tìm" })).toBeVisible();
  await tour.picture(
    page,
    "builder",
    "For those who don't type operators: boxes that write the query and read it back.",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await box.fill("30/2020/NĐ-CP");
  await expect(page.getByText("viện dẫn số này").first()).toBeVisible();
  await tour.picture(page, "search-number", "A number the archive does not hold: the documents that cite it.");
}

async function read(page: Page, tour: Tour): Promise<void> {
  await page.getByRole("combobox", { name: "Tìm văn bản" }).fill("1187/QĐ-UBND");
  await expect(page.getByRole("option").first()).toContainText("1187/QĐ-UBND");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("note")).toBeVisible();
  await tour.picture(
    page,
    "document",
    "A document: register card with how sure each field is, text with evidence and citations, a replacement notice.",
  );
  await page.keyboard.press("Control+f");
  await page.keyboard.type("quy che");
  await expect(page.getByText(/^1\/\d+$/)).toBeVisible();
  await tour.picture(page, "find-in-text", "Ctrl+F finds in the text, with or without diacritics.");
  await page.keyboard.press("Escape");
}

async function follow(page: Page, tour: Tour): Promise<void> {
  await page.getByRole("note").getByRole("button").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Quyết định 2046/QĐ-UBND" })).toBeVisible();
  await page.getByRole("tab", { name: /Được viện dẫn/ }).click();
  await tour.picture(page, "cited-by", "Followed to the document that replaced it: who cites it, with the sentence.");
  await page.getByRole("button", { name: "Sơ đồ", exact: true }).click();
  await expect(page.locator("canvas[data-nodes]").first()).toBeVisible();
  await tour.picture(page, "graph", "The graph around it, absent documents hollow, with the same in words beside it.");
  await page.keyboard.press("Escape");
}

async function print(launched: LaunchedApp, tour: Tour): Promise<void> {
  const { app, page } = launched;
  await page.getByRole("button", { name: "In", exact: true }).click();
  await expect(page.locator(".sheet-page canvas").first()).toBeVisible({ timeout: 60_000 });
  await tour.picture(page, "print-preview", "The official layout, drawn from the very PDF that is saved and printed.");
  const folder = makeTemporaryFolder();
  const path = join(folder, "printed.pdf");
  await answerSaveDialogs(app, path);
  await page.getByRole("button", { name: "Lưu PDF" }).click();
  await expect(page.getByText("Đã lưu tại")).toBeVisible();
  tour.file("quyet-dinh-2046.pdf", readFileSync(path), "The printed document: Quyết định 2046/QĐ-UBND as PDF.");
  rmSync(folder, { recursive: true, force: true });
}

async function check(page: Page, tour: Tour): Promise<void> {
  await dismissNotices(page);
  await page.keyboard.press("Alt+1");
  await page.getByRole("combobox", { name: "Tìm văn bản" }).fill("611/QĐ-UBND");
  await expect(page.getByRole("option").first()).toContainText("611/QĐ-UBND");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Kiểm tra thể thức" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("điểm cần xem");
  await tour.picture(page, "layout-check", "The layout check: what is wrong, how to mend it, the clause it rests on.");
}

/** Closes the notices in the corner, which would hide a part of the next picture. */
async function dismissNotices(page: Page): Promise<void> {
  const close = page.locator(".mantine-Notification-closeButton");
  while ((await close.count()) > 0) {
    const before = await close.count();
    await close.first().click();
    await expect.poll(() => close.count()).toBeLessThan(before);
  }
}

/** Two notices in one file, of a committee that does not say of which commune: the reader is unsure of the issuer. */
const DOUBTFUL = [
  ["17", "thu hồi tài liệu đã hết thời hạn sử dụng tại các phòng"],
  ["18", "giao nộp hồ sơ, tài liệu năm 2023 vào lưu trữ cơ quan"],
].map(([number, about]) =>
  [
    "ỦY BAN NHÂN DÂN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    `Số: ${number}/TB-UBND`,
    "",
    "THÔNG BÁO",
    `Về việc ${about}`,
    "",
    "1. Các phòng lập danh mục trước ngày 15/3/2024.",
    "2. Văn phòng kiểm tra và báo cáo kết quả.",
    "",
    "Nơi nhận:",
    "- Các phòng;",
    "- Lưu: VT.",
    "",
    "CHỦ TỊCH",
    "",
    "Trần Văn Bình",
    "",
  ].join("\n"),
);

async function review(page: Page, tour: Tour): Promise<void> {
  const folder = makeTemporaryFolder();
  const path = join(folder, "2024-hai-thong-bao.txt");
  writeFileSync(path, DOUBTFUL.join(""));
  await page.evaluate((file) => window.archive.importPaths([file]), path);
  await page.keyboard.press("Alt+4");
  await expect(page.getByRole("heading", { name: "Duyệt lại" })).toBeVisible();
  await page.getByRole("option", { name: /^Cơ quan ban hành của .*17\/TB-UBND/ }).click();
  await expect(page.locator(".review-text mark")).toHaveText("ỦY BAN NHÂN DÂN");
  await page.getByRole("textbox", { name: /^Cơ quan ban hành/ }).fill("Ủy ban nhân dân xã Sơn Hạ");
  await tour.picture(
    page,
    "review",
    "What the reader is unsure of, its words marked: accept or correct, then the next.",
  );
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Thông báo 17/TB-UBND" }).click();
  await page.getByRole("tab", { name: "Cùng tệp" }).click();
  await page.getByRole("button", { name: "Chia lại tệp này…" }).click();
  await expect(page.getByText("Tệp này đang chia thành 2 văn bản.")).toBeVisible();
  await tour.picture(
    page,
    "division",
    "A file and where each of its documents begins; a person can move the dividers.",
  );
  await page.keyboard.press("Escape");
  rmSync(folder, { recursive: true, force: true });
}

async function care(page: Page, tour: Tour): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("chuyen doi so");
  await expect(
    page
      .getByRole("dialog")
      .getByRole("button", { name: /08-NQ\/TU/ })
      .first(),
  ).toBeVisible();
  await tour.picture(page, "palette", "Ctrl+K goes to any document or command.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  const navigation = page.getByRole("navigation");
  await navigation.getByRole("button", { name: "An toàn kho" }).click();
  await page.getByRole("button", { name: "Kiểm tra ngay" }).click();
  await expect(page.getByText(/Kho nguyên vẹn/)).toBeVisible();
  await tour.picture(page, "custody", "The archive's safety: backups, rehearsals, integrity, originals read again.");
  await navigation.getByRole("button", { name: "Cài đặt" }).click();
  await tour.picture(page, "settings", "Settings: language, theme, text size, own bodies.");
  await page.getByText("Tối", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
  await page.keyboard.press("Alt+1");
  await page.getByRole("combobox", { name: "Tìm văn bản" }).fill("van thu luu tru");
  await expect(page.getByRole("option").first()).toContainText("khác dấu");
  await tour.picture(page, "dark", "The same search in the dark theme.");
}
