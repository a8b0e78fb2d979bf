import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Letter } from "../../../main/layout/letter.ts";
import { renderPdf } from "../../../main/layout/render-pdf.ts";
import { chooseRules, type LayoutRules } from "../../../main/layout/rules.ts";
import {
  PARTY_NOTICE,
  PARTY_OFFICIAL_LETTER,
  STATE_DECISION,
  STATE_OFFICIAL_LETTER,
  STATE_PLAN,
  STATE_SUBMISSION,
} from "./letters.ts";
import { ALL_RULES, FONTS_DIRECTORY } from "./rule-files.ts";

const hasPoppler = ((): boolean => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn("poppler-utils is absent: the measurements of the PDF are skipped");
    return false;
  }
})();

const folder = mkdtempSync(join(tmpdir(), "vankho-pdf-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function rulesOf(letter: Letter): LayoutRules {
  return chooseRules(ALL_RULES, letter.regime, letter.issueDate).rules;
}

async function write(name: string, letter: Letter, archival = false): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await renderPdf(letter, rulesOf(letter), { fontsDirectory: FONTS_DIRECTORY, archival }));
  return path;
}

type Box = {
  readonly page: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

/** Word boxes as poppler measures them, in millimetres. */
function measure(path: string): readonly Box[] {
  const xml = execFileSync("pdftotext", ["-bbox-layout", path, "-"], { encoding: "utf8", maxBuffer: 1e8 });
  const boxes: Box[] = [];
  let page = 0;
  for (const line of xml.split("\n")) {
    if (line.includes("<page ")) page++;
    const match = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/.exec(line);
    if (match === null) continue;
    const [x1, y1, x2, y2] = match.slice(1).map((value) => (Number(value) / 72) * 25.4) as [
      number,
      number,
      number,
      number,
    ];
    boxes.push({ page, x1, y1, x2, y2 });
  }
  return boxes;
}

const LETTERS: readonly (readonly [string, Letter])[] = [
  ["state-official-letter", STATE_OFFICIAL_LETTER],
  ["state-decision", STATE_DECISION],
  ["state-plan", STATE_PLAN],
  ["state-submission", STATE_SUBMISSION],
  ["party-notice", PARTY_NOTICE],
  ["party-official-letter", PARTY_OFFICIAL_LETTER],
];

describe.skipIf(!hasPoppler)("renderPdf, measured by poppler", () => {
  it.each(LETTERS)("%s keeps its margins within half a millimetre", async (name, letter) => {
    const { page } = rulesOf(letter);
    const boxes = measure(await write(name, letter));
    const text = boxes.filter((box) => box.page === 1 || box.y1 > 18);
    expect(Math.abs(Math.min(...text.map((box) => box.x1)) - page.leftMm.value)).toBeLessThan(0.5);
    const right = page.widthMm.value - Math.max(...text.map((box) => box.x2));
    expect(Math.abs(right - page.rightMm.value)).toBeLessThan(0.5);
    expect(Math.abs(Math.min(...text.map((box) => box.y1)) - page.topMm.value)).toBeLessThan(0.5);
    expect(Math.max(...text.map((box) => box.y2))).toBeLessThanOrEqual(page.heightMm.value - page.bottomMm.value + 0.5);
  });

  it("prints page numbers ten millimetres from the top, centred on the text, from page 2", async () => {
    const boxes = measure(await write("numbers", STATE_PLAN)).filter((box) => box.y1 < 15);
    const { page } = rulesOf(STATE_PLAN);
    const middle = (page.leftMm.value + page.widthMm.value - page.rightMm.value) / 2;
    expect(boxes.map((box) => box.page)).toEqual(boxes.map((_, index) => index + 2));
    for (const box of boxes) {
      expect(Math.abs(box.y1 - 10)).toBeLessThan(0.5);
      expect(Math.abs((box.x1 + box.x2) / 2 - middle)).toBeLessThan(0.5);
    }
  });

  it("embeds its fonts, subset, with a way back to Unicode", async () => {
    const fonts = execFileSync("pdffonts", [await write("fonts", STATE_DECISION)], { encoding: "utf8" });
    const rows = fonts.trim().split("\n").slice(2);
    expect(rows.length).toBe(4);
    for (const row of rows) expect(row).toMatch(/\+Tinos\S*\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it.each(LETTERS)("%s gives back its words letter for letter", async (name, letter) => {
    const path = await write(`${name}-text`, letter);
    const raw = execFileSync("pdftotext", ["-raw", path, "-"], { encoding: "utf8", maxBuffer: 1e8 });
    const flat = raw.replace(/\f\d*\n?/g, " ").replace(/\s+/g, " ");
    for (const block of letter.body) {
      if (block.kind === "table") for (const cell of block.rows.flat()) expect(flat).toContain(cell);
      else if (block.kind === "paragraph" && name !== "state-plan") expect(flat).toContain(block.text);
    }
    expect(flat).toContain(letter.signing?.signer);
  });

  it("marks an archival file as PDF/A-2b with Vietnamese as its language", async () => {
    const path = await write("archival", STATE_DECISION, true);
    const info = execFileSync("pdfinfo", [path], { encoding: "utf8" });
    const meta = execFileSync("pdfinfo", ["-meta", path], { encoding: "utf8" });
    expect(info).toMatch(/Title:\s+Quyết định 08\/QĐ-UBND/);
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
    expect(meta).toMatch(/pdfaid:part>2</);
    expect(meta).toMatch(/pdfaid:conformance>B</);
  });
});

describe("renderPdf", () => {
  beforeAll(async () => {
    await renderPdf(STATE_DECISION, rulesOf(STATE_DECISION), { fontsDirectory: FONTS_DIRECTORY });
  });

  it("gives the same bytes for the same letter, but for the file's own id", async () => {
    const render = async (): Promise<number> =>
      (await renderPdf(STATE_DECISION, rulesOf(STATE_DECISION), { fontsDirectory: FONTS_DIRECTORY })).length;
    expect(await render()).toBe(await render());
  });

  it("says which font file is missing", async () => {
    await expect(renderPdf(STATE_DECISION, rulesOf(STATE_DECISION), { fontsDirectory: folder })).rejects.toThrow(
      "Tinos_400Regular.ttf",
    );
  });
});
