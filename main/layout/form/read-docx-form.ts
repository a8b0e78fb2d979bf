import { child, type DocxPackage, descendants, numberOf, openDocx, type XmlNode } from "./docx-package.ts";
import { type ParagraphLook, readStyles, type StyleChain } from "./docx-style-chain.ts";
import type { Form, FormLine, FormNumbering, FormPage, FormRun } from "./form.ts";

const TWIPS_PER_MM = 1440 / 25.4;
const EMU_PER_MM = 36_000;

/** Reads how a Word file looks: sections, styles, paragraphs, lines and frames as they are written. Throws when it is no Word file. */
export async function readDocxForm(bytes: Uint8Array): Promise<Form> {
  const parts = await openDocx(bytes);
  const body = child(child(parts.get("word/document.xml"), "w:document"), "w:body");
  if (body === undefined) throw new Error("no word/document.xml");
  const styles = readStyles(parts);
  const sections = descendants(body, "w:sectPr");
  const walk = walker(styles);
  walkBlocks(body.children, walk, { column: null, inTable: false, widthMm: textWidth(sections[0]) });
  return {
    kind: "docx",
    pages: sections.map((section, index) => pageOf(section, index, sections.length, walk)),
    lines: [...topLines(parts, sections[0], styles), ...withRules(walk.lines)],
    foot: footLines(parts, sections[0], styles),
    numbering: readNumbering(parts, sections, styles),
  };
}

type Place = { readonly column: FormLine["column"]; readonly inTable: boolean; readonly widthMm: number | null };
type Draft = FormLine & {
  readonly topRuleMm: number | null;
  readonly empty: boolean;
  readonly hasTableBefore: boolean;
};
type Walk = {
  readonly lines: Draft[];
  readonly styles: StyleChain;
  readonly tableAt: number[];
  readonly sectionAt: number[];
};

function walker(styles: StyleChain): Walk {
  return { lines: [], styles, tableAt: [], sectionAt: [] };
}

function walkBlocks(blocks: readonly XmlNode[], walk: Walk, place: Place): void {
  for (const block of blocks) {
    if (block.name === "w:p") {
      walk.lines.push(readParagraph(block, walk, place));
      if (child(child(block, "w:pPr"), "w:sectPr") !== undefined) walk.sectionAt.push(walk.lines.length);
    } else if (block.name === "w:tbl") walkTable(block, walk, place);
    else if (block.name === "w:sdt") walkBlocks(child(block, "w:sdtContent")?.children ?? [], walk, place);
  }
}

/** Header and foot are tables of two cells without borders; a table of one cell is a frame; any other holds figures. */
function walkTable(table: XmlNode, walk: Walk, outer: Place): void {
  const rows = table.children.filter((node) => node.name === "w:tr");
  const cellsOf = (row: XmlNode): readonly XmlNode[] => row.children.filter((node) => node.name === "w:tc");
  const most = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (most === 1 && rows.length === 1) {
    walkFrame(table, rows[0] as XmlNode, walk, outer);
    return;
  }
  const columns = most === 2 && !hasBorders(table);
  if (!columns) walk.tableAt.push(walk.lines.length);
  for (const row of rows) {
    cellsOf(row).forEach((cell, index) => {
      const width = numberOf(child(child(cell, "w:tcPr"), "w:tcW"), "w:w");
      const widthMm = width === null ? null : width / TWIPS_PER_MM;
      const column = columns ? (index === 0 ? "left" : "right") : outer.column;
      walkBlocks(cell.children, walk, { column, inTable: !columns || outer.inTable, widthMm });
    });
  }
}

function walkFrame(table: XmlNode, row: XmlNode, walk: Walk, outer: Place): void {
  const [cell] = row.children.filter((node) => node.name === "w:tc");
  const height = numberOf(child(child(row, "w:trPr"), "w:trHeight"), "w:val");
  const width =
    numberOf(child(child(cell, "w:tcPr"), "w:tcW"), "w:w") ?? numberOf(descendants(table, "w:gridCol")[0], "w:w");
  const color = child(child(child(cell, "w:tcPr"), "w:tcBorders"), "w:top")?.attributes["w:color"] ?? null;
  const from = walk.lines.length;
  walkBlocks(cell?.children ?? [], walk, outer);
  const frame = { widthMm: (width ?? 0) / TWIPS_PER_MM, heightMm: (height ?? 0) / TWIPS_PER_MM, color };
  for (let index = from; index < walk.lines.length; index++)
    walk.lines[index] = { ...(walk.lines[index] as Draft), frame };
}

