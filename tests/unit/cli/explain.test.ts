import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toLines } from "../../../main/cli/commands/explain.ts";
import { type Mark, markWithBrackets, markWithColours, paint } from "../../../main/cli/mark-text.ts";
import { say } from "../../../main/cli/strings.ts";
import { makeVisible, makeVisibleLine } from "../../../main/cli/visible-text.ts";
import { FIELD_NAMES } from "../../../main/model/document.ts";
import { DROP_REASONS, type Explanation } from "../../../main/model/explanation.ts";
import { RELATIONS } from "../../../main/model/relation.ts";
import { decisionText, writeFiles } from "../../factories/engine.ts";

const PROGRAM = join(import.meta.dirname, "../../../main/cli/index.ts");
const ESC = "\u001b";

function vankho(args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const env = { ...process.env, INIT_CWD: undefined, VANKHO_LANGUAGE: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", env });
  return { code: status, out: stdout, err: stderr };
}

const mark = (start: number, end: number, label: string): Mark => ({ span: [start, end], label, style: label });

describe("a hostile text", () => {
  it.each([
    ["an escape sequence", "a\u001b[31mb", "a\\x1b[31mb"],
    ["a terminal's title", "\u001b]0;x\u0007", "\\x1b]0;x\\x07"],
    ["a one-character introducer", "\u009b2J", "\\x9b2J"],
    ["a lone carriage return", "that\rthis", "that\\x0dthis"],
    ["a page's end", "một\fhai\f", "một\\x0c\nhai\\x0c"],
    ["a mark of direction", "a\u202eb", "a\\u202eb"],
    ["an invisible space", "a\u200bb", "a\\u200bb"],
    ["an invisible letter beyond the first plane", "\u{e0041}", "\\u{e0041}"],
    ["half of a pair", "\ud800", "\\ud800"],
    ["line ends and tabs, which stay", "a\r\nb\tc\n", "a\nb\tc\n"],
    ["Vietnamese, which stays", "Số: 12/QĐ-UBND – “ạ”", "Số: 12/QĐ-UBND – “ạ”"],
  ])("is shown: %s", (_, text, shown) => {
    expect(makeVisible(text)).toBe(shown);
  });

  it.each([
    [" một \n\t hai ", 20, "một hai"],
    ["một hai ba", 9, "một hai…"],
    ["một hai", 7, "một hai"],
    ["một\u001bhai", 7, "một…"],
    ["một\u001bhai", 8, "một\\x1b…"],
  ])("fits on a line of the table: %j in %d", (text, most, shown) => {
    expect(makeVisibleLine(text, most)).toBe(shown);
  });

  it("sends no control character to the terminal, from text, values or the file's name", () => {
    const text = `${decisionText({ number: "07/QĐ-UBND" }).replace("tiếp công", `tiếp ${ESC}[2Jcông`)}${ESC}]0;x\u0007`;
    const folder = writeFiles({ [`a${ESC}[31m.txt`]: text });
    const { code, out } = vankho(["explain", join(folder, `a${ESC}[31m.txt`)]);
    expect(code).toBe(0);
    expect(out).toContain("\\x1b[2J");
    expect(out.replace(/\n/g, "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("marks as brackets", () => {
  it.each<[string, string, readonly Mark[], string]>([
    ["apart", "ab cd", [mark(0, 2, "x"), mark(3, 5, "y")], "[[x:ab]] [[y:cd]]"],
    ["nested", "abcd", [mark(1, 3, "y"), mark(0, 4, "x")], "[[x:a[[y:bc]]d]]"],
    ["on the same place", "ab", [mark(0, 2, "x"), mark(0, 2, "y")], "[[x:[[y:ab]]]]"],
    ["crossing", "abcd", [mark(0, 3, "x"), mark(2, 4, "y")], "[[x:ab[[y:c]]]][[y:d]]"],
    ["past the range", "abcd", [mark(2, 9, "x"), mark(8, 9, "y")], "ab[[x:cd]]"],
    ["beside the text's own brackets", "[[a]] [1]!", [], "\\[\\[a\\]\\] [1]!"],
  ])("%s", (_, text, marks, marked) => {
    expect(markWithBrackets(text, [0, text.length], marks, makeVisible)).toBe(marked);
  });
});

describe("marks in colours", () => {
  it("ends a colour at the line's end", () => {
    expect(paint("a\n\nb", "1")).toBe(`${ESC}[1ma${ESC}[0m\n\n${ESC}[1mb${ESC}[0m`);
  });

  it("shows the innermost mark", () => {
    const painted = markWithColours("abc", [0, 3], [mark(0, 3, "1"), mark(1, 2, "2")], makeVisible);
    expect(painted).toBe(`${ESC}[1ma${ESC}[0m${ESC}[2mb${ESC}[0m${ESC}[1mc${ESC}[0m`);
  });

  it("underlines what is unsure and dims what was dropped", () => {
    const explanation: Explanation = {
      file: "x.txt",
      texts: [
        {
          line: null,
          text: "HOA TOC ngày 5/3",
          documents: [
            {
              span: [0, 16],
              fields: [{ name: "urgency", value: "HỎA TỐC", confidence: 0.5, rule: "urgency-mark", span: [0, 7] }],
              citations: [],
              dropped: [{ kind: "date", span: [8, 16], raw: "ngày 5/3", reason: "incomplete-date" }],
            },
          ],
        },
      ],
    };
    expect(toLines(explanation, true).join("\n")).toContain(
      `${ESC}[1;38;5;196;4mHOA TOC${ESC}[0m ${ESC}[2mngày 5/3${ESC}[0m`,
    );
    expect(toLines(explanation, false).join("\n")).toContain("[[urgency~:HOA TOC]] [[-date:ngày 5/3]]");
  });
});

describe("explain", () => {
  const text = decisionText({ number: "07/QĐ-UBND", body: "Hạn nộp: ngày 15/10." });
  const folder = writeFiles({ "cu.txt": text, "moi.jsonl": `${JSON.stringify({ text })}\n{\n` });

  it("marks the text in brackets and lists rules and reasons", () => {
    const { code, out } = vankho(["explain", join(folder, "cu.txt")]);
    expect(code).toBe(0);
    expect(out).toContain("Số: [[referenceNumber:07/QĐ-UBND]]");
    expect(out).toMatch(/Căn cứ \[\[legal-basis:Luật Tiếp công dân ngày 25 tháng 11 năm 2013\]\]/);
    expect(out).toMatch(/ {2}07\/QĐ-UBND +Số, ký hiệu \(referenceNumber\) +own-number +\d+%/);
    expect(out).toMatch(/ngày 15\/10 +ngày \(-date\) +thiếu năm/);
  });

  it("prints the explanation as JSON, spans into its text", () => {
    const { out } = vankho(["explain", "--json", join(folder, "cu.txt")]);
    const { texts } = JSON.parse(out) as Explanation;
    expect(texts[0]?.text).toBe(text);
    expect(texts[0]?.documents[0]?.dropped.map(({ reason }) => reason)).toContain("incomplete-date");
  });

  it("goes on past a bad line of a bulk file and says so", () => {
    const { code, out } = vankho(["explain", join(folder, "moi.jsonl")]);
    expect(code).toBe(1);
    expect(out).toContain("[[referenceNumber:07/QĐ-UBND]]");
    expect(out).toContain("Dòng 2");
  });

  it.each([
    [["absent.txt"], 1],
    [[], 2],
  ])("%j ends with %d", (names, code) => {
    expect(vankho(["explain", ...names.map((name) => join(folder, name))]).code).toBe(code);
  });

  it("documents the brackets", () => {
    expect(vankho(["explain", "--help"]).out).toContain("[[-date:");
  });

  it.each([
    ["explain.reason", DROP_REASONS],
    ["field", FIELD_NAMES],
    ["relation", RELATIONS],
    ["explain.kind", ["number", "date", "type"]],
  ])("has words for every %s", (group, names) => {
    for (const name of names) expect(say(`${group}.${name}`)).not.toBe(`${group}.${name}`);
  });
});
