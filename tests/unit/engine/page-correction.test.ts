import { describe, expect, it } from "vitest";
import type { WordCorrection } from "../../../main/archive/word-correction-table.ts";
import { correctContent } from "../../../main/engine/page-correction.ts";
import type { PageReading } from "../../../main/model/page.ts";
import { recognisedPage } from "../../factories/recognised-page.ts";

let key = 0;

/** A person's word on the word of a page that reads `before`. */
function correction(page: PageReading, before: string, after: string): WordCorrection {
  const word = page.words.find(({ text }) => text === before);
  if (word === undefined) throw new Error(`no word ${before}`);
  return { key: ++key, page: 1, box: word.box, before, after, at: "2026-11-22T08:00:00Z" };
}

describe("correctContent", () => {
  it("puts the word in its place and moves the words after it", () => {
    const page = recognisedPage("Uy ban nhản dân\nxã Sơn Hạ");
    const { text, words } = correctContent(page, [correction(page, "Uy", "Ủy"), correction(page, "nhản", "nhân")]);
    expect(text).toBe("Ủy ban nhân dân\nxã Sơn Hạ");
    expect(words.map((word) => text.slice(...word.span))).toEqual(words.map((word) => word.text));
    expect(words.filter((word) => word.correction !== null).map((word) => word.text)).toEqual(["Ủy", "nhân"]);
  });

  it("holds when the page is recognised again and reads otherwise there", () => {
    const page = recognisedPage("Uy ban nhản dân");
    const said = [correction(page, "nhản", "nhân")];
    const again = { ...page, text: "Ủy ban nhan dân", words: recognisedPage("Ủy ban nhan dân").words };
    expect(correctContent(again, said).text).toBe("Ủy ban nhân dân");
  });

  it("replaces words together that a new recognition splits", () => {
    const page = recognisedPage("ngày 05 thángBa năm");
    const said = [correction(page, "thángBa", "tháng 3")];
    const again = recognisedPage("ngày 05 tháng a năm");
    expect(correctContent(again, said)).toMatchObject({ text: "ngày 05 tháng 3 năm", unplaced: [] });
  });

  it("keeps two corrections that fall into one word of a new recognition", () => {
    const page = recognisedPage("xã Sdn Hq năm");
    const said = [correction(page, "Hq", "Hạ"), correction(page, "Sdn", "Sơn")];
    const again = recognisedPage("xã SdnqHq năm");
    const { text, words } = correctContent(again, said);
    expect(text).toBe("xã Sơn Hạ năm");
    expect(words.map((word) => text.slice(...word.span))).toEqual(["xã", "Sơn", "Hạ", "năm"]);
  });

  it("takes a word away that is none", () => {
    const page = recognisedPage("Điều 1. ~|; Ban hành");
    const { text, words } = correctContent(page, [correction(page, "~|;", "")]);
    expect(text).toBe("Điều 1.  Ban hành");
    expect(words.find((word) => word.text === "")?.correction?.before).toBe("~|;");
  });

  it("keeps a correction for which the page has no word now", () => {
    const page = recognisedPage("Điều 1.\nBan hành");
    const said = [correction(page, "hành", "hành")];
    const again = recognisedPage("Điều 1.");
    expect(correctContent(again, said)).toMatchObject({ text: "Điều 1.", unplaced: said });
  });
});