function hasBorders(table: XmlNode): boolean {
  const borders = child(child(table, "w:tblPr"), "w:tblBorders");
  const style = child(child(table, "w:tblPr"), "w:tblStyle")?.attributes["w:val"] ?? "";
  const edges = borders?.children ?? [];
  if (edges.length === 0) return /grid/iu.test(style);
  return edges.some((edge) => !["none", "nil"].includes(edge.attributes["w:val"] ?? "none"));
}

const ALIGN: Readonly<Record<string, FormLine["align"]>> = {
  left: "left",
  start: "left",
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
  distribute: "justify",
};

function readParagraph(paragraph: XmlNode, walk: Walk, place: Place): Draft {
  const look = walk.styles.paragraphLook(paragraph);
  const runs = readRuns(paragraph, walk.styles);
  const text = runs
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    ...{ text, runs, page: null, number: walk.lines.length + 1, box: null, frame: null },
    ...{ column: place.column, inTable: place.inTable },
    align: ALIGN[look.align ?? "left"] ?? "left",
    firstLineMm: (look.firstLine + look.left) / TWIPS_PER_MM,
    beforePt: look.before / 20,
    pitch: pitchOf(look),
    roomMm: place.widthMm === null ? null : place.widthMm - (look.left + look.right) / TWIPS_PER_MM,
    ruleMm: null,
    topRuleMm: ruleOf(paragraph, look, place),
    empty: text === "",
    hasTableBefore: false,
  };
}

function pitchOf(look: ParagraphLook): FormLine["pitch"] {
  if (look.line === null) return { kind: "multiple", value: 1 };
  if (look.lineRule === "exact") return { kind: "exactly", value: look.line / 20 };
  if (look.lineRule === "atLeast") return { kind: "at-least", value: look.line / 20 };
  return { kind: "multiple", value: look.line / 240 };
}

function readRuns(paragraph: XmlNode, styles: StyleChain): readonly FormRun[] {
  return descendants(paragraph, "w:r").flatMap((run) => {
    const text = run.children
      .map((node) => {
        if (node.name === "w:t") return node.children.map((part) => part.text).join("");
        return node.name === "w:tab" || node.name === "w:br" ? " " : "";
      })
      .join("")
      .replaceAll("\u00a0", " ");
    if (text === "") return [];
    const { caps, ...look } = styles.runLook(paragraph, run);
    return [{ text: caps ? text.toLocaleUpperCase("vi") : text, ...look }];
  });
}

/** A drawn line: the border of an empty paragraph, or a shape. Millimetres. */
function ruleOf(paragraph: XmlNode, look: ParagraphLook, place: Place): number | null {
  for (const extent of descendants(paragraph, "wp:extent")) {
    const height = numberOf(extent, "cy") ?? Number.POSITIVE_INFINITY;
    if (height < EMU_PER_MM) return (numberOf(extent, "cx") ?? 0) / EMU_PER_MM;
  }
  for (const line of descendants(paragraph, "v:line")) {
    const [from, to] = [line.attributes.from, line.attributes.to].map((end) => Number.parseFloat(end ?? ""));
    if (from !== undefined && to !== undefined && Number.isFinite(to - from)) return (Math.abs(to - from) * 25.4) / 72;
  }
  const border = child(child(child(paragraph, "w:pPr"), "w:pBdr"), "w:top");
  if (border === undefined || place.widthMm === null) return border === undefined ? null : Number.NaN;
  return place.widthMm - (look.left + look.right) / TWIPS_PER_MM;
}

/** A line stands below the words before it; a file with drawings may hold lines that cannot be told. */
function withRules(drafts: readonly Draft[]): readonly FormLine[] {
  return drafts.flatMap((draft, index) => {
    if (draft.empty) return [];
    const next = drafts[index + 1];
    const own = draft.topRuleMm;
    const below = next?.empty === true && next.column === draft.column ? next.topRuleMm : null;
    const rule = own ?? below;
    return [{ ...draft, ruleMm: rule === null ? null : Number.isNaN(rule) ? undefined : rule }];
  });
}

