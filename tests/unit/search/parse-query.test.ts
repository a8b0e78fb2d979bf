import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ParsedQuery,
  printQuery,
  QUERY_FIELDS,
  type QueryField,
  type QueryItem,
} from "../../../main/model/query.ts";
import { parseQuery } from "../../../main/search/parse-query.ts";

const words = (text: string): QueryItem => ({ kind: "words", text });
const phrase = (text: string): QueryItem => ({ kind: "phrase", text });
const prefix = (text: string): QueryItem => ({ kind: "prefix", text });
const field = (name: QueryField, text: string): QueryItem => ({ kind: "field", field: name, text });
const not = (item: QueryItem): QueryItem => ({ ...item, excluded: true });

describe("what is understood", () => {
  it.each<[string, (readonly QueryItem[])[]]>([
    ["mở cửa  trường học", [[words("mở cửa trường học")]]],
    ['"mở cửa" trường', [[phrase("mở cửa")], [words("trường")]]],
    ["“mở  cửa”", [[phrase("mở cửa")]]],
    ["học -phí", [[words("học")], [not(words("phí"))]]],
    ['học -"học phí"', [[words("học")], [not(phrase("học phí"))]]],
    ["phòng*", [[prefix("phòng")]]],
    ["38/NQ-CP", [[words("38/NQ-CP")]]],
    ["so:38/NQ-CP", [[field("number", "38/NQ-CP")]]],
    ['LOAI:"kế hoạch" dịch', [[field("type", "kế hoạch")], [words("dịch")]]],
    ["Loại:công_văn", [[field("type", "công_văn")]]],
    ["cq:ubnd ky:Lộc", [[field("body", "ubnd")], [field("signer", "Lộc")]]],
    ["ngay:2021", [[field("date", "2021")]]],
    ["ngay:9/2021", [[field("date", "09/2021")]]],
    ["ngày:15/9/2021", [[field("date", "15/09/2021")]]],
    ["ngay:2021-09-15", [[field("date", "15/09/2021")]]],
    ["ngay:09/2021..12/2021", [[field("date", "09/2021..12/2021")]]],
    ["ngay:2020.. ngay:..2019", [[field("date", "2020..")], [field("date", "..2019")]]],
    [
      'noinhan:"Sở Y tế" canCu:38/NQ-CP tep:a.pdf',
      [[field("recipient", "Sở Y tế")], [field("basis", "38/NQ-CP")], [field("file", "a.pdf")]],
    ],
    ["-loai:báo_cáo", [[not(field("type", "báo_cáo"))]]],
    ['"học phí" OR "lệ phí" 2021', [[phrase("học phí"), phrase("lệ phí")], [words("2021")]]],
    ["loai:KH HOẶC loai:TB", [[field("type", "KH"), field("type", "TB")]]],
    ["THU HOẶC CHI", [[words("THU HOẶC CHI")]]],
    ["a OR b OR c", [[words("a"), words("b"), words("c")]]],
    ["http://a.vn 12:30", [[words("http://a.vn 12:30")]]],
    ["NEAR(a b) ^c {d}", [[words("NEAR(a b) ^c {d}")]]],
    ["covid-19 - hết", [[words("covid-19 - hết")]]],
    ["", []],
    ['""', []],
  ])("%s", (typed, groups) => {
    expect(parseQuery(typed).groups).toEqual(groups);
    expect(parseQuery(typed).notes).toEqual([]);
  });
});

describe("what is not understood is said and taken as text", () => {
  it.each<[string, (readonly QueryItem[])[], string[]]>([
    ['học "phí', [[words("học phí")]], ["quote-unclosed"]],
    ['loai:"kế hoạch', [[field("type", "kế hoạch")]], ["quote-unclosed"]],
    [
      'dịch loai:"kế hoạch ngay:2021',
      [[words("dịch")], [field("type", "kế hoạch")], [field("date", "2021")]],
      ["quote-unclosed"],
    ],
    ["so: 38", [[words("so: 38")]], ["field-empty"]],
    ["ngay:hôm_nay", [[words("ngay:hôm_nay")]], ["date-not-understood"]],
    ["ngay:31/2/2021", [[words("ngay:31/2/2021")]], ["date-not-understood"]],
    ["ngay:2021..2020", [[words("ngay:2021..2020")]], ["date-not-understood"]],
    ["OR học", [[words("OR học")]], ["operator-alone"]],
    ["học OR", [[words("học OR")]], ["operator-alone"]],
  ])("%s", (typed, groups, notes) => {
    const reading = parseQuery(typed);
    expect(reading.groups).toEqual(groups);
    expect(reading.notes.map(({ kind }) => kind)).toEqual(notes);
  });
  it("reads the beginning of what is too long", () => {
    const { groups, notes } = parseQuery("học ".repeat(3000));
    expect([groups.length, notes.map(({ kind }) => kind)]).toEqual([1, ["query-cut"]]);
  });
});

const plain = fc.constantFrom("học", "phí", "38/NQ-CP", "covid-19", "Số", "12:30", "đ", "OR1", "a_b");
const spaced = fc.array(plain, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const date = fc.constantFrom("2021", "09/2021", "15/09/2021", "09/2021..12/2021", "2020..", "..2019");
const item: fc.Arbitrary<QueryItem> = fc.oneof(
  spaced.map(phrase),
  plain.map(prefix),
  fc
    .tuple(fc.constantFrom(...(Object.keys(QUERY_FIELDS) as QueryField[])), spaced, date)
    .map(([name, text, day]) => field(name, name === "date" ? day : text)),
);
const group = fc.oneof(
  spaced.map((text) => [words(text)]),
  fc.array(fc.oneof(item, plain.map(words), item.map(not), plain.map(words).map(not)), { minLength: 1, maxLength: 3 }),
);

/** As `parseQuery` gives it: single words that follow each other are one item. */
function tidy(groups: QueryItem[][]): ParsedQuery {
  const kept: QueryItem[][] = [];
  for (const each of groups) {
    const isWords = (items: QueryItem[] | undefined): boolean =>
      items?.length === 1 && items[0]?.kind === "words" && items[0].excluded === undefined;
    if (isWords(each) && isWords(kept.at(-1))) continue;
    kept.push(each);
  }
  return { groups: kept };
}

describe("reading and writing", () => {
  it("gives back every query that a builder can make", () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), (groups) => {
        const query = tidy(groups);
        expect({ groups: parseQuery(printQuery(query)).groups }).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });
  it("never fails, and reads what it wrote as before, whatever was typed", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom('"', "-", "*", ":", "so:", "ngay:", "OR", "HOẶC", "“", "học phí", "..", "\u0301", 'loai:"', " "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("", " "), (pieces, space) => {
        const once = parseQuery(pieces.join(space)).groups;
        expect(parseQuery(printQuery({ groups: once })).groups).toEqual(once);
      }),
      { numRuns: 3000 },
    );
  });
});
