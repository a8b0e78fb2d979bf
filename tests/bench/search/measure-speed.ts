import type { SearchRequest } from "../../../main/model/search.ts";
import type { SearchService } from "../../../main/search/open-search.ts";
import type { Rival } from "./rival-engines.ts";

/** Times of one kind of query, in ms of this process's own work (other programs at work do not count). */
export type Speed = {
  readonly kind: string;
  /** The first time these words are asked for: nothing of them is kept in memory. */
  readonly first: number;
  readonly firstMost: number;
  readonly again: number;
  /** p50 of each rival; NaN where it has no such query. */
  readonly others: readonly number[];
};

type Kind = {
  readonly kind: string;
  readonly queries: readonly string[];
  readonly extra?: Omit<SearchRequest, "query">;
  readonly rivalAs?: "phrase" | "prefix" | "dated";
};

const WORDS = ["trường", "phường", "công", "đất", "rác", "phép", "lương", "nhà", "đường", "giấy"];
const THREE_WORDS = [
  "miễn giảm học",
  "hồ sơ thuê",
  "xử phạt xe",
  "người cao tuổi",
  "công tác tuyên truyền",
  "phòng y tế",
  "đơn vị nghiêm",
  "kinh phí hỗ trợ",
];
const SENTENCES = [
  "người lao động tự do được nghỉ bao nhiêu ngày phép hằng năm theo quy định hiện hành của nhà nước",
  "khi nào học sinh lớp cuối cấp được đi học trực tiếp trở lại và nhà trường phải chuẩn bị những gì",
  "sinh con bao lâu thì phải làm giấy khai sinh cho con tại ủy ban nhân dân phường",
  "hộ gia đình chính sách được hỗ trợ tiền thuê nhà bao nhiêu một tháng và cần giấy tờ gì",
  "một năm cơ quan phải tổ chức diễn tập thoát nạn phòng cháy chữa cháy mấy lần",
];
const PHRASES = [
  "bảo đảm dự thầu",
  "tái định cư",
  "phân loại tại nguồn",
  "thay thế các quy định",
  "bản chính bị tẩy xóa",
  "lưu mẫu thức ăn",
];

const KINDS: readonly Kind[] = [
  { kind: "word", queries: WORDS },
  { kind: "three words", queries: THREE_WORDS },
  { kind: "phrase", queries: PHRASES.map((phrase) => `"${phrase}"`), rivalAs: "phrase" },
  {
    kind: "prefix while typing",
    queries: ["th", "kinh ph", "người l", "xử ph", "trường h", "hồ s", "đăng k", "ti", "bảo v", "nghỉ ph"],
    extra: { asYouType: true },
    rivalAs: "prefix",
  },
  { kind: "number", queries: [] },
  { kind: "number that is nowhere", queries: ["128/KH-UBNN", "77/QĐ-SYY", "1201/BC-STT", "45/TB-SNN", "66 kh stt"] },
  {
    kind: "two words, dates",
    queries: ["vắc xin", "lưu trữ", "khai sinh", "học phí", "sát hạch"],
    extra: { from: "2019-01-01", to: "2021-12-31" },
    rivalAs: "dated",
  },
  { kind: "whole sentence", queries: SENTENCES },
  { kind: "three words, with facets", queries: THREE_WORDS, extra: { withFacets: true } },
  { kind: "sentence, with facets", queries: SENTENCES, extra: { withFacets: true } },
];

const ROUNDS = 3;

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** p50 and most by kind of query, `numbers` being some that documents bear; each query of a kind is asked for the first time, then again. */
export function measureSpeed(service: SearchService, rivals: readonly Rival[], numbers: readonly string[]): Speed[] {
  // the machine code must be warm, the words asked for later not
  const warm = [
    "khởi động máy",
    '"đo thân nhiệt"',
    "12/KH-SXD",
    "vệ s",
    "ai phải ghi sổ theo dõi hai lần mỗi ngày và gửi cho cấp trên",
  ];
  for (let round = 0; round < 40; round++) {
    for (const query of warm)
      service.search({ query: `${query}`, asYouType: round % 2 === 0, withFacets: round % 3 === 0 });
  }
  return KINDS.map(({ kind, queries: own, extra, rivalAs }) => {
    const queries = kind === "number" ? numbers : own;
    const asked = (query: string): SearchRequest => ({ query, limit: 20, ...extra });
    const first = queries.map((query) => time(() => service.search(asked(query))));
    const again = Array.from({ length: ROUNDS }, () =>
      queries.map((query) => time(() => service.search(asked(query)))),
    ).flat();
    const others = rivals.map((rival) => {
      const search = rivalAs === undefined ? rival.search : rival[rivalAs];
      if (search === null) return Number.NaN;
      const times = Array.from({ length: 2 }, () => queries.map((query) => time(() => search(query, 20)))).flat();
      return percentile(times, 0.5);
    });
    return {
      kind,
      first: percentile(first, 0.5),
      firstMost: Math.max(...first),
      again: percentile(again, 0.5),
      others,
    };
  });
}
