import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { openSearchIndex } from "../../../main/archive/search-index.ts";
import { readDateRange, tidyDate } from "../../../main/search/read-date.ts";
import { makeDocuments } from "../../bench/search/make-documents.ts";
import { closeTestSearches, openTestSearch as open, type Sketch } from "../../factories/search.ts";

afterEach(closeTestSearches);

const OFFICE: readonly Sketch[] = [
  {
    text: "Kế hoạch mở cửa trường học\nHọc sinh trở lại trường, học phí giữ nguyên.",
    referenceNumber: "38/KH-UBND",
    documentType: "Kế hoạch",
    issueDate: "2021-12-01",
    issuingBody: "Ủy ban nhân dân huyện Sông Cái",
    abstract: "mở cửa trường học",
    signer: "Phan Hữu Lộc",
    regime: "state",
    recipients: ["Sở Y tế", "Phòng Giáo dục"],
    file: "ke-hoach-38.pdf",
    scanned: true,
    dossier: "Trường học 2021",
  },
  {
    text: "Nghị quyết về học phí\nHọc phí năm nay thu theo tháng.",
    referenceNumber: "45/2020/NĐ-CP",
    documentType: "Nghị định",
    issueDate: "2020-04-08",
    issuingBody: "Chính phủ",
    abstract: "học phí",
    regime: "state",
  },
  {
    text: "Thông báo lệ phí chợ\nCăn cứ Nghị định 45/2020/NĐ-CP. Lệ phí thu theo ngày.",
    referenceNumber: "12-TB/TU",
    documentType: "Thông báo",
    issueDate: "2021-03-05",
    issuingBody: "Huyện ủy Sông Cái",
    abstract: "lệ phí chợ",
    regime: "party",
    reviewed: false,
    citedNumbers: ["45/2020/NĐ-CP"],
    basisNumbers: ["45/2020/NĐ-CP"],
    basisNames: ["Luật Phí và lệ phí"],
  },
  {
    text: "Báo cáo tháng\nCa trực mười hai giờ, phòng cháy chữa cháy.",
    documentType: "Báo cáo",
    issueDate: "2019-12-31",
  },
];

describe("fields", () => {
  it.each<[string, string[]]>([
    ["so:45/2020", ["d2"]],
    ["so:45/nđ-cp", ["d2"]],
    ['loai:"ke hoach"', ["d1"]],
    ["loai:KH", ["d1"]],
    ["loai:TB OR loai:KH", ["d1", "d3"]],
    ["loai:KH loai:TB", ["d1", "d3"]],
    ['cq:"sông cái" -loai:KH', ["d3"]],
    ["cq:ubnd", ["d1"]],
    ["ky:lộc", ["d1"]],
    ["ngay:2021", ["d1", "d3"]],
    ["ngay:03/2021", ["d3"]],
    ["ngay:5/3/2021", ["d3"]],
    ["ngay:2020..03/2021", ["d3", "d2"]],
    ["ngay:..2019", ["d4"]],
    ['noinhan:"y tế"', ["d1"]],
    ["canCu:45/2020/NĐ-CP", ["d3"]],
    ['canCu:"luật phí"', ["d3"]],
    ["tep:38", ["d1"]],
    ["ngay:2021 học phí", ["d1", "d3"]],
    ['"học phí" OR "lệ phí" ngay:2021', ["d3", "d1"]],
    ["phí -loai:TB", ["d2", "d1"]],
    ["-ngay:2021 -loai:NĐ", ["d4"]],
    ["cq:không_có", []],
  ])("%s finds %j", (query, expected) => {
    expect(open(OFFICE).ids(query)).toEqual(expected);
  });
});

