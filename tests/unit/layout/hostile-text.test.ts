import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../main/layout/fonts.ts";
import { layOut } from "../../../main/layout/lay-out.ts";
import type { BodyBlock } from "../../../main/layout/letter.ts";
import { renderDocx } from "../../../main/layout/render-docx.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { makeLetter } from "./letters.ts";
import { hasTool } from "./measure.ts";
import { FONTS_DIRECTORY, rulesNamed } from "./rule-files.ts";
import { letterOfType } from "./type-letters.ts";

const hasPoppler = hasTool("pdftotext");
const fonts = loadFonts(FONTS_DIRECTORY);
const rules = rulesNamed("state-nd30-2020");
const options = { fontsDirectory: FONTS_DIRECTORY };
const folder = mkdtempSync(join(tmpdir(), "vankho-hostile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function textOf(bytes: Uint8Array, name = "letter"): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8", maxBuffer: 1e9 });
}

/** Words of body text, page numbers and page ends left out. */
const flat = (text: string): string =>
  text
    .replace(/\f\d+\n/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

const WORDS = [
  "Ủy",
  "ban",
  "nhân",
  "dân",
  "nghiên",
  "cứu",
  "khuỷu",
  "Ngoằn",
  "ngoèo",
  "Đắk",
  "Lắk",
  "5%",
  "(A)",
  "“trích”",
  "a/b",
  "quyết",
];
const NAMES = ["Nguyễn Thị Minh Hạnh", "Lê Hồng Sơn", "đồng chí Trần Quốc Đạt"];
const PIECES = [
  "số 3084/UBND-KGVX",
  "ngày 05 tháng 8 năm 2021",
  "ngày 17/3/2022",
  "08-TB/HU",
  "Điều 20",
  "khoản 2",
  ...NAMES,
];

const sentence = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...WORDS), weight: 5 },
      fc.constantFrom(...PIECES.map((piece) => `${piece},`)),
    ),
    {
      minLength: 1,
      maxLength: 90,
    },
  )
  .map((words) => words.join(" "));

describe("any Vietnamese text", () => {
  it.skipIf(!hasPoppler)("is copied from the PDF letter for letter", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 12 }), async (paragraphs) => {
        const body = paragraphs.map((text): BodyBlock => ({ kind: "paragraph", text: `Đoạn ${text}` }));
        const text = flat(textOf(await renderPdf(makeLetter({ documentType: "Báo cáo", body }), rules, options)));
        for (const paragraph of paragraphs) expect(text).toContain(`Đoạn ${paragraph}`);
      }),
      { numRuns: 15 },
    );
  });

  it("never parts a number, a date or a name over lines, nor stretches inside one", () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (paragraphs) => {
        const body = paragraphs.map((text): BodyBlock => ({ kind: "paragraph", text }));
        const { pages } = layOut(makeLetter({ documentType: "Báo cáo", body }), rules, fonts);
        const runs = pages.flatMap((page) => page.runs.map((run) => run.text));
        for (const piece of PIECES) {
          // "số" and "ngày" may end a line; what they lead in is never parted.
          const core = piece.replace(/^(?:số|đồng chí|ngày(?= \d+\/)) /u, "");
          const count = (text: string): number => text.split(core).length - 1;
          const typed = paragraphs.reduce((sum, text) => sum + count(text), 0);
          expect(runs.reduce((sum, run) => sum + count(run.replaceAll("\u00a0", " ")), 0)).toBe(typed);
          // A plain space inside would be stretched with the line.
          if (core.includes(" ")) expect(runs.some((run) => run.includes(core))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("hostile text", () => {
  const LONG_WORD = "x".repeat(5000);
  const HOSTILE: readonly (readonly [string, string])[] = [
    ["a word of 5,000 letters", LONG_WORD],
    ["emoji", "Báo cáo 🚨👩‍👩‍👧 kết quả"],
    ["right to left", "כותרת عنوان \u202eđảo\u202c"],
    ["control characters", "a\u0000b\u0007c\u001bd\u007f"],
    ["lone surrogates", "\ud800 \udc00"],
    ["decomposed letters", "Uỷ ban nhân dân".normalize("NFD")],
    ["nothing but spaces", " \u00a0\u2003\t "],
    ["zero-width letters", "Hà\u200b \u2060Nội\ufeff"],
    ["marks of XML", `<w:p>&amp;]]>"'</w:p>`],
  ];

  it.each(HOSTILE)("prints with %s in every component, as PDF and as Word file", async (_, text) => {
    const row = [text, text];
    const letter = makeLetter({
      ...letterOfType("state", "Quyết định", 1),
      ...{ referenceNumber: text, issuingBody: text, parentBody: text, issuePlace: text, abstract: text },
      ...{
        addressees: [text, text],
        recipients: [text],
        filing: text,
        urgency: text,
        circulation: text,
        enactor: text,
      },
      ...{ drafterMark: text, footer: [text], signatureText: [text] },
      signing: { authority: [text], title: text, signer: text },
      body: [
        { kind: "heading", level: "chapter", text: `${text}\n${text}` },
        { kind: "basis", text },
        { kind: "paragraph", text, pieces: [{ text, bold: true }, { text }] },
        { kind: "table", rows: [row, row] },
      ],
      appendices: [{ label: text, title: text, note: text, body: [{ kind: "paragraph", text }] }],
    });
    const pdf = await renderPdf(letter, rules, options);
    expect(pdf.length).toBeGreaterThan(1000);
    if (hasPoppler) expect(textOf(pdf, "hostile")).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect((await renderDocx(letter, rules, options)).length).toBeGreaterThan(1000);
  });

  it("prints a table of 2,000 rows with its head on every page and no row lost", async () => {
    const rows = [
      ["TT", "Nội dung", "Số tiền"],
      ...Array.from({ length: 2000 }, (_, row) => [`${row + 1}`, `Mục chi ${row + 1}`, `${row}.000`]),
    ];
    const letter = { ...letterOfType("state", "Báo cáo", 1), body: [{ kind: "table" as const, rows }] };
    const { pages } = layOut(letter, rules, fonts);
    expect(pages.reduce((sum, page) => sum + (page.rows ?? 0), 0)).toBe(2000);
    const heads = pages.filter((page) => page.runs.some((run) => run.text.replaceAll("\u00a0", " ") === "Nội dung"));
    expect(heads.length).toBe(pages.length);
    expect((await renderDocx(letter, rules, options)).length).toBeGreaterThan(1000);
  });

  it("keeps all text inside the margins, however long a word", () => {
    const { pages, width } = layOut(
      makeLetter({ documentType: "Báo cáo", abstract: LONG_WORD, body: [{ kind: "paragraph", text: LONG_WORD }] }),
      rules,
      fonts,
    );
    for (const page of pages) for (const run of page.runs) expect(run.x + run.width).toBeLessThan(width - 50);
  });
});
