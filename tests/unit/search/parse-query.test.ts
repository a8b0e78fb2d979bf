import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../main/search/parse-query.ts";
import { findQuestionWords } from "../../../main/search/question-words.ts";

const folded = (words: readonly { readonly folded: string }[]): string => words.map((word) => word.folded).join(" ");

describe("a query", () => {
  it.each([
    ["mở cửa trường", "mo cua truong", [], []],
    ['"tái định cư" ở đâu', "tai dinh cu o dau", ["tai dinh cu"], []],
    ["“tái định cư” -đền", "tai dinh cu", ["tai dinh cu"], ["den"]],
    ['phòng -"chống dịch" cháy', "phong chay", [], ["chong dich"]],
    ["38/NQ-CP", "38 nq cp", [], []],
    ["covid-19 - mới", "covid 19 moi", [], []],
    ['"mở ra', "mo ra", [], []],
    ['"" - -', "", [], []],
  ])("%s", (text, words, phrases, exclusions) => {
    const query = parseQuery(text);
    expect(folded(query.words)).toBe(words);
    expect(query.phrases.map(folded)).toEqual(phrases);
    expect(query.exclusions.map(folded)).toEqual(exclusions);
  });
});

describe("words that only ask", () => {
  it.each([
    ["nguoi lao dong nghi bao nhieu ngay", [4, 5]],
    ["bao lau", []],
    ["thu tuc khai sinh the nao", [4, 5]],
    ["bao nhieu the nao gi", []],
  ])("of %s are %j", (text, places) => {
    const words = text.split(" ");
    expect([...findQuestionWords(words)].sort()).toEqual(places);
  });
});
