import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchService } from "../../../main/search/open-search.ts";
import { makeDocuments } from "../../bench/search/make-documents.ts";
import { temporaryFolder } from "../../factories/folders.ts";
import { closeTestSearches, openTestSearch as open, type Sketch, sketchedDocument } from "../../factories/search.ts";

afterEach(closeTestSearches);

const OFFICE: readonly Sketch[] = [
  {
    text: "Kế hoạch mở cửa trở lại trường học\nHọc sinh trở lại trường từ tháng mười hai.",
    referenceNumber: "38/KH-UBND",
    documentType: "Kế hoạch",
    issueDate: "2021-12-01",
    issuingBody: "Ủy ban nhân dân huyện Sông Cái",
    abstract: "mở cửa trở lại trường học",
  },
  {
    text: "Nghị quyết về đảng viên trẻ\nCấp ủy bồi dưỡng đảng viên trẻ.",
    referenceNumber: "38/NQ-CP",
    documentType: "Nghị quyết",
    issueDate: "2022-03-17",
    issuingBody: "Chính phủ",
    abstract: "bồi dưỡng đảng viên trẻ",
  },
  {
    text: "Công trình đang thi công\nĐường liên xã đang được sửa, đang rào chắn, đang chờ nghiệm thu.",
    referenceNumber: "128/NQ-CP",
    documentType: "Nghị quyết",
    issueDate: "2021-10-11",
    issuingBody: "Chính phủ",
    abstract: "đường đang thi công",
  },
  {
    text: "Quy định cũ về thuỷ lợi, căn cứ Nghị quyết 38/NQ-CP\nKhoá cống hoà nước.",
    referenceNumber: "45/2020/NĐ-CP",
    documentType: "Nghị định",
    issueDate: "2020-04-08",
    issuingBody: "Chính phủ",
    abstract: "thuỷ lợi nội đồng",
    citedNumbers: ["38/NQ-CP"],
  },
  {
    text: "Thông báo lịch tiếp dân, lý do hoãn họp\nNgười dân liên hệ văn phòng, phòng tiếp dân chống ồn.",
    referenceNumber: "495-TB/TU",
    documentType: "Thông báo",
    issueDate: "2021-09-20",
    issuingBody: "Huyện ủy Sông Cái",
    abstract: "lịch tiếp dân",
    signer: "Phan Hữu Lộc",
  },
  {
    text: "Báo cáo phòng, chống dịch\nCông tác phòng chống dịch được giữ vững.",
    referenceNumber: "128/NQ-CP",
    documentType: "Báo cáo",
    issueDate: "2019-05-05",
    issuingBody: "Sở Y tế",
    abstract: "phòng, chống dịch",
  },
  { text: "Điều 5. Nghỉ hằng năm\nNgười lao động làm đủ mười hai tháng được nghỉ mười hai ngày." },
];

describe("numbers", () => {
  it.each([
    ["38/NQ-CP", ["d2", "d4"]],
    ["38/nq-cp", ["d2", "d4"]],
    ["38 nq cp", ["d2", "d4"]],
    ["38/NQ CP", ["d2", "d4"]],
    ["NQ38", ["d2", "d4"]],
    ["nq 38", ["d2", "d4"]],
    ["38/nq", ["d2", "d4"]],
    ["nghị quyết 38", ["d2"]],
    ["kế hoạch số 38", ["d1"]],
    ["45/2020/NĐ-CP", ["d4"]],
    ["45/2020/nd-cp", ["d4"]],
    ["45 2020 nd cp", ["d4"]],
    ["45/2020", ["d4"]],
    ["45/2020/n", ["d4"]],
    ["045/2020", ["d4"]],
    ["128/nq-cp 2021", ["d3", "d6"]],
    ["128/nq-cp năm 2019", ["d6", "d3"]],
    ["495-TB/TU", ["d5"]],
    ["tb/tu 495", ["d5"]],
    ["495", ["d5"]],
  ])("%s is borne first by %j", (query, expected) => {
    expect(open(OFFICE).ids(query).slice(0, expected.length)).toEqual(expected);
  });

  it("labels those that cite it", () => {
    const { hits } = open(OFFICE).service.search({ query: "Nghị quyết 38/NQ-CP của Chính phủ" });
    expect(hits.slice(0, 2).map(({ id, citesNumber }) => [id, citesNumber])).toEqual([
      ["d2", false],
      ["d4", true],
    ]);
  });
});

describe("marks", () => {
  it.each([
    ["đảng", "d2", "exact"],
    ["đang", "d3", "exact"],
    ["thủy lợi", "d4", "exact"],
    ["thuỷ lợi", "d4", "exact"],
    ["thuỷ lợi".normalize("NFD"), "d4", "exact"],
    ["THỦY LỢI", "d4", "exact"],
    ["thuy loi", "d4", "folded"],
    ["khóa cống hòa nước", "d4", "exact"],
    ["qui định", "d4", "exact"],
    ["lí do hoãn", "d5", "exact"],
    ["mo cua truong hoc", "d1", "folded"],
    ["duong dang thi cong", "d3", "folded"],
    ["Phan Hữu Lộc", "d5", "exact"],
    ["ngươi lao động nghỉ", "d7", "folded"],
  ])("%s finds %s first, %s", (query, id, match) => {
    const [hit] = open(OFFICE).service.search({ query }).hits;
    expect([hit?.id, hit?.match]).toEqual([id, match]);
  });
});

