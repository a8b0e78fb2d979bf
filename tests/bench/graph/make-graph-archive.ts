import { createHash } from "node:crypto";
import { openArchive } from "../../../main/archive/open-archive.ts";
import type { EngineContext } from "../../../main/engine/context.ts";
import { loadVocabulary } from "../../../main/engine/load-vocabulary.ts";
import type { ReadResult } from "../../../main/engine/read-text.ts";
import { resolveLinks } from "../../../main/engine/resolve-links.ts";
import { storeSource } from "../../../main/engine/store-documents.ts";
import type { Citation } from "../../../main/model/citation.ts";
import { EMPTY_FIELDS } from "../../../main/model/document.ts";
import type { Relation } from "../../../main/model/relation.ts";
import { FONTS_DIRECTORY, RESOURCES } from "../../factories/folders.ts";
import { type SeededRandom, seededRandom } from "../search/seeded-random.ts";

const TYPES = [
  ["QĐ", "Quyết định"],
  ["KH", "Kế hoạch"],
  ["TB", "Thông báo"],
  ["BC", "Báo cáo"],
  ["CT", "Chỉ thị"],
  ["TTr", "Tờ trình"],
  ["HD", "Hướng dẫn"],
  ["NQ", "Nghị quyết"],
] as const;
const RELATIONS: readonly Relation[] = [
  "legal-basis",
  "implements",
  "implements",
  "refers",
  "refers",
  "guides",
  "replies",
];
const BODIES = 300;
const SERIALS = 1_000;
const ABSENT = 3_000;
/** Share of mentions that go where others go: the more a document is cited, the more it is cited. */
const PREFERENTIAL = 0.75;
const ACTS = 0.03;
const DOCUMENTS_A_WRITE = 2_000;

/** What a generated document says of itself. */
type Made = { readonly number: string; readonly type: string; readonly body: string; readonly date: string };

export type GraphArchive = { readonly documents: number; readonly mentions: number; readonly seconds: number };

/**
 * Fills an archive with documents that cite each other scale-free, `perDocument` mentions each, through the engine's own
 * storing and resolving; the texts are one line each.
 */
export function makeGraphArchive(directory: string, documents: number, perDocument: number): GraphArchive {
  const start = performance.now();
  const context = openContext(directory);
  const random = seededRandom(20_261_122);
  const made = Array.from({ length: documents }, (_, i) => makeOne(i, random));
  const absent = Array.from({ length: ABSENT }, (_, i) => makeAbsent(i));
  // Every end of an edge once more: to draw from it is to draw by degree.
  const drawn: number[] = [];
  for (let from = 0; from < documents; from += DOCUMENTS_A_WRITE) {
    const touched = new Set<string>();
    context.archive.write(() => {
      for (let i = from; i < Math.min(documents, from + DOCUMENTS_A_WRITE); i++) {
        const cited = citedBy(i, perDocument, made, absent, drawn, random);
        store(context, i, made[i] as Made, cited, random, touched);
      }
    });
    context.archive.write(() => resolveLinks(context, touched));
  }
  context.archive.close();
  return { documents, mentions: documents * perDocument, seconds: (performance.now() - start) / 1000 };
}

function openContext(directory: string): EngineContext {
  const vocabulary = loadVocabulary(RESOURCES);
  const options = {
    archiveDirectory: directory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    clock: () => new Date(),
    log: () => {},
  };
  // Storing and resolving know nothing of the search index, which follows later.
  return { options, archive: openArchive(directory), vocabulary: () => vocabulary } as unknown as EngineContext;
}

function makeOne(i: number, random: SeededRandom): Made {
  const [symbol, type] = random.pick(TYPES);
  const year = 2010 + Math.floor((i * 16) / 100_000) + random.below(3);
  const date = `${year}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return { number: `${1 + random.below(SERIALS)}/${symbol}-UBND`, type, body: bodyName(random.below(BODIES)), date };
}

function makeAbsent(i: number): Made {
  const year = 2000 + (i % 20);
  return {
    number: `${1 + Math.floor(i / 20)}/${year}/NĐ-CP`,
    type: "Nghị định",
    body: "Chính phủ",
    date: `${year}-05-06`,
  };
}

function bodyName(i: number): string {
  const syllables = [
    "An",
    "Bình",
    "Châu",
    "Dương",
    "Đông",
    "Giang",
    "Hà",
    "Hòa",
    "Khánh",
    "Lâm",
    "Minh",
    "Nam",
    "Phú",
    "Quang",
    "Sơn",
    "Tân",
    "Thịnh",
    "Vĩnh",
  ];
  const [a, b] = [syllables[i % 18], syllables[Math.floor(i / 18) % 18]];
  return `Ủy ban nhân dân xã ${a} ${b}`;
}

function citedBy(
  i: number,
  count: number,
  made: readonly Made[],
  absent: readonly Made[],
  drawn: number[],
  random: SeededRandom,
): readonly Made[] {
  return Array.from({ length: count }, () => {
    const isDrawn = drawn.length > 0 && random.next() < PREFERENTIAL;
    // Below zero stands for the absent ones.
    const fresh = i === 0 || random.next() < 0.3 ? -1 - random.below(ABSENT) : random.below(i);
    const target = isDrawn ? (drawn[random.below(drawn.length)] as number) : fresh;
    drawn.push(target);
    return (target < 0 ? absent[-1 - target] : made[target]) as Made;
  });
}

function store(
  context: EngineContext,
  i: number,
  self: Made,
  cited: readonly Made[],
  random: SeededRandom,
  touched: Set<string>,
): void {
  const text = `${self.type} ${self.number} của ${self.body}. ${cited.map(({ type, number }) => `${type} số ${number}`).join("; ")}.`;
  let at = text.indexOf(". ") + 2;
  const citations = cited.map((one): Citation => {
    const raw = `${one.type} số ${one.number}`;
    const start = at;
    at += raw.length + 2;
    const acts = random.next() < ACTS;
    return {
      raw,
      span: [start, start + raw.length],
      referenceNumber: one.number,
      documentType: one.type,
      title: null,
      // Half of the mentions are short ones.
      issueDate: random.next() < 0.5 ? one.date : null,
      issuingBody: one.body,
      provision: null,
      relation: acts ? random.pick(["amends", "replaces", "repeals"] as const) : random.pick(RELATIONS),
      trigger: null,
      nestedIn: null,
      confidence: 0.9,
    };
  });
  const [serialNumber = "", symbol = ""] = self.number.split(/\/(.*)/);
  const result: ReadResult = {
    document: {
      ...EMPTY_FIELDS,
      span: [0, text.length],
      fields: {},
      regime: "state",
      documentType: self.type,
      referenceNumber: { serialNumber, symbol, text: self.number },
      issueDate: self.date,
      issuingBody: self.body,
      abstract: `Việc số ${i}`,
    },
    citations,
  };
  const sha256 = createHash("sha256").update(String(i)).digest("hex");
  const at0 = "2026-11-22T00:00:00.000Z";
  context.archive.originals.insert({
    sha256,
    size: text.length,
    mediaType: "text/plain",
    storedAt: at0,
    complete: true,
  });
  const source = { sha256, entry: 0, externalId: null, file: `${i}.txt`, text, pages: [0], given: {}, importedAt: at0 };
  storeSource(context, source, [result], touched);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
