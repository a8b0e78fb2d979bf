import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCitations } from "../../../main/citations/find-citations.ts";
import { parseBulkLine } from "../../../main/ingest/read-bulk-file.ts";
import { readSource } from "../../../main/ingest/read-source.ts";
import type { PageReader } from "../../../main/ingest/scan/page-reader.ts";
import type { SourceText } from "../../../main/ingest/source-text.ts";
import { ArchiveError } from "../../../main/model/error.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

const SAMPLES = join(import.meta.dirname, "../../../resources/samples");
const pdfs = readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".pdf"))
  .map((name) => [name, readFileSync(join(SAMPLES, name))] as const);

/** What a reader may say of a file; any other error is a fault of the reader. */
const REFUSALS = new Set([
  "file-empty",
  "unsupported-type",
  "text-encoding-unknown",
  "pdf-damaged",
  "pdf-encrypted",
  "no-text-found",
  "file-damaged",
  "file-encrypted",
]);

/** Damage often takes a page's text: recognising hundreds of such pages would take minutes and say nothing more. */
const TEXT_LAYERS: PageReader = {
  readPage: async (file, page) => {
    const reading = await file.readTextLayer(page);
    if (reading === null) throw new ArchiveError("no-text-found");
    return reading;
  },
  close: async () => {},
};

/** A text with its pages, or a refusal with a kind that the window has words for. */
async function expectAnswer(bytes: Uint8Array, name: string): Promise<SourceText | null> {
  const before = Buffer.from(bytes).toString("latin1");
  try {
    const source = await readSource(bytes, name, { pageReader: TEXT_LAYERS });
    expect(source.pages[0]).toBe(0);
    for (const start of source.pages.slice(1)) expect(source.text[start - 1]).toBe("\f");
    return source;
  } catch (thrown) {
    if (!(thrown instanceof ArchiveError)) throw thrown;
    expect(REFUSALS).toContain(thrown.kind);
    return null;
  } finally {
    // The original is stored after it was read: it must be the same bytes.
    expect(Buffer.from(bytes).toString("latin1")).toBe(before);
  }
}

function expectReadable(text: string): void {
  for (const document of readDocuments(text, vocabulary)) {
    for (const citation of findCitations(text, document, vocabulary)) {
      expect(citation.span[0]).toBeGreaterThanOrEqual(document.span[0]);
      expect(citation.span[1]).toBeLessThanOrEqual(document.span[1]);
      expect(citation.span[0]).toBeLessThan(citation.span[1]);
    }
  }
}

const WORDS = [
  ...'\n|;:,./-()"“”…_*\t\f\r\0\u00ad\ufeff',
  "Căn cứ ",
  "số ",
  "Số: ",
  "12",
  "/2020",
  "/NĐ-CP",
  "QĐ-UBND",
  " ngày 05/3/2020",
  "ngày 5 tháng 3 năm 2020",
  "Quyết định ",
  "các Nghị định ",
  "Luật Lưu trữ ",
  "Điều 5 ",
  "khoản 2 ",
  "của Ủy ban nhân dân tỉnh ",
  "sửa đổi, bổ sung ",
  "thay thế ",
  "bãi bỏ ",
  "kèm theo ",
  "về việc ",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Nơi nhận:",
  "Kính gửi: ",
  "TM. ",
  "Céng hßa x· héi ",
  "Co^.ng ho`a ",
  "HOÄI ",
  "\ud83d\ude00",
  "\ud800",
  "\udfff",
  "e\u0323\u0302",
  "a\u0301\u0301\u0301",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 100 }).map((words) => words.join("")),
);
const anyName = fc.constantFrom("a.txt", "a.md", "a.text", "a.pdf", "a.docx", "a", ".txt", "A.TXT");

describe("any bytes", () => {
  it("give a text or a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), anyName, async (bytes, name) => {
        await expectAnswer(bytes, name);
      }),
      { numRuns: 500 },
    );
  });

  it("after the mark of a PDF give a text or a refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await expectAnswer(Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]), "a.pdf");
      }),
      { numRuns: 60 },
    );
  });

  it("of a text in one-byte letters give a text or a refusal, which can be read", async () => {
    const byte = fc.oneof(fc.integer({ min: 0xa1, max: 0xfe }), fc.constantFrom(..."aeiouynghct \n", "Ng").map(codeOf));
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { maxLength: 300 }), async (bytes) => {
        const source = await expectAnswer(Uint8Array.from(bytes), "a.txt");
        if (source !== null) expectReadable(source.text);
      }),
      { numRuns: 200 },
    );
  });
});

function codeOf(letter: string): number {
  return letter.charCodeAt(0);
}

describe("a damaged PDF", () => {
  it("is among the demo documents", () => {
    expect(pdfs.length).toBeGreaterThan(0);
  });

  it.each(pdfs)("gives a text or a refusal: %s cut short", async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        await expectAnswer(whole.subarray(0, length), "a.pdf");
      }),
      { numRuns: 12 },
    );
  });

  it.each(pdfs)("gives a text or a refusal: %s with flipped bits", async (_, whole) => {
    const flip = fc.tuple(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 7 }));
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 200 }), async (flips) => {
        const bytes = Buffer.from(whole);
        for (const [at, bit] of flips) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const source = await expectAnswer(bytes, "a.pdf");
        if (source !== null) expectReadable(source.text);
      }),
      { numRuns: 12 },
    );
  });

  it.each(pdfs)("gives a text or a refusal: %s with a piece cut out", async (_, whole) => {
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, place, async (from, to) => {
        await expectAnswer(Buffer.concat([whole.subarray(0, from), whole.subarray(to)]), "a.pdf");
      }),
      { numRuns: 12 },
    );
  });
});

describe("any text", () => {
  it.each(["a.txt", "a.md"])("is read from %s, or refused, and never lost", async (name) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const bytes = new TextEncoder().encode(text);
        const source = await expectAnswer(bytes, name);
        // A lone surrogate has no bytes: the file holds a replacement sign for it.
        const held = new TextDecoder().decode(bytes);
        if (source === null) expect(held.trim() === "" || held.includes("\0")).toBe(true);
        else if (!/[\u00a1-\u00ff`^~+(]/.test(text)) expect(source.text).toBe(held);
      }),
      { numRuns: 300 },
    );
  });

  it("as a line of a bulk file gives an entry or says what is wrong", () => {
    const anyLine = fc.oneof(
      anyText,
      fc.json(),
      anyText.map((text) => JSON.stringify({ text })),
      fc
        .record({ text: anyText, externalId: fc.jsonValue(), issueDate: fc.jsonValue() })
        .map((line) => JSON.stringify(line)),
    );
    fc.assert(
      fc.property(anyLine, (content) => {
        try {
          expect(parseBulkLine(content, 1).text.trim()).not.toBe("");
        } catch (thrown) {
          if (!(thrown instanceof ArchiveError)) throw thrown;
          expect(thrown.kind).toBe("jsonl-line-invalid");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is searched for documents and citations whose spans lie in it", () => {
    fc.assert(fc.property(anyText, expectReadable), { numRuns: 500 });
  });
});