describe("phrases and exclusions", () => {
  it.each([
    ['"phòng chống dịch"', ["d6"]],
    ['"phong chong dich"', ["d6"]],
    ['"tiếp dân chống ồn" lịch', ["d5"]],
    ['"đảng viên" -đang', ["d2"]],
    ["phòng -dịch", ["d5"]],
    ['phòng -"chống dịch"', ["d5"]],
    ["đường -đảng", ["d3"]],
    ["-phòng -dang", ["d1", "d4", "d7"]],
  ])("%s finds %j", (query, expected) => {
    expect(open(OFFICE).ids(query)).toEqual(expected);
  });

  it.each([
    ['"phòng chông dịch"', "d6"],
    ['"chống phòng"', "d6"],
  ])("%s stands nowhere: that is said, and its words are looked for", (query, first) => {
    const { hits, notes } = open(OFFICE).service.search({ query });
    expect([hits[0]?.id, notes]).toEqual([first, [{ kind: "phrase-not-found", text: query }]]);
  });

  it("takes quotes that are never closed as text", () => {
    expect(open(OFFICE).ids('"thuỷ lợi')[0]).toBe("d4");
  });
});

describe("filters, order and pages", () => {
  it("lists newest first for an empty query, undated ones last", () => {
    expect(open(OFFICE).ids("")).toEqual(["d2", "d1", "d3", "d5", "d4", "d6", "d7"]);
  });
  it.each([
    [{ documentType: "nghi quyet" }, ["d2", "d3"]],
    [{ documentType: "nghi" }, []],
    [{ issuingBody: "sông cái" }, ["d1", "d5"]],
    [{ from: "2021-09-20", to: "2021-12-01" }, ["d1", "d3", "d5"]],
    [{ to: "2019-12-31" }, ["d6"]],
    [{ limit: 2, offset: 2 }, ["d3", "d5"]],
    [{ limit: 0 }, []],
  ])("%j lists %j", (request, expected) => {
    expect(open(OFFICE).ids("", request)).toEqual(expected);
  });
  it("filters before ranking and sorts by date", () => {
    const { ids } = open(OFFICE);
    expect(ids("phòng chống dịch", { from: "2021-01-01" })).toEqual(["d5"]);
    expect(ids("phòng", { sort: "date" })).toEqual(["d5", "d6"]);
  });
  it("gives every document once over pages", () => {
    const made = [...makeDocuments(400)].map(({ document }) => document);
    const { ids } = open(made);
    const all = Array.from({ length: 20 }, (_, page) => ids("học phí phường", { limit: 20, offset: page * 20 })).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(200);
  });
});

describe("spelling", () => {
  it.each([
    ["phògn chống dịch", "phòng chống dịch", "d6"],
    ["thuỷ lơij", undefined, "d4"],
    ["truong hocj", "truong hoc", "d1"],
  ])("%s offers %s and finds %s as fuzzy or better", (query, offer, id) => {
    const result = open([...OFFICE, ...OFFICE, ...OFFICE]).service.search({ query });
    if (offer !== undefined) expect(result.didYouMean).toBe(offer);
    expect(result.hits.map((hit) => hit.id)).toContain(id);
    if (offer !== undefined) expect(result.hits[0]?.match).toBe("fuzzy");
  });
  it("offers nothing for words that are well spelt", () => {
    expect(open(OFFICE).service.search({ query: "phòng chống dịch" }).didYouMean).toBeUndefined();
  });
});

describe("snippets", () => {
  it("surrounds the densest matches and marks them by offsets", () => {
    const filler = "Các đơn vị triển khai thực hiện theo chức năng. ".repeat(40);
    const { service } = open([
      { text: `${filler}\n\n  Lịch   tiếp dân\tđổi sang thứ sáu. ${filler}`, abstract: "lịch làm việc" },
    ]);
    const { snippet, highlights } = service.search({ query: "tiep dan thứ sáu" }).hits[0] ?? {
      snippet: "",
      highlights: null,
    };
    expect(snippet.length).toBeLessThan(280);
    expect(snippet).toContain("Lịch tiếp dân đổi sang thứ sáu.");
    expect(highlights?.snippet.marks.map(([from, to]) => snippet.slice(from, to)).slice(0, 4)).toEqual([
      "tiếp",
      "dân",
      "thứ",
      "sáu",
    ]);
  });
  it("marks words of the abstract", () => {
    const hit = open(OFFICE).service.search({ query: "thuy loi" }).hits[0];
    expect(hit?.highlights.abstract).toEqual({
      text: "thuỷ lợi nội đồng",
      marks: [
        [0, 4],
        [5, 8],
      ],
    });
  });
});

