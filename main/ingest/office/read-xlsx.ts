import { posix } from "node:path";
import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText } from "../../text/legacy-encoding.ts";
import { createInflateBudget } from "../container/inflate-budget.ts";
import { readZipParts } from "../container/zip.ts";
import { childElements, findChild, parseXml, type XmlElement } from "./xml.ts";

/** More than any sheet of an office; a hostile one may say it has a million columns. */
const MOST_COLUMNS = 256;

/**
 * The text of an Excel file: each sheet's rows in order, cells parted by tabs, values as stored (a date is the number Excel keeps).
 * Throws `file-damaged`, `archive-bomb`, `file-empty`.
 */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<string> {
  // matches "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"; not pictures
  const parts = await readZipParts(bytes, name, createInflateBudget(bytes.length), (path) =>
    /^xl\/.*\.(?:xml|rels)$/i.test(path),
  );
  const workbook = parts.get("xl/workbook.xml");
  if (!workbook) throw new ArchiveError("file-damaged", name);
  const targets = new Map<string, string>();
  const relations = parts.get("xl/_rels/workbook.xml.rels");
  for (const relation of relations ? childElements(parseXml(relations, name), "Relationship") : []) {
    const { Id, Target } = relation.attributes;
    if (Id !== undefined && Target !== undefined) {
      targets.set(Id, Target.startsWith("/") ? Target.slice(1) : posix.join("xl", Target));
    }
  }
  const strings = readStrings(parts.get("xl/sharedStrings.xml"), name);
  const sheets = childElements(findChild(parseXml(workbook, name), "sheets"), "sheet").map((sheet) => {
    const part = parts.get(targets.get(sheet.attributes.id ?? "") ?? "");
    const rows = part ? readRows(parseXml(part, name), strings) : [];
    return rows.length === 0 ? "" : `${sheet.attributes.name ?? ""}\n\n${rows.join("\n")}\n`;
  });
  const text = sheets
    .filter((sheet) => sheet !== "")
    .join("\n")
    .normalize("NFC");
  if (text.trim() === "") throw new ArchiveError("file-empty", name);
  return convertLegacyText(text).text;
}

function readStrings(part: Uint8Array | undefined, name: string): readonly string[] {
  return part ? childElements(parseXml(part, name), "si").map(joinText) : [];
}

/** The text of an element: its `t` elements, those of rich runs too, readings for other scripts left out. */
function joinText(element: XmlElement): string {
  return childElements(element)
    .map((child) => {
      if (child.name === "t") return child.children.map((node) => (node.kind === "text" ? node.text : "")).join("");
      return child.name === "r" ? joinText(child) : "";
    })
    .join("");
}

function readRows(sheet: XmlElement, strings: readonly string[]): readonly string[] {
  return childElements(findChild(sheet, "sheetData"), "row").flatMap((row) => {
    const cells: string[] = [];
    for (const cell of childElements(row, "c")) {
      const column = Math.min(MOST_COLUMNS, columnOf(cell.attributes.r ?? "") ?? cells.length);
      while (cells.length < column) cells.push("");
      cells[column] = readValue(cell, strings).replace(/\s+/g, " ").trim();
    }
    const line = cells.join("\t").trimEnd();
    return line.trim() === "" ? [] : [line];
  });
}

/** Column of a place such as "AB12", from 0. */
function columnOf(place: string): number | null {
  const name = /^[A-Z]{1,3}/.exec(place)?.[0];
  return name === undefined ? null : [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readValue(cell: XmlElement, strings: readonly string[]): string {
  const inline = findChild(cell, "is");
  if (inline) return joinText(inline);
  const value =
    findChild(cell, "v")
      ?.children.map((node) => (node.kind === "text" ? node.text : ""))
      .join("") ?? "";
  return cell.attributes.t === "s" ? (strings[Number(value)] ?? "") : value;
}
