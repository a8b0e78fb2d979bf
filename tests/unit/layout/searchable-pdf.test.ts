import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { openPageFile } from "../../../main/ingest/open-page-file.ts";
import { type SearchablePage, writeSearchablePdf } from "../../../main/layout/searchable-pdf.ts";
import { measureInk } from "../../../main/layout/text-line-fit.ts";
import type { PageReading } from "../../../main/model/page.ts";
import { FONTS, FONTS_DIRECTORY } from "../../factories/folders.ts";
import { recognisedPage } from "../../factories/recognised-page.ts";

const TEXT = [
  "ỦY BAN NHÂN DÂN XÃ SƠN HẠ",
  "Số: 27/KH-UBND",
  "Chỉnh lý, số hóa tài liệu lưu trữ năm 2024 (đợt 1)",
  "Kinh phí: 15.000.000 đồng; quỹ “bảo quản” – hỗ trợ",
  "Bảo quản an toàn tài liệu tích đống từ năm 2010 đến nay; lập mục lục hồ sơ",
  "phục vụ tra cứu. Việc chỉnh lý không làm gián đoạn công việc của các bộ phận",
  "chuyên môn; tài liệu hết giá trị được lập danh mục trình Hội đồng xác định giá",
  "trị tài liệu. Thống kê, phân loại tài liệu theo phông; lập hồ sơ, biên mục và",
  "đánh số tờ đối với hồ sơ bảo quản vĩnh viễn; số hóa hồ sơ hộ tịch, địa chính;",
  "đối chiếu bản số hóa với bản giấy trước khi đưa vào kho; vệ sinh kho, khử trùng.",
].join("\n");

async function* asPages(readings: readonly PageReading[]): AsyncGenerator<SearchablePage> {
  const blank = { width: 595, height: 842, channels: 3, background: "#eeeeee" } as const;
  const picture = await sharp({ create: blank }).jpeg().toBuffer();
  for (const { width, height, words } of readings) yield { width, height, picture, words };
}

async function readBack(readings: readonly PageReading[]): Promise<readonly PageReading[]> {
  const bytes = await writeSearchablePdf(asPages(readings), { fontsDirectory: FONTS_DIRECTORY, title: "27/KH-UBND" });
  const file = await openPageFile(bytes, "tim-duoc.pdf");
  try {
    const layers: PageReading[] = [];
    for (let page = 1; page <= file.pageCount; page++) layers.push((await file.readTextLayer(page)) as PageReading);
    return layers;
  } finally {
    await file.close();
  }
}

const SIZE = 13;

/** The page lying crooked: every line falls by so much for each point to the right; boxes as tight as recognition's. */
function crooked(page: PageReading, slope: number): PageReading {
  const words = page.words.map((word) => {
    const [left, , right, bottom] = word.box;
    const [low, high] = measureInk(word.text, FONTS.regular);
    const baseline = bottom + (slope * (left + right)) / 2;
    return { ...word, box: [left, baseline - high * SIZE, right, baseline - low * SIZE] as const };
  });
  return { ...page, words };
}

type Word = PageReading["words"][number];

/** The same word at nearly the same place; two words of a line are never so near. */
function wordAt(words: readonly Word[], { text, box }: Word): Word | undefined {
  return words.find(
    (word) => word.text === text && Math.abs(word.box[0] - box[0]) < 4 && Math.abs(word.box[3] - box[3]) < 7,
  );
}

describe("a searchable PDF", () => {
  it("copies letter for letter, in order", async () => {
    const [page] = await readBack([recognisedPage(TEXT)]);
    expect(page?.text.trim()).toBe(TEXT);
  });

  it.each([0, 0.012, -0.02])("has its words where they stand on a page that lies crooked by %d", async (slope) => {
    const drawn = crooked(recognisedPage(TEXT), slope);
    const [page] = await readBack([drawn]);
    for (const word of drawn.words) {
      const there = wordAt(page?.words ?? [], word)?.box ?? [0, 0, 0, 0];
      expect([word.text, Math.abs(there[0] - word.box[0]) < 2, Math.abs(there[2] - word.box[2]) < 2]).toEqual([
        word.text,
        true,
        true,
      ]);
      // A reader marks the height of the font, the box is that of the letters: their middles are near each other.
      expect(Math.abs(there[1] + there[3] - word.box[1] - word.box[3]) / 2).toBeLessThan(SIZE / 3);
    }
  });

  it("keeps the size of each page", async () => {
    const pages = await readBack([recognisedPage(TEXT), { ...recognisedPage(TEXT), height: 500 }]);
    expect(pages.map((page) => Math.round(page.height))).toEqual([842, 500]);
  });
});