describe("the index as derived data", () => {
  it("finds a new document, a changed one and not a removed one", () => {
    const { service, put, ids, texts } = open(OFFICE);
    put([{ text: "Quyết định tặng bằng khen" }], 2);
    expect(ids("tặng bằng khen")[0]).toBe("d8");
    texts.set(8, "Quyết định thu hồi");
    service.apply({ upsert: [sketchedDocument({ text: "Quyết định thu hồi" }, 8)], remove: [7] }, 3);
    expect(ids("bằng khen")).toEqual([]);
    expect(ids('"thu hồi"')).toEqual(["d8"]);
    expect(ids("hằng năm")).toEqual([]);
    expect(service.appliedSequence()).toBe(3);
    const compare = (expected: readonly number[], after: number, upTo: number) =>
      service.compareKeys(expected, { after, upTo });
    expect(compare([1, 2, 3, 4, 5, 6, 8], 0, 100)).toEqual({ missing: 0, unknown: 0 });
    expect(compare([1, 2, 3, 4, 5, 6, 9], 0, 100)).toEqual({ missing: 1, unknown: 1 });
    expect(compare([3, 4], 2, 4)).toEqual({ missing: 0, unknown: 0 });
    expect(compare([], 6, 8)).toEqual({ missing: 0, unknown: 1 });
  });
  it("keeps what it learned when opened again", () => {
    const first = open(OFFICE);
    first.service.close();
    const again = first.again();
    expect(again.appliedSequence()).toBe(1);
    expect(again.search({ query: "thuy loi" }).hits[0]?.id).toBe("d4");
    expect(again.facets().documentTypes).toEqual([
      { value: "Nghị quyết", count: 2 },
      { value: "Báo cáo", count: 1 },
      { value: "Kế hoạch", count: 1 },
      { value: "Nghị định", count: 1 },
      { value: "Thông báo", count: 1 },
    ]);
    expect(again.facets().years.map(({ value }) => value)).toEqual(["2022", "2021", "2020", "2019"]);
  });
  it("makes a damaged or foreign file anew and says so in the log", () => {
    const file = join(temporaryFolder(), "index.db");
    writeFileSync(file, "this is no database, but it is long enough to look at".repeat(200));
    const { service, log } = open([], { file });
    expect(service.appliedSequence()).toBe(0);
    expect(service.search({ query: "gì" }).hits).toEqual([]);
    expect(log).toHaveLength(1);
  });
  it("is empty after clear", () => {
    const { service, ids } = open(OFFICE);
    service.clear();
    expect([service.appliedSequence(), ids("dịch")]).toEqual([0, []]);
  });
});

describe("any string", () => {
  const made = [...makeDocuments(60)].map(({ document }) => document);
  let service: SearchService;
  beforeEach(() => {
    service = open(made).service;
  });
  it.each([
    "NEAR(a b)",
    "text : phòng",
    'a" OR "b',
    "^phòng*",
    "{heading}: x",
    "AND",
    "phòng AND NOT OR",
    "-",
    '""',
    '-""',
    "“”",
    "\u0000",
    "💥 học",
    "'; DROP TABLE document; --",
    "_ _ _",
    "a_b",
    "%",
    "\\",
  ])("%s is text, not syntax", (query) => {
    expect(service.search({ query }).query).toBe(query);
  });
  it("is answered, whatever it holds", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom('"', "-", "học phí", "128/KH-UBND", "*", "(", ":", "OR", "đ", "\u0301"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { hits, total } = service.search({ query: pieces.join(" ") });
        return (
          total >= hits.length &&
          hits.every(({ snippet, highlights }) =>
            highlights.snippet.marks.every(([from, to]) => from < to && to <= snippet.length),
          )
        );
      }),
      { numRuns: 300 },
    );
  });
  it("finds something whenever one of its words is in a document", () => {
    const words = ["thuê", "xyzzy", "phuong", "tiêm", "zzz", "lương", "bão"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (picked) => {
        const known = picked.some((word) => service.search({ query: word }).total > 0);
        return !known || service.search({ query: picked.join(" ") }).hits.length > 0;
      }),
    );
  });
});

describe("columns kept on closing", () => {
  it("serve the next opening, and are read anew after a change they do not know of", () => {
    const { service, again, texts } = open(OFFICE);
    service.close();
    const second = again();
    expect(second.search({ query: "", documentType: "Kế hoạch" }).hits.map(({ id }) => id)).toEqual(["d1"]);
    texts.set(8, "Kế hoạch tuần");
    const weekly = sketchedDocument({ text: "Kế hoạch tuần", documentType: "Kế hoạch" }, 8);
    second.apply({ upsert: [weekly], remove: [1] }, 2);
    expect(second.search({ query: "", documentType: "Kế hoạch" }).hits.map(({ id }) => id)).toEqual(["d8"]);
    const beside = again();
    expect(beside.search({ query: "kế hoạch tuần" }).hits[0]?.id).toBe("d8");
    beside.close();
    second.close();
    const third = again();
    expect(third.search({ query: "", documentType: "Kế hoạch" }).hits.map(({ id }) => id)).toEqual(["d8"]);
    expect(third.search({ query: "mở cửa" }).hits.map(({ id }) => id)).not.toContain("d1");
  });
});
