import type { SearchRequest } from "../../../main/model/search.ts";
import type { SearchService } from "../../../main/search/open-search.ts";
import type { Rival } from "./rival-engines.ts";

export type Speed = {
  readonly kind: string;
  readonly first: number;
  readonly firstP95: number;
  readonly again: number;
  /** p50 of each rival; NaN where it has no such query. */
  readonly others: readonly number[];
};

const KINDS: readonly (readonly [string, readonly string[], Omit<SearchRequest, "query">?])[] = [
  ["word", ["trường", "phường", "công", "đất", "rác", "phép", "lương", "nhà", "đường", "giấy"]],
  [
    "three words",
    [
      "miễn giảm học",
      "hồ sơ thuê",
      "xử phạt xe",
      "người cao tuổi",
      "công tác tuyên truyền",
      "phòng y tế",
      "đơn vị nghiêm",
      "kinh phí hỗ trợ",
    ],
  ],
  [
    "phrase",
    [
      "bảo đảm dự thầu",
      "tái định cư",
      "phân loại tại nguồn",
      "thay thế các quy định",
      "bản chính bị tẩy xóa",
      "lưu mẫu thức ăn",
    ],
  ],
  [
    "two words, dates",
    ["vắc xin", "lưu trữ", "khai sinh", "học phí", "sát hạch"],
    { from: "2019-01-01", to: "2021-12-31" },
  ],
  ["number", ["128/KH-UBND", "77/QĐ-SYT", "1201/BC-STC", "45/TB-SNV", "310/HD-VP"]],
  [
    "whole sentence",
    [
      "người lao động tự do được nghỉ bao nhiêu ngày phép hằng năm theo quy định hiện hành của nhà nước",
      "khi nào học sinh lớp cuối cấp được đi học trực tiếp trở lại và nhà trường phải chuẩn bị những gì",
      "sinh con bao lâu thì phải làm giấy khai sinh cho con tại ủy ban nhân dân phường",
      "hộ gia đình chính sách được hỗ trợ tiền thuê nhà bao nhiêu một tháng và cần giấy tờ gì",
      "một năm cơ quan phải tổ chức diễn tập thoát nạn phòng cháy chữa cháy mấy lần",
    ],
  ],
];

const ROUNDS = 5;

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** p50 and p95 by kind of query; each query of a kind is asked for the first time, then again. */
export function measureSpeed(service: SearchService, rivals: readonly Rival[]): Speed[] {
  for (let round = 0; round < 30; round++) service.search({ query: `khởi động máy ${round}` });
  return KINDS.map(([kind, queries, extra]) => {
    const asked = (query: string): SearchRequest => ({
      query: kind === "phrase" ? `"${query}"` : query,
      limit: 20,
      ...extra,
    });
    const first = queries.map((query) => time(() => service.search(asked(query))));
    const again = Array.from({ length: ROUNDS }, () =>
      queries.map((query) => time(() => service.search(asked(query)))),
    ).flat();
    const others = rivals.map((rival) => {
      const search = kind === "phrase" ? rival.phrase : rival.search;
      if (search === null) return Number.NaN;
      const times = queries.map((query) => time(() => search(query, 20)));
      return percentile(times, 0.5);
    });
    return {
      kind,
      first: percentile(first, 0.5),
      firstP95: percentile(first, 0.95),
      again: percentile(again, 0.5),
      others,
    };
  });
}
