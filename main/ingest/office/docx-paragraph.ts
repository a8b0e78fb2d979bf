import { type DocxStyles, fontOf, switchOf } from "./docx-style.ts";
import { type FontRun, joinFontRuns } from "./font-text.ts";
import { formatBullet } from "./list-label.ts";
import type { ListNumbering } from "./list-numbering.ts";
import { childElements, childValue, findChild, type XmlElement } from "./xml.ts";

/** What reading a Word file's paragraphs needs to know of the rest of the file. */
export type DocxContext = {
  readonly styles: DocxStyles;
  readonly numbering: ListNumbering;
  /** Foot- and endnotes referred to so far, in order: their ids. */
  readonly notes: { readonly kind: "footnote" | "endnote"; readonly id: string }[];
};

export type DocxParagraph = {
  readonly text: string;
  readonly isCentred: boolean;
  /** The text goes on in the next paragraph: the mark between them was deleted with track changes on. */
  readonly runsOn: boolean;
  /** Contents of the text boxes anchored here. */
  readonly textBoxes: readonly XmlElement[];
};

/** Elements that only wrap runs; what they hold is read as if they were not there. */
const WRAPPERS = new Set([
  "hyperlink",
  "ins",
  "moveTo",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "customXml",
  "dir",
  "bdo",
  "oMath",
  "oMathPara",
  "r",
  "drawing",
  "inline",
  "anchor",
  "graphic",
  "graphicData",
  "wsp",
  "wgp",
  "grpSp",
  "wpc",
  "pict",
  "shape",
  "group",
  "rect",
  "roundrect",
  "txbx",
  "textbox",
  "object",
  "ruby",
  "rubyBase",
  "AlternateContent",
]);
/** Deleted or moved away with track changes on: no part of the text any more. */
const DELETED = new Set(["del", "moveFrom"]);

/** Reads one paragraph: its automatic number, its runs as shown, without deleted or hidden text. */
export function readDocxParagraph(element: XmlElement, context: DocxContext): DocxParagraph {
  const properties = findChild(element, "pPr");
  const style = childValue(properties, "pStyle") ?? context.styles.defaultParagraph;
  const runs: FontRun[] = [];
  const textBoxes: XmlElement[] = [];
  collect(element, { style, runs, textBoxes, context });
  const text = joinFontRuns(runs);
  const label = labelOf(properties, style, context);
  const alignment = childValue(properties, "jc") ?? context.styles.paragraph(style, (found) => childValue(found, "jc"));
  return {
    // A number without words is not shown to a reader of the text.
    text: text.trim() === "" ? text : label + text,
    isCentred: alignment === "center",
    runsOn: findChild(properties, "rPr", "del") !== undefined,
    textBoxes,
  };
}

function labelOf(properties: XmlElement | undefined, style: string | undefined, context: DocxContext): string {
  const own = findChild(properties, "numPr");
  const styled = context.styles.paragraph(style, (found) => findChild(found, "numPr"));
  const id = childValue(own, "numId") ?? childValue(styled, "numId");
  // "0" takes a paragraph out of the list its style puts it in.
  if (id === undefined || id === "0") return "";
  const level = childValue(own, "ilvl") ?? childValue(styled, "ilvl") ?? "0";
  return context.numbering.next(id, Number(level) || 0);
}

type Collection = {
  readonly style: string | undefined;
  readonly runs: FontRun[];
  readonly textBoxes: XmlElement[];
  readonly context: DocxContext;
};

function collect(element: XmlElement, into: Collection): void {
  for (const child of childElements(element)) {
    if (child.name === "r") collectRun(child, into);
    else if (child.name === "txbxContent") into.textBoxes.push(child);
    else if (child.name === "AlternateContent")
      collect(findChild(child, "Choice") ?? findChild(child, "Fallback") ?? child, into);
    else if (!DELETED.has(child.name) && WRAPPERS.has(child.name)) collect(child, into);
  }
}

function collectRun(run: XmlElement, into: Collection): void {
  const { styles } = into.context;
  const properties = findChild(run, "rPr");
  const style = childValue(properties, "rStyle");
  const setting = (name: string): boolean =>
    switchOf(properties, name) ??
    styles.run(style, (found) => switchOf(found, name)) ??
    styles.run(into.style, (found) => switchOf(found, name)) ??
    false;
  if (setting("vanish")) return;
  const font = fontOf(properties) ?? styles.run(style, fontOf) ?? styles.run(into.style, fontOf) ?? styles.defaultFont;
  const text = childElements(run)
    .map((child) => textOf(child, into))
    .join("");
  if (text !== "") into.runs.push({ text: setting("caps") ? text.toUpperCase() : text, font });
  collect(run, into);
}

function textOf(element: XmlElement, into: Collection): string {
  switch (element.name) {
    case "t":
      return element.children
        .map((child) => (child.kind === "text" ? child.text.replace(/[\r\n]+/g, " ") : ""))
        .join("");
    case "tab":
    case "ptab":
      return "\t";
    case "br":
    case "cr":
      return "\n";
    case "noBreakHyphen":
      return "-";
    case "sym":
      return formatBullet(
        String.fromCodePoint(Number.parseInt(element.attributes.char ?? "2022", 16) & 0xffff || 0x2022),
      );
    case "footnoteReference":
    case "endnoteReference":
      return noteMark(element, into);
    default:
      return "";
  }
}

function noteMark(element: XmlElement, into: Collection): string {
  const { id } = element.attributes;
  if (id === undefined) return "";
  const { notes } = into.context;
  notes.push({ kind: element.name === "footnoteReference" ? "footnote" : "endnote", id });
  return `[${notes.length}]`;
}
