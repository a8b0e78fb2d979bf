import { describe, expect, it } from "vitest";
import { cutSegments, type Mark, sentenceAround, sortIntoLines } from "../../../../renderer/document/segment.ts";
import { splitLines } from "../../../../renderer/ui/line.ts";

const TEXT = "Căn cứ Luật Lưu trữ;\n\nThực hiện Nghị quyết số 08-NQ/TU ngày\n12/11/2021 của Tỉnh ủy.";
const lines = splitLines(TEXT);
const at = (words: string): readonly [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

describe("splitLines", () => {
  it("keeps every character but the line breaks", () => {
    expect(lines.map(({ start, end }) => TEXT.slice(start, end)).join("\n")).toBe(TEXT);
  });
  it("gives one empty line for no text", () => expect(splitLines("")).toEqual([{ start: 0, end: 0 }]));
});

describe("sortIntoLines", () => {
  it("puts a mark that runs over a line break into both lines", () => {
    const span = at("Nghị quyết số 08-NQ/TU ngày\n12/11/2021");
    const sorted = sortIntoLines(lines, [{ kind: "citation", span, index: 0 }]);
    expect([...sorted.keys()]).toEqual([2, 3]);
  });
});

describe("cutSegments", () => {
  const outer: Mark = { kind: "citation", span: at("Nghị quyết số 08-NQ/TU"), index: 0 };
  const inner: Mark = { kind: "citation", span: at("08-NQ/TU"), index: 1 };
  const found: Mark = { kind: "find", span: at("số 08"), index: 4 };

  it("gives the innermost citation and the find match over it", () => {
    const line = lines[2];
    if (line === undefined) throw new Error("no third line");
    const pieces = cutSegments(line, [outer, inner, found]);
    expect(pieces.map((p) => [TEXT.slice(p.start, p.end), p.citation, p.find])).toEqual([
      ["Thực hiện ", null, null],
      ["Nghị quyết ", 0, null],
      ["số ", 0, 4],
      ["08", 1, 4],
      ["-NQ/TU", 1, null],
      [" ngày", null, null],
    ]);
  });
});

describe("sentenceAround", () => {
  it.each([
    ["Luật Lưu trữ", "Căn cứ Luật Lưu trữ;"],
    ["08-NQ/TU", "Thực hiện Nghị quyết số 08-NQ/TU ngày 12/11/2021 của Tỉnh ủy."],
  ])("the sentence of %j", (words, sentence) => expect(sentenceAround(TEXT, at(words))).toBe(sentence));

  it("says when it left something out", () => {
    const long = `${"từ ".repeat(100)}08-NQ/TU${" từ".repeat(100)}`;
    const start = long.indexOf("08");
    const sentence = sentenceAround(long, [start, start + 8]);
    expect(sentence.startsWith("…")).toBe(true);
    expect(sentence.endsWith("…")).toBe(true);
    expect(sentence.length).toBeLessThan(340);
  });
});
