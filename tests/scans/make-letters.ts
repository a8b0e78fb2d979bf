import type { BodyBlock, Letter } from "../../main/layout/letter.ts";
import { type Draft, goldOf } from "../corpus/generator/draft.ts";
import { makeRandom, type Random } from "../corpus/generator/random.ts";
import { writePartyPaper } from "../corpus/generator/write-party.ts";
import {
  startStatePaper,
  writeCouncilResolution,
  writeLetter,
  writeOfficeDecision,
  writeTyped,
} from "../corpus/generator/write-state.ts";
import type { GoldDocument } from "../corpus/gold.ts";

/** A letter to be printed and scanned, with what is true of it. */
export type ScanLetter = { readonly letter: Letter; readonly gold: GoldDocument; readonly hasTable: boolean };

/** Makes invented letters; the same seed makes the same ones. Every fourth holds a ruled table. */
export function makeLetters(seed: number, count: number): readonly ScanLetter[] {
  return Array.from({ length: count }, (_, i) => {
    const random = makeRandom(seed * 100_003 + i * 7919);
    const hasTable = i % 4 === 3;
    const draft = writeDraft(random, i);
    return { letter: toLetter(draft, hasTable ? makeTable(random) : null), gold: goldOf(draft, {}), hasTable };
  });
}

/** A letter with enough text that its second page is full of it: no header, no table. */
export function makeLongLetter(seed: number): Letter {
  const drafts = Array.from({ length: 12 }, (_, i) => writeDraft(makeRandom(seed * 977 + i * 131), i));
  const letter = toLetter(drafts[1] as Draft, null);
  const text = drafts.flatMap(({ paragraphs }) => paragraphs).filter((paragraph) => paragraph.length > 60);
  return { ...letter, body: [...letter.body, ...text.map((text): BodyBlock => ({ kind: "paragraph", text }))] };
}

function writeDraft(random: Random, index: number): Draft {
  switch (index % 6) {
    case 0:
      return writePartyPaper(random);
    case 1:
      return writeOfficeDecision(random, 2020);
    case 2:
      return writeTyped(startStatePaper(random, 2020));
    case 3:
      return writeCouncilResolution(random, 2020);
    default:
      return writeLetter(startStatePaper(random, 2020));
  }
}

function toLetter(draft: Draft, table: BodyBlock | null): Letter {
  const paragraphs = draft.paragraphs.map((text): BodyBlock => ({ kind: "paragraph", text }));
  const middle = Math.ceil(paragraphs.length / 2);
  const body: BodyBlock[] = [
    ...draft.grounds.map((text): BodyBlock => ({ kind: "basis", text: `${text};` })),
    ...(draft.enacting === null ? [] : [{ kind: "enacting", text: draft.enacting } as const]),
    ...paragraphs.slice(0, middle),
    ...(table === null ? [] : [table]),
    ...paragraphs.slice(middle),
  ];
  return {
    regime: draft.regime,
    documentType: draft.type,
    referenceNumber: draft.number.text,
    parentBody: draft.parentBody,
    issuingBody: draft.issuingBody,
    issuePlace: draft.place,
    issueDate: draft.day,
    abstract: draft.abstract,
    enactor: draft.authority,
    addressees: draft.addressees,
    body,
    recipients: draft.recipients,
    filing: draft.filing === "" ? null : draft.filing,
    signing: draft.signing,
    urgency: draft.urgency,
    secrecy: draft.secrecy,
  };
}

const TASKS = [
  "Rà soát hồ sơ, tài liệu tích đống từ năm 2015 trở về trước",
  "Bố trí kho, giá, hộp bảo quản; lắp hệ thống báo cháy",
  "Tập huấn nghiệp vụ cho công chức văn thư cấp xã",
  "Số hóa tài liệu có giá trị bảo quản vĩnh viễn",
  "Kiểm tra việc lập hồ sơ và nộp lưu hồ sơ vào lưu trữ cơ quan",
];
const DOERS = ["Văn phòng", "Phòng Nội vụ", "Phòng Tài chính - Kế hoạch", "UBND các xã, phường", "Trung tâm Lưu trữ"];

function makeTable(random: Random): BodyBlock {
  const rows = Array.from({ length: random.between(3, 5) }, (_, i) => [
    String(i + 1),
    random.pick(TASKS),
    random.pick(DOERS),
    `${random.between(10, 28)}/${random.between(3, 12)}/2024`,
  ]);
  return { kind: "table", rows: [["TT", "Nội dung công việc", "Đơn vị chủ trì", "Hoàn thành"], ...rows] };
}
