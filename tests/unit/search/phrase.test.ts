import { afterEach, describe, expect, it } from "vitest";
import type { SearchService } from "../../../main/search/open-search.ts";
import { closeTestSearches, openTestSearch } from "../../factories/search.ts";

afterEach(closeTestSearches);

function open(texts: readonly string[], abstracts: readonly (string | null)[] = []): SearchService {
  const sketches = texts.map((text, at) => ({ text, abstract: abstracts[at] ?? null }));
  return openTestSearch(sketches, { step: 7 }).service;
}

const TEXTS = [
  "Việc bố trí tái định cư làm trước khi thu hồi đất.",
  "TÁI ĐỊNH CƯ\nkhu dân cư mới",
  "Hộ dân được tái định\ncư  tại chỗ.",
  "Người dân họp tại đình, cư dân ở xa thì gửi thư.",
  "Tái phạm; định giá; cư trú.",
  "tái định, rồi định cư: chưa phải tái, định cư",
  "Hoà giải ở cơ sở và hòa nhập cộng đồng",
  "Mức phí do hội đồng quyết định.",
];
const ABSTRACTS = [null, null, null, null, null, null, null, "phương án tái định cư"];

describe("a phrase", () => {
  it.each<[string, string[], string]>([
    ['"tái định cư"', ["d1", "d2", "d3", "d6", "d8"], "exact"],
    ['"tai dinh cu"', ["d1", "d2", "d3", "d4", "d6", "d8"], "folded"],
    ['"tại đình"', ["d4"], "exact"],
    ['"hòa giải ở cơ sở"', ["d7"], "exact"],
    ['"hoà nhập"', ["d7"], "exact"],
    ['"Tái định CƯ"', ["d1", "d2", "d3", "d6", "d8"], "exact"],
    ['"định cư tại chỗ"', ["d3"], "exact"],
    ['"bố trí" "thu hồi đất"', ["d1"], "exact"],
    ['"bố trí" đất', ["d1"], "exact"],
    ['"tái định cư" -"dân cư"', ["d1", "d3", "d6", "d8"], "exact"],
    ['"thu hồi đất" OR "mức phí"', ["d1", "d8"], "exact"],
  ])("%s stands in %j, %s", (query, expected, match) => {
    const { hits, total } = open(TEXTS, ABSTRACTS).search({ query });
    expect(hits.map(({ id }) => id).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
    expect(hits.some((hit) => hit.match === match)).toBe(expected.length > 0);
  });

  it.each([
    ['"tái định cư"', 1, "… Việc bố trí tái định cư làm"],
    ['"gửi thư"', 4, "cư dân ở xa thì gửi thư."],
  ])("%s is shown where it stands", (query, key, piece) => {
    const before = "Điều khoản chung không nói gì về việc ấy cả và còn dài nữa.\n".repeat(9);
    const service = open(TEXTS.map((text) => before + text));
    const hit = service.search({ query }).hits.find(({ id }) => id === `d${key}`);
    expect(hit?.snippet).toContain(piece.replace(/^… /, ""));
    const { text, marks } = hit?.highlights.snippet ?? { text: "", marks: [] };
    expect(marks.map(([from, to]) => text.slice(from, to)).join(" ")).toBe(query.slice(1, -1));
  });
});

describe("many documents with a phrase's words", () => {
  // two in three have it, all have its pairs of words
  const some = Array.from({ length: 90 }, (_, at) =>
    at % 3 === 0 ? `tái định, định cư số ${at}`.replace(", định", "; định") : `khu tái định cư số ${at}`,
  );
  const all = some.map((text) => text.replace("tái định; định cư", "định cư, nơi tái định"));

  it("are counted as about so many when not all were read", () => {
    const { total, totalIsAbout } = open(all).search({ query: '"tái định cư"', limit: 5 });
    expect(totalIsAbout).toBe(true);
    expect(total).toBeGreaterThan(50);
    expect(total).toBeLessThan(91);
  });

  it("are counted exactly when the list alone tells, or all were read", () => {
    const service = open(all);
    expect(service.search({ query: '"dinh cu"', limit: 5 })).toMatchObject({ total: 90 });
    expect(service.search({ query: '"dinh cu"', limit: 5 }).totalIsAbout).toBeUndefined();
    const read = service.search({ query: '"tái định cư"', limit: 90 });
    expect([read.total, read.hits.length, read.totalIsAbout]).toEqual([60, 60, undefined]);
  });

  it("come once over pages, and the same after tidying", () => {
    const service = open(all);
    const pages = (): string[] =>
      [0, 20, 40, 60].flatMap((offset) =>
        service.search({ query: '"tái định cư"', limit: 20, offset }).hits.map(({ id }) => id),
      );
    const before = pages();
    expect([before.length, new Set(before).size]).toEqual([60, 60]);
    service.tidy();
    expect(pages()).toEqual(before);
    const keys = all.map((_, at) => at + 1);
    expect(service.compareKeys(keys, { after: 0, upTo: keys.length })).toEqual({ missing: 0, unknown: 0 });
  });
});

describe("what is excluded with its marks", () => {
  // the letters of "miễn" stand in all of the first, its marks in two of three of them
  const texts = [
    ...Array.from({ length: 120 }, (_, at) => `học phí, học phí: ${at % 3 === 0 ? "miền" : "miễn"} ${at}`),
    ...Array.from({ length: 30 }, (_, at) => `học phí của trường, và những điều khác nữa, số ${at}`),
  ];

  it.each([
    ["học phí -miễn", 20],
    ["học phí -mien", 20],
    ['"học phí" -miễn', 20],
  ])("%s finds %d that do not have it", (query, expected) => {
    const { hits } = open(texts).search({ query });
    expect(hits.length).toBe(expected);
    expect(hits.filter(({ snippet }) => snippet.includes("miễn"))).toEqual([]);
  });

  it("does not hide the rest when all that fit best have it", () => {
    const service = open(texts.map((text) => text.replace("miền", "miễn")));
    expect(service.search({ query: "học phí -miễn", limit: 50 }).hits.length).toBe(30);
  });
});

describe("marks", () => {
  it("a word that tells little is marked in a run of words that tell", () => {
    const others = Array.from({ length: 30 }, () => "Trường và học sinh của trường");
    const [hit] = open(["Trường họp; việc mở cửa trường học", ...others]).search({ query: "mở cửa trường học" }).hits;
    const { text, marks } = hit?.highlights.snippet ?? { text: "", marks: [] };
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["mở", "cửa", "trường", "học"]);
  });
});

