import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { decisionText } from "../factories/engine.ts";
import { makeWordFile } from "../factories/word-file.ts";
import { answerOpenDialogs, launchApp, makeTemporaryFolder } from "./harness.ts";

const BODY = Array.from(
  { length: 12 },
  (_, i) =>
    `Khoản ${i + 1}. Công chức tiếp công dân vào sáng thứ ${(i % 5) + 2} hằng tuần tại phòng tiếp dân và ghi sổ theo dõi.`,
).join("\n");

/** Pictures to be looked at go here when the variable is set. */
const SHOTS = process.env.VANKHO_SHOTS;

test("a document that came twice is said so, compared, and remembered not to be one", async () => {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "mot"));
  const text = decisionText({ number: "41/QĐ-UBND", body: BODY });
  writeFileSync(join(folder, "mot", "ban-danh-may.txt"), text);
  writeFileSync(join(folder, "mot", "phan-cong.docx"), await makeWordFile());
  writeFileSync(
    join(folder, "mot", "scan-lai.txt"),
    text.replaceAll("phòng tiếp dân", "phong tiêp dân").replace("12.", "l2."),
  );
  const launched = await launchApp();
  const { page, app } = launched;
  const shoot = async (name: string): Promise<void> => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  try {
    await page.evaluate(() => window.archive.summary());
    await answerOpenDialogs(app, [join(folder, "mot")]);
    await page.keyboard.press("Control+o");
    await page.getByRole("button", { name: "Chọn thư mục…" }).click();
    const warning = page.getByRole("button", { name: /^Có thể trùng với Quyết định 41\/QĐ-UBND/ }).last();
    await expect(warning).toBeVisible({ timeout: 30_000 });
    await shoot("import");
    await warning.click();
    await expect(page.getByRole("heading", { name: "So sánh hai văn bản" })).toBeVisible();
    await expect(async () => {
      await page.keyboard.press("j");
      await expect(page.getByRole("status").filter({ hasText: /^Chỗ khác [1-9]/ })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await shoot("compare");
    await page.getByRole("button", { name: "Mở văn bản này" }).last().click();
    await expect(page.getByText("Có thể kho đã có văn bản này")).toBeVisible();
    await shoot("document");
    const notices = page.getByRole("button", { name: "Không phải bản trùng" });
    const before = await notices.count();
    await notices.first().click();
    await expect(notices).toHaveCount(before - 1);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("có thể trùng nhau");
    await page
      .getByRole("option", { name: "Văn bản có thể trùng nhau" })
      .or(page.getByRole("button", { name: "Văn bản có thể trùng nhau" }))
      .first()
      .click();
    await page.getByText("Không phải bản trùng", { exact: true }).click();
    await expect(page.getByRole("button", { name: "So sánh", exact: true })).toHaveCount(1);
    await shoot("list");
    expect(launched.errors).toEqual([]);
  } finally {
    await launched.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
