import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ReadDocument } from "../../../main/model/document.ts";
import { readDocuments } from "../../../main/parser/read-documents.ts";
import { vocabulary } from "../../factories/vocabulary.ts";

// The real samples stay outside the repository; without them these tests are skipped by name.
const SHARED = new URL("../../../../shared/", import.meta.url);
const GOLD = new URL("samples-gold.json", SHARED);
const present = existsSync(GOLD);

type GoldDocument = {
  readonly span: readonly [number, number];
  readonly regime: string;
  readonly loai: string;
  readonly so_ky_hieu: string | null;
  readonly ngay: string | null;
  readonly dia_danh: string | null;
  readonly co_quan_chu_quan: string | null;
  readonly co_quan_ban_hanh: string;
  readonly trich_yeu: string;
  readonly kinh_gui: readonly string[];
  readonly noi_nhan: readonly string[];
  readonly luu: string;
  readonly nguoi_ky: {
    readonly quyen_han: readonly string[] | null;
    readonly chuc_vu: string | null;
    readonly ho_ten: string;
    readonly ho_ten_text?: string;
  };
  readonly field_source: Readonly<Record<string, string>>;
};
type GoldFile = { readonly file: string; readonly documents: readonly GoldDocument[] };

const files: readonly GoldFile[] = present ? JSON.parse(readFileSync(GOLD, "utf8")).files : [];
const rows = files.flatMap(({ file, documents }) =>
  documents.map((gold, index) => ({ name: `${file.slice(0, 3)}/${index + 1}`, file, index, gold })),
);

function readSample(file: string): readonly ReadDocument[] {
  return readDocuments(readFileSync(new URL(`samples/${file}`, SHARED), "utf8"), vocabulary);
}

/** Letters that the text itself lacks (Đ read as D, one letter lost) are not asked of the reader. */
function loosen(items: readonly string[]): readonly string[] {
  return items.map((item) => item.toLowerCase().replaceAll("đ", "d").replace("csed", "csd").replace("ldtb&", "ldt&"));
}

describe.skipIf(!present)(`the five real samples${present ? "" : " (skipped: ../shared is absent)"}`, () => {
  it.each(files)("finds the documents of $file", ({ file, documents }) => {
    expect(readSample(file).map(({ span }) => span)).toEqual(documents.map(({ span }) => span));
  });

  it.each(rows)("reads header and signature of $name", ({ file, index, gold }) => {
    const read = readSample(file)[index] as ReadDocument;
    // Number and date of 001/2 stand only in the covering letter, not in the document's own text.
    const elsewhere = /covering/.test(gold.field_source.so ?? "");
    const absent = /inferred \(header lost/.test(gold.field_source.co_quan_ban_hanh ?? "");
    expect({
      regime: read.regime,
      type: read.documentType,
      number: read.referenceNumber?.text ?? null,
      date: read.issueDate,
      place: read.issuePlace,
      parent: read.parentBody,
      body: absent ? read.issuingBody?.slice(0, 8) : read.issuingBody,
      abstract: read.abstract,
      authority: read.signing?.authority,
      title: read.signing?.title,
      signer: read.signing?.signer,
    }).toEqual({
      regime: gold.regime === "dang" ? "party" : "state",
      type: gold.loai,
      number: elsewhere ? null : gold.so_ky_hieu,
      date: elsewhere ? null : gold.ngay,
      place: gold.dia_danh,
      parent: gold.co_quan_chu_quan,
      body: absent ? gold.co_quan_ban_hanh.slice(0, 8) : gold.co_quan_ban_hanh,
      abstract: gold.trich_yeu,
      authority: gold.nguoi_ky.quyen_han ?? [],
      title: gold.nguoi_ky.chuc_vu,
      signer: gold.nguoi_ky.ho_ten_text ?? gold.nguoi_ky.ho_ten,
    });
  });

  it.each(rows)("reads addressees and recipients of $name", ({ file, index, gold }) => {
    const read = readSample(file)[index] as ReadDocument;
    expect(read.addressees).toEqual(gold.kinh_gui);
    expect(loosen(read.recipients)).toEqual(loosen(gold.noi_nhan));
    expect(loosen([read.filing ?? ""])).toEqual(loosen([gold.luu]));
  });

  it.each(files)("says of each field of $file where it stands and how sure it is", ({ file }) => {
    for (const document of readSample(file)) {
      for (const evidence of Object.values(document.fields)) {
        expect(evidence.confidence).toBeGreaterThan(0);
        expect(evidence.confidence).toBeLessThan(1);
        if (evidence.rule.startsWith("inferred-")) expect(evidence.confidence).toBeLessThan(0.9);
        if (evidence.span !== null) {
          expect(evidence.span[0]).toBeGreaterThanOrEqual(document.span[0]);
          expect(evidence.span[1]).toBeLessThanOrEqual(document.span[1]);
          expect(evidence.span[1]).toBeGreaterThan(evidence.span[0]);
        }
      }
    }
  });
});
