import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "fontkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { STATE_DECISION } from "./letters.ts";
import { hasTool } from "./measure.ts";
import { FONTS_DIRECTORY, rulesNamed } from "./rule-files.ts";

/** The rules of ISO 19005-2 (PDF/A-2b) that a file of ours could break, by the clauses veraPDF names them by. */

const hasQpdf = hasTool("qpdf", "--version");
const folder = mkdtempSync(join(tmpdir(), "vankho-archival-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type PdfObject = { readonly [key: string]: unknown };
type Stream = { readonly stream?: { readonly dict: PdfObject; readonly data?: string } };

let bytes: Uint8Array;
let objects: ReadonlyMap<string, { readonly value?: unknown } & Stream>;
let trailer: PdfObject;

/** The value behind a reference; anything else as it is. */
function follow(value: unknown): PdfObject {
  if (typeof value === "string" && /^\d+ \d+ R$/u.test(value)) {
    const object = objects.get(`obj:${value}`);
    return (object?.stream?.dict ?? object?.value ?? {}) as PdfObject;
  }
  return value as PdfObject;
}

function dataOf(reference: unknown): Buffer {
  return Buffer.from(objects.get(`obj:${String(reference)}`)?.stream?.data ?? "", "base64");
}

beforeAll(async () => {
  if (!hasQpdf) return;
  const letter = { ...STATE_DECISION, circulation: "LƯU HÀNH NỘI BỘ", urgency: "KHẨN" };
  const options = { fontsDirectory: FONTS_DIRECTORY, archival: true, createdAt: new Date("2026-01-02T03:04:05Z") };
  bytes = await renderPdf(letter, rulesNamed("state-nd30-2020"), options);
  const path = join(folder, "archival.pdf");
  writeFileSync(path, bytes);
  const json = execFileSync("qpdf", ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", path], {
    encoding: "utf8",
    maxBuffer: 1e9,
  });
  const all = (JSON.parse(json) as { readonly qpdf: readonly [unknown, Record<string, never>] }).qpdf[1];
  objects = new Map(Object.entries(all));
  trailer = (all as unknown as { readonly trailer: { readonly value: PdfObject } }).trailer.value;
});

describe.skipIf(!hasQpdf)("a file asked to be PDF/A-2b", () => {
  it("is sound to qpdf", () => {
    expect(execFileSync("qpdf", ["--check", join(folder, "archival.pdf")], { encoding: "utf8" })).toContain(
      "No syntax or stream encoding errors found",
    );
  });

  it("begins with a header and a binary comment and ends with its end mark (6.1.2, 6.1.3)", () => {
    const head = Buffer.from(bytes.slice(0, 20)).toString("latin1");
    expect(head).toMatch(/^%PDF-1\.[4-7]\n%[\x80-\xff]{4}/u);
    expect(Buffer.from(bytes.slice(-8)).toString("latin1")).toMatch(/%%EOF\n?$/u);
    expect(trailer["/ID"]).toHaveLength(2);
    expect(trailer["/Encrypt"]).toBeUndefined();
  });

  it("says what it is in its metadata, as in its information dictionary (6.6.2, 6.6.4)", () => {
    const catalog = follow(trailer["/Root"]);
    const metadata = dataOf(catalog["/Metadata"]).toString("utf8");
    expect(metadata).toMatch(/^<\?xpacket begin="[^"]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>/u);
    expect(metadata).not.toMatch(/<\?xpacket[^>]*(?:bytes|encoding)=/u);
    expect(metadata).toMatch(/pdfaid:part(?:>|=")2/u);
    expect(metadata).toMatch(/pdfaid:conformance(?:>|=")B/u);
    const info = follow(trailer["/Info"]);
    const title = String(follow(info["/Title"])).replace(/^u:/u, "");
    expect(title).toContain("Quyết định 08/QĐ-UBND");
    expect(metadata).toContain(title);
    expect(metadata).toContain("2026-01-02T03:04:05");
    expect(String(follow(info["/CreationDate"]))).toContain("D:20260102030405");
    expect(follow(catalog["/Metadata"])["/Filter"]).toBeUndefined();
  });

  it("names an RGB output intent with its profile inside (6.2.3)", () => {
    const [intent] = follow(trailer["/Root"])["/OutputIntents"] as readonly unknown[];
    expect(follow(intent)["/S"]).toBe("/GTS_PDFA1");
    const profile = follow(intent)["/DestOutputProfile"];
    expect(follow(profile)["/N"]).toBe(3);
    const icc = dataOf(profile);
    expect(icc.subarray(12, 24).toString("latin1")).toBe("mntrRGB XYZ ");
    expect(icc[8]).toBeLessThan(5);
  });

  it("holds nothing that runs, hides, blends or points outside (6.1.7, 6.2.8, 6.2.10, 6.3, 6.5, 6.9)", () => {
    const forbidden = ["/JS", "/JavaScript", "/Launch", "/AA", "/OpenAction", "/EmbeddedFiles", "/AcroForm", "/Annots"];
    const blending = ["/SMask", "/BM", "/CA", "/ca", "/Group", "/TR", "/HTP", "/OPI", "/Alternates", "/LZWDecode"];
    for (const [name, object] of objects) {
      if (!name.startsWith("obj:")) continue;
      const keys = Object.keys((object.stream?.dict ?? object.value ?? {}) as object);
      const found = keys.filter((key) => forbidden.includes(key) || blending.includes(key));
      expect(found).toEqual([]);
      expect(JSON.stringify(object.stream?.dict ?? {})).not.toMatch(/\/(?:LZWDecode|Crypt|F)"/u);
    }
  });

  it("embeds every font with widths, a way to Unicode and no missing glyph (6.2.11)", () => {
    const fonts = [...objects.values()]
      .map((object) => object.value as PdfObject)
      .filter((value) => value?.["/Subtype"] === "/Type0");
    expect(fonts.length).toBe(4);
    for (const font of fonts) {
      expect(font["/Encoding"]).toBe("/Identity-H");
      expect(dataOf(font["/ToUnicode"]).toString("latin1")).toContain("beginbfrange");
      const [reference] = font["/DescendantFonts"] as readonly unknown[];
      const descendant = follow(reference);
      expect(descendant["/CIDToGIDMap"]).toBe("/Identity");
      const descriptor = follow(descendant["/FontDescriptor"]);
      expect(String(descriptor["/FontName"])).toMatch(/^\/[A-Z]{6}\+Tinos/u);
      // CIDSet may be left out in PDF/A-2; an incomplete one is a fault.
      expect(descriptor["/CIDSet"]).toBeUndefined();
      checkWidths(descendant, dataOf(descriptor["/FontFile2"]));
    }
  });

  it("shows no glyph 0 and keeps to the rendering modes of visible text (6.2.11.8)", () => {
    const pages = [...objects.values()].map((object) => object.value as PdfObject);
    const contents = pages.filter((value) => value?.["/Type"] === "/Page").map((page) => dataOf(page["/Contents"]));
    expect(contents.length).toBeGreaterThan(0);
    for (const content of contents) {
      const text = content.toString("latin1");
      for (const [, hex = ""] of text.matchAll(/<([\da-f]*)>/giu))
        expect(hex.match(/.{4}/gu) ?? []).not.toContain("0000");
      expect(text).not.toMatch(/\s3 Tr\b/u);
    }
  });
});

/** The widths in the dictionary are those of the font program, within a thousandth (6.2.11.5). */
function checkWidths(descendant: PdfObject, file: Buffer): void {
  const font = create(file);
  const [from, widths] = follow(descendant["/W"]) as unknown as readonly [number, unknown];
  const list = follow(widths) as unknown as readonly number[];
  expect(list.length).toBeGreaterThan(5);
  list.forEach((width, index) => {
    const own = (font.getGlyph(from + index).advanceWidth * 1000) / font.unitsPerEm;
    expect(Math.abs(own - width)).toBeLessThanOrEqual(1);
  });
}

describe("a file not asked to be archival", () => {
  it("does not say that it is", async () => {
    const plain = await renderPdf(STATE_DECISION, rulesNamed("state-nd30-2020"), { fontsDirectory: FONTS_DIRECTORY });
    const path = join(folder, "plain.pdf");
    writeFileSync(path, plain);
    expect(readFileSync(path).includes("pdfaid")).toBe(false);
  });
});
