import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findCitations } from "../../../main/citations/find-citations.ts";
import type { Citation } from "../../../main/model/citation.ts";
import { EMPTY_FIELDS, type ReadDocument } from "../../../main/model/document.ts";
import { fold } from "../../../main/text/fold.ts";
import { VOCABULARY } from "./citation-rows.ts";

type GoldCitation = {
  readonly id: string;
  readonly start: number;
  readonly loai: string;
  readonly so_ky_hieu: string | null;
  readonly ten?: string;
  readonly ngay: string | null;
  readonly co_quan: string | null;
  readonly relation: string;
  readonly relation_alt?: readonly string[];
  readonly nested_in?: string;
};
type GoldDocument = {
  readonly span: readonly [number, number];
  readonly regime: string;
  readonly loai: string;
  readonly so: string | null;
  readonly ky_hieu: string | null;
  readonly so_ky_hieu: string | null;
  readonly ngay: string | null;
  readonly dia_danh: string | null;
  readonly co_quan_ban_hanh: string | null;
  readonly co_quan_chu_quan: string | null;
  readonly trich_yeu: string | null;
  readonly citations: readonly GoldCitation[];
};

const RELATIONS: Readonly<Record<string, string>> = {
  can_cu: "legal-basis",
  trien_khai: "implements",
  xet_de_nghi: "proposal",
  huong_dan: "guides",
  sua_doi_bo_sung: "amends",
  thay_the: "replaces",
  bai_bo: "repeals",
  dinh_chinh: "corrects",
  hop_nhat: "consolidates",
  tra_loi: "replies",
  dan_chieu: "refers",
};

const SHARED = join(import.meta.dirname, "../../../../shared");
const GOLD = join(SHARED, "samples-gold.json");

function readAs(gold: GoldDocument): ReadDocument {
  const number = gold.so_ky_hieu;
  return {
    ...EMPTY_FIELDS,
    span: gold.span,
    fields: {},
    regime: gold.regime === "dang" ? "party" : "state",
    documentType: gold.loai,
    issueDate: gold.ngay,
    issuePlace: gold.dia_danh,
    issuingBody: gold.co_quan_ban_hanh,
    parentBody: gold.co_quan_chu_quan,
    abstract: gold.trich_yeu,
    referenceNumber: number === null ? null : { serialNumber: gold.so ?? "", symbol: gold.ky_hieu ?? "", text: number },
  };
}

type Tally = { hits: number; missed: string[]; extra: string[]; wrong: string[] };

function compare(label: string, gold: readonly GoldCitation[], found: readonly Citation[], tally: Tally): void {
  const used = new Set<Citation>();
  for (const want of gold) {
    const name = want.so_ky_hieu ?? want.ten ?? null;
    const hit = found.find(
      (c) => !used.has(c) && (c.referenceNumber ?? c.title) === name && Math.abs(c.span[0] - want.start) < 60,
    );
    if (hit === undefined) {
      tally.missed.push(`${label} ${want.id} ${name}`);
      continue;
    }
    used.add(hit);
    tally.hits++;
    const relations = [want.relation, ...(want.relation_alt ?? [])].map((relation) => RELATIONS[relation]);
    if (!relations.includes(hit.relation)) tally.wrong.push(`${label} ${want.id} relation ${hit.relation}`);
    if (hit.issueDate !== want.ngay) tally.wrong.push(`${label} ${want.id} date ${hit.issueDate}`);
    if (hit.documentType !== want.loai) tally.wrong.push(`${label} ${want.id} type ${hit.documentType}`);
    if ((want.nested_in !== undefined) !== (hit.nestedIn !== null)) tally.wrong.push(`${label} ${want.id} nesting`);
    if (!agrees(hit.issuingBody, want.co_quan)) tally.wrong.push(`${label} ${want.id} issuer ${hit.issuingBody}`);
  }
  for (const citation of found) if (!used.has(citation)) tally.extra.push(`${label} ${citation.raw}`);
}

/** The gold writes "UBND Thành phố" where we write the body out with its place. */
function agrees(found: string | null, want: string | null): boolean {
  const key = (name: string): string => fold(name).replace(/ubnd/g, "uy ban nhan dan");
  if (found === null || want === null) return found === want;
  return key(found) === key(want) || key(found).startsWith(key(want));
}

describe("citations of the five real files", () => {
  it.skipIf(!existsSync(GOLD))(
    "finds every one with its relation, date and type (skipped: ../shared is absent)",
    () => {
      const tally: Tally = { hits: 0, missed: [], extra: [], wrong: [] };
      const files = (JSON.parse(readFileSync(GOLD, "utf8")) as { files: { file: string; documents: GoldDocument[] }[] })
        .files;
      for (const { file, documents } of files) {
        const text = readFileSync(join(SHARED, "samples", file), "utf8");
        for (const [index, gold] of documents.entries()) {
          compare(
            `${file.slice(0, 3)}/${index + 1}`,
            gold.citations,
            findCitations(text, readAs(gold), VOCABULARY),
            tally,
          );
        }
      }
      expect(tally.missed).toEqual([]);
      expect(tally.extra).toEqual([]);
      expect(tally.hits).toBe(53);
      // The issuer of a decision named far behind its body is not said next to the number.
      expect(tally.wrong.filter((line) => !line.includes("issuer"))).toEqual([]);
      expect(tally.wrong.length).toBeLessThanOrEqual(1);
    },
  );
});