function pageOf(section: XmlNode, index: number, count: number, walk: Walk): FormPage {
  const size = child(section, "w:pgSz");
  const margin = child(section, "w:pgMar");
  const mm = (name: string): number | null => {
    const value = numberOf(margin, name);
    return value === null ? null : Math.abs(value) / TWIPS_PER_MM;
  };
  const from = index === 0 ? 0 : (walk.sectionAt[index - 1] ?? 0);
  const to = index === count - 1 ? walk.lines.length : (walk.sectionAt[index] ?? walk.lines.length);
  return {
    widthMm: (numberOf(size, "w:w") ?? 12_240) / TWIPS_PER_MM,
    heightMm: (numberOf(size, "w:h") ?? 15_840) / TWIPS_PER_MM,
    margins: { top: mm("w:top"), bottom: mm("w:bottom"), left: mm("w:left"), right: mm("w:right") },
    hasTable: walk.tableAt.some((at) => at >= from && at <= to),
    start: walk.lines.slice(from, to).find((line) => !line.empty)?.text ?? "",
  };
}

function partOf(parts: DocxPackage, section: XmlNode | undefined, element: string, type: string): XmlNode | undefined {
  const reference = section?.children.find(
    (node) => node.name === element && (node.attributes["w:type"] ?? "default") === type,
  );
  const id = reference?.attributes["r:id"];
  const [target] = descendants(parts.get("word/_rels/document.xml.rels"), "Relationship").filter(
    (node) => node.attributes.Id === id,
  );
  const name = target?.attributes.Target;
  const part =
    id === undefined || name === undefined ? undefined : parts.get(`word/${name.replace(/^\/?word\//u, "")}`);
  return part?.children.find((node) => node.name === "w:hdr" || node.name === "w:ftr");
}

/** What stands above page 1's text: the stamp of box 11, the words of a digital signature. */
function topLines(parts: DocxPackage, section: XmlNode | undefined, styles: StyleChain): readonly FormLine[] {
  if (child(section, "w:titlePg") === undefined) return [];
  const walk = walker(styles);
  const top = partOf(parts, section, "w:headerReference", "first");
  walkBlocks(top?.children ?? [], walk, { column: "right", inTable: false, widthMm: null });
  return walk.lines.filter((line) => !line.empty);
}

/** Width of a section's text. */
function textWidth(section: XmlNode | undefined): number | null {
  const width = numberOf(child(section, "w:pgSz"), "w:w");
  const margin = child(section, "w:pgMar");
  const [left, right] = [numberOf(margin, "w:left"), numberOf(margin, "w:right")];
  return width === null || left === null || right === null ? null : (width - left - right) / TWIPS_PER_MM;
}

function footLines(parts: DocxPackage, section: XmlNode | undefined, styles: StyleChain): readonly FormLine[] {
  const titled = child(section, "w:titlePg") !== undefined;
  const foot = partOf(parts, section, "w:footerReference", titled ? "first" : "default");
  const walk = walker(styles);
  walkBlocks(foot?.children ?? [], walk, { column: null, inTable: false, widthMm: 0 });
  return walk.lines.filter((line) => !line.empty);
}

/** A PAGE field, written in one piece or in three. */
function pageField(part: XmlNode | undefined, styles: StyleChain) {
  for (const paragraph of descendants(part, "w:p")) {
    const fields = [
      ...descendants(paragraph, "w:instrText").map((node) => node.children.map((text) => text.text).join("")),
      ...descendants(paragraph, "w:fldSimple").map((node) => node.attributes["w:instr"] ?? ""),
    ];
    if (!fields.some((field) => /^\s*PAGE\b/u.test(field))) continue;
    const [run] = descendants(paragraph, "w:r");
    return {
      centred: styles.paragraphLook(paragraph).align === "center" || descendants(paragraph, "w:framePr").length > 0,
      size: run === undefined ? null : styles.runLook(paragraph, run).size,
    };
  }
  return null;
}

function readNumbering(parts: DocxPackage, sections: readonly XmlNode[], styles: StyleChain): FormNumbering {
  const [section] = sections;
  const top = pageField(partOf(parts, section, "w:headerReference", "default"), styles);
  const bottom = pageField(partOf(parts, section, "w:footerReference", "default"), styles);
  const titled = child(section, "w:titlePg") !== undefined;
  const first = titled ? pageField(partOf(parts, section, "w:headerReference", "first"), styles) : (top ?? bottom);
  const found = top ?? bottom;
  return {
    place: top !== null ? "top" : bottom !== null ? "bottom" : null,
    centred: found?.centred ?? false,
    size: found?.size ?? null,
    onFirstPage: first !== null,
    appendicesRestart: sections
      .slice(1)
      .every(
        (later) => child(later, "w:titlePg") === undefined || numberOf(child(later, "w:pgNumType"), "w:start") !== null,
      ),
    wanted: true,
  };
}
