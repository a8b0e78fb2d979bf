import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadFonts, loadPrintFonts } from "../../../main/layout/fonts.ts";
import { FONTS_DIRECTORY } from "./rule-files.ts";

const folder = mkdtempSync(join(tmpdir(), "vankho-fonts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("loadPrintFonts", () => {
  it("takes the faces that ship where the machine has no Times New Roman, or not all of it", () => {
    copyFileSync(loadFonts(FONTS_DIRECTORY).regular.path, join(folder, "times.ttf"));
    expect(loadPrintFonts(FONTS_DIRECTORY, [folder]).regular.path).toContain("Tinos");
  });

  it("takes the machine's own where all four cuts are there", () => {
    const whole = join(folder, "..", `${folder.split("/").at(-1)}`);
    for (const name of ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"]) {
      copyFileSync(loadFonts(FONTS_DIRECTORY).regular.path, join(whole, name));
    }
    const fonts = loadPrintFonts(FONTS_DIRECTORY, [`${folder}/`]);
    expect(fonts.boldItalic.path).toContain("timesbi.ttf");
    expect(fonts.regular.ascent).toBe(loadFonts(FONTS_DIRECTORY).regular.ascent);
  });
});
