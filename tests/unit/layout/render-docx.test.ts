import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Letter } from "../../../main/layout/letter.ts";
import { renderDocx } from "../../../main/layout/render-docx.ts";
import { chooseRules } from "../../../main/layout/rules.ts";
import { makeLetter, PARTY_NOTICE, STATE_DECISION, STATE_OFFICIAL_LETTER, STATE_SUBMISSION } from "./letters.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";

/** A part of a zip, found by its local header. */
function readPart(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip);
  let at = bytes.length - 22;
  while (bytes.readUInt32LE(at) !== 0x06054b50) at--;
  let entry = bytes.readUInt32LE(at + 16);
  for (let count = bytes.readUInt16LE(at + 10); count > 0; count--) {
    const size = bytes.readUInt32LE(entry + 20);
    const nameLength = bytes.readUInt16LE(entry + 28);
    const local = bytes.readUInt32LE(entry + 42);
    if (bytes.toString("utf8", entry + 46, entry + 46 + nameLength) === name) {
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const data = bytes.subarray(start, start + size);
      return (bytes.readUInt16LE(entry + 10) === 0 ? data : inflateRawSync(data)).toString("utf8");
    }
    entry += 46 + nameLength + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  throw new Error(`no ${name} in the file`);
}

async function documentXml(letter: Letter): Promise<string> {
  const { rules } = chooseRules(ALL_RULES, letter.regime, letter.issueDate);
  return readPart(await renderDocx(letter, rules, { fontsDirectory: FONTS_DIRECTORY }), "word/document.xml");
}

function wordsOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map((match) => match[1])
    .join(" ")
    .replaceAll("\u00a0", " ");
}

describe("renderDocx", () => {
  it.each([
    ["state", STATE_DECISION, { top: 1134, right: 1134, bottom: 1134, left: 1701 }],
    ["party", PARTY_NOTICE, { top: 1134, right: 850, bottom: 1134, left: 1701 }],
  ])("gives a %s letter its margins, in twips", async (_, letter, margins) => {
    const xml = await documentXml(letter);
    for (const [side, twips] of Object.entries(margins))
      expect(xml).toMatch(new RegExp(`<w:pgMar[^>]*w:${side}="${twips}"`));
    expect(xml).toContain("<w:titlePg/>");
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });

  it("carries every word of the letter", async () => {
    const words = wordsOf(await documentXml(STATE_SUBMISSION));
    for (const part of [
      "Số: 09/TTr-SVHTT",
      "ngày 30 tháng 11 năm 2023",
      "TỜ TRÌNH",
      "- Sở Tài chính;",
      "1.250",
      "Võ Ngọc Anh Thư",
      "- Lưu: VT, QLDS.",
    ]) {
      expect(words).toContain(part);
    }
  });

  it("repeats a table's head and keeps the signature in one row", async () => {
    const xml = await documentXml(STATE_SUBMISSION);
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain("<w:cantSplit/>");
  });

  it("sets justified text with a first-line indent of one centimetre and six points before", async () => {
    const xml = await documentXml(STATE_OFFICIAL_LETTER);
    expect(xml).toMatch(/w:before="120"[^>]*\/><w:ind w:firstLine="567"/);
    expect(xml).toContain('<w:jc w:val="both"/>');
  });

  it("leaves out what XML cannot hold", async () => {
    const xml = await documentXml(makeLetter({ body: [{ kind: "paragraph", text: "a\u0000b\u0007<c>&\ud800" }] }));
    expect(wordsOf(xml)).toContain("ab&lt;c&gt;&amp;");
  });
});