describe("numbers in any typing", () => {
  it.each([
    "45/2020/NĐ-CP",
    "45/NĐ-CP",
    "45nđcp",
    "452020ndcp",
    "NĐ45/2020",
    "nđ-cp 45/2020",
    "45/nd-cp 2020",
    "45/20",
    "45/2020/NĐCP",
    "45/NĐCP",
    "45 ndcp",
    "nđ45",
    "45\\2020\\NĐ-CP",
    "45nđ",
  ])("%s is the document itself, then those that cite it, and nothing else", (query) => {
    const { hits, total } = open(OFFICE).service.search({ query });
    expect(hits.map(({ id, reason }) => [id, reason])).toEqual([
      ["d2", "number"],
      ["d3", "cites"],
    ]);
    expect(total).toBe(2);
  });
  it("reads no number in the middle of another", () => {
    const { service } = open([{ text: "Công văn", referenceNumber: "2020/CT-VP" }, { text: "Chỉ thị 7/2020/CT-SYT" }]);
    expect(service.search({ query: "7/2020/CT-SYT" }).hits[0]).toMatchObject({ id: "d2", reason: "exact" });
  });
  it("knows a number in one piece, with its year and a symbol that ends in digits", () => {
    const { service } = open([{ text: "Bộ luật Lao động", referenceNumber: "45/2019/QH14" }]);
    expect(service.search({ query: "452019qh14" }).hits[0]).toMatchObject({ id: "d1", reason: "number" });
  });
  it.each(["38/2021/KH-UBND", "38/2021/kh-ubnd", "38/KHUBND"])("%s is 38/KH-UBND of 2021", (query) => {
    expect(open(OFFICE).service.search({ query }).hits[0]).toMatchObject({ id: "d1", reason: "number" });
  });
  it.each(["ca 12 giờ phòng cháy chữa cháy ở trường", "tháng 12/2019 thì báo cáo phòng cháy thế nào"])(
    "%s asks for no number",
    (query) => {
      expect(open(OFFICE).service.search({ query }).hits[0]).toMatchObject({ id: "d4", citesNumber: false });
    },
  );
});

describe("as one types", () => {
  it.each<[string, string]>([
    ["học ph", "d2"],
    ["hoc ph", "d2"],
    ["lệ phí ch", "d3"],
    ["chữa ch", "d4"],
  ])("%s finds %s first", (query, id) => {
    expect(open(OFFICE).ids(query, { asYouType: true })[0]).toBe(id);
  });
  it("does not take đ for d when marks are typed", () => {
    const { ids } = open([{ text: "đảng viên" }, { text: "đang thi công" }]);
    expect(ids("đả", { asYouType: true })[0]).toBe("d1");
  });
  it("offers another spelling for a word that none begins with", () => {
    const { service } = open([...OFFICE, ...OFFICE, ...OFFICE]);
    const offered = (query: string) => service.search({ query, asYouType: true }).didYouMean;
    expect([offered("phòng chxáy"), offered("phòng chá"), offered("phòng ch")]).toEqual([
      "phòng cháy",
      undefined,
      undefined,
    ]);
  });
  it("a word with * is a beginning too", () => {
    expect(open(OFFICE).ids("chù*")).toEqual([]);
    expect(open(OFFICE).ids("chữ*")).toEqual(["d4"]);
  });
  it("suggests numbers, types, bodies, signers and abstracts", () => {
    const { service } = open(OFFICE);
    const kinds = (text: string) => service.suggest(text).map(({ kind, text: suggested }) => [kind, suggested]);
    expect(kinds("45")).toContainEqual(["number", "45/2020/NĐ-CP"]);
    expect(kinds("huyen u")).toContainEqual(["body", "Huyện ủy Sông Cái"]);
    expect(kinds("hữu")).toContainEqual(["signer", "Phan Hữu Lộc"]);
    expect(kinds("thông b")).toContainEqual(["type", "Thông báo"]);
    expect(kinds("lệ ph")).toContainEqual(["abstract", "lệ phí chợ"]);
    expect(kinds("")).toEqual([]);
  });
});

describe("facets", () => {
  it("count the result set, each without its own choice", () => {
    const { service } = open(OFFICE);
    const { facets, total } = service.search({
      query: "phí",
      withFacets: true,
      filters: { documentTypes: ["Thông báo"] },
    });
    expect(total).toBe(1);
    expect(facets?.documentTypes).toEqual([
      { value: "Kế hoạch", count: 1 },
      { value: "Nghị định", count: 1 },
      { value: "Thông báo", count: 1 },
    ]);
    expect(facets?.years).toEqual([{ value: "2021", count: 1 }]);
    expect(facets?.regimes).toEqual([{ value: "party", count: 1 }]);
    expect(facets?.origins).toEqual([{ value: "typed", count: 1 }]);
    expect(facets?.reviewed).toEqual([{ value: "no", count: 1 }]);
  });
  it.each<[object, string[]]>([
    [{ origins: ["scanned"] }, ["d1"]],
    [{ regimes: ["party"] }, ["d3"]],
    [{ reviewed: false }, ["d3"]],
    [{ years: ["2020", "2019"] }, ["d2", "d4"]],
    [{ dossiers: ["trường học 2021"] }, ["d1"]],
    [{ issuingBodies: ["Chính phủ"] }, ["d2"]],
  ])("%j leaves %j", (filters, expected) => {
    expect(open(OFFICE).ids("", { filters })).toEqual(expected);
  });
  it("sorts by number and by oldest", () => {
    const { ids } = open(OFFICE);
    expect(ids("", { sort: "number" })).toEqual(["d3", "d1", "d2", "d4"]);
    expect(ids("phí", { sort: "date-oldest" })).toEqual(["d2", "d3", "d1"]);
  });
});