describe("words with other marks", () => {
  const text = "Người làm văn thư trình Thủ trưởng đơn vị; van xả nước đặt ở sân.";
  it.each([
    ["văn thư", ["văn", "thư"]],
    ["van thu", ["văn", "thư", "Thủ", "van"]],
    ['"văn thư"', ["văn", "thư"]],
    ["van xả", ["van", "xả"]],
  ])("for %s, %j are marked", (query, expected) => {
    const [hit] = open([text]).search({ query }).hits;
    const { text: snippet, marks } = hit?.highlights.snippet ?? { text: "", marks: [] };
    expect(marks.map(([from, to]) => snippet.slice(from, to))).toEqual(expected);
  });
});

describe("a word being typed", () => {
  it.each([
    ["lưu tr", ["lưu", "trữ"]],
    ["lưu trữ", ["lưu", "trữ"]],
    ["luu tru", ["lưu", "trữ"]],
  ])("%s marks %j", (query, marked) => {
    const service = open([
      "Công tác văn thư, lưu trữ",
      ...Array.from({ length: 9 }, () => "Thủ trưởng cơ quan, lưu hồ sơ"),
    ]);
    const [hit] = service.search({ query, asYouType: true }).hits;
    const { text, marks } = hit?.highlights.snippet ?? { text: "", marks: [] };
    expect([hit?.id, marks.map(([from, to]) => text.slice(from, to))]).toEqual(["d1", marked]);
  });

  it("takes a lone letter for a beginning only", () => {
    const others = Array.from({ length: 6 }, () => "V/v nộp hồ sơ lưu trữ và việc khác");
    const service = open(["Kính gửi: Sở Nội vụ", ...others]);
    expect(service.search({ query: "so noi v", asYouType: true }).hits[0]?.id).toBe("d1");
  });
});