describe("what is damaged", () => {
  it("is found by the letters recognition confuses, and labelled so", () => {
    const { service } = open([{ text: "Cơ quan rnới thành lập" }, { text: "Nhà cũ" }]);
    expect(service.search({ query: "mới" }).hits[0]).toMatchObject({ id: "d1", reason: "ocr", match: "fuzzy" });
  });
  it("a phrase that stands nowhere is said, and its words are searched with the others", () => {
    const { service } = open(OFFICE);
    const result = service.search({ query: '"chợ phí" thu' });
    expect([result.hits[0]?.id, result.notes[0]?.kind]).toEqual(["d3", "phrase-not-found"]);
    const alone = service.search({ query: '"chợ phí"' });
    expect([alone.hits[0]?.id, alone.notes[0]?.kind]).toEqual(["d3", "phrase-not-found"]);
  });
});

describe("similar documents", () => {
  it("are those on the same matter", () => {
    const made = [...makeDocuments(300)];
    const { service } = open(made.map((each) => each.document));
    const target = made[7];
    const subject = target?.facts[0]?.subject;
    const alike = service.similar(8, 5);
    expect(alike.length).toBe(5);
    const subjects = alike.map(({ id }) => made[Number(id.slice(1)) - 1]?.facts[0]?.subject);
    expect(subjects.filter((each) => each === subject).length).toBeGreaterThanOrEqual(4);
    expect(alike.every(({ likeness, shared }) => likeness > 0 && likeness <= 1 && shared.length > 0)).toBe(true);
  });
});

describe("the index", () => {
  it("says that it is being filled, and takes another in its place", () => {
    const { service, documents, file } = open(OFFICE);
    service.noteBuilding({ done: 1, total: 4 });
    expect(service.search({ query: "phí" }).notes).toEqual([{ kind: "index-incomplete" }]);
    service.noteBuilding(null);
    const fresh = service.openBeside();
    fresh.apply({ upsert: documents.slice(0, 2), remove: [] }, 9);
    expect(service.search({ query: "chợ" }).total).toBe(1);
    service.replaceBy(fresh);
    expect([service.appliedSequence(), service.search({ query: "chợ" }).total]).toEqual([9, 0]);
    expect(existsSync(`${file}.new`)).toBe(false);
  });
  it("merges what came in little by little, and drops what is gone", () => {
    const made = [...makeDocuments(120)].map((each) => each.document);
    const { service, file, texts } = open(made.slice(0, 1));
    for (const { key, text } of made) texts.set(key, text);
    made.slice(1).forEach((each, at) => {
      service.apply({ upsert: [each], remove: [] }, at + 2);
    });
    const whole = open(made);
    for (const query of ["học phí", '"trường hợp"', "128/KH-UBND", "người lao động nghỉ"]) {
      expect(service.search({ query }).total).toBe(whole.service.search({ query }).total);
    }
    service.apply({ upsert: [], remove: made.slice(0, 100).map(({ key }) => key) }, 500);
    expect(service.search({ query: "" }).total).toBe(20);
    const keys = made.slice(100).map(({ key }) => key);
    expect(service.compareKeys(keys, { after: 0, upTo: 1000 })).toEqual({ missing: 0, unknown: 0 });
    service.close();
    const index = openSearchIndex(file, () => {});
    expect(index.segments().length).toBeLessThan(20);
    index.close();
  });
});

describe("dates of a query", () => {
  it.each<[string, number | null, number | null]>([
    ["2021", 20210101, 20211231],
    ["9/2021", 20210901, 20210931],
    ["15-9-2021", 20210915, 20210915],
    ["29/2/2024", 20240229, 20240229],
    ["29/2/2023", null, null],
    ["13/2021", null, null],
    ["21", null, null],
    ["..", null, null],
  ])("%s", (typed, from, to) => {
    expect([readDateRange(typed)?.from ?? null, readDateRange(typed)?.to ?? null]).toEqual([from, to]);
    expect(tidyDate(typed) === null).toBe(from === null);
  });
});
