import { formatBullet, formatOrdinal } from "./list-label.ts";
import { childElements, findChild, type XmlElement } from "./xml.ts";

type Style = { readonly parent: string | undefined; readonly element: XmlElement };

/** The styles of an OpenDocument text, followed along their parents. */
export type OdtStyles = {
  readonly font: (name: string | undefined) => string | undefined;
  readonly isCentred: (name: string | undefined) => boolean;
  /** Text that is not shown, or shown in capitals. */
  readonly textSetting: (name: string | undefined, attribute: string) => string | undefined;
  /** True when a table cell's style draws a line at its left or right. */
  readonly isRuledCell: (name: string | undefined) => boolean;
  /** Label of a list's paragraph: `counts` are the numbers of all levels down to its own. */
  readonly label: (list: string | undefined, counts: readonly number[]) => string;
  readonly startOf: (list: string | undefined, level: number) => number;
  readonly listOfStyle: (name: string | undefined) => string | undefined;
};

const MOST_STEPS = 20;

/** Reads the styles of styles.xml and content.xml. */
export function readOdtStyles(roots: readonly (XmlElement | undefined)[]): OdtStyles {
  const styles = new Map<string, Style>();
  const lists = new Map<string, ReadonlyMap<number, XmlElement>>();
  const fonts = new Map<string, string>();
  for (const root of roots) {
    for (const face of childElements(findChild(root, "font-face-decls"))) {
      fonts.set(face.attributes.name ?? "", (face.attributes["font-family"] ?? "").replace(/['"]/g, ""));
    }
    const groups = [findChild(root, "styles"), findChild(root, "automatic-styles")];
    for (const element of groups.flatMap((group) => childElements(group))) {
      const name = element.attributes.name ?? "";
      if (element.name === "style") styles.set(name, { parent: element.attributes["parent-style-name"], element });
      if (element.name === "list-style") lists.set(name, levelsOf(element));
      if (element.name === "outline-style") lists.set(OUTLINE, levelsOf(element));
    }
  }
  const find = <T>(name: string | undefined, read: (element: XmlElement) => T | undefined): T | undefined => {
    let at = name;
    for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
      const style = styles.get(at);
      const found = style && read(style.element);
      if (found !== undefined) return found;
      at = style?.parent;
    }
    return undefined;
  };
  const textSetting = (name: string | undefined, attribute: string): string | undefined =>
    find(name, (element) => findChild(element, "text-properties")?.attributes[attribute]);
  return {
    textSetting,
    font: (name) => {
      const face = textSetting(name, "font-name");
      return face === undefined ? textSetting(name, "font-family") : (fonts.get(face) ?? face);
    },
    isCentred: (name) =>
      find(name, (element) => findChild(element, "paragraph-properties")?.attributes["text-align"]) === "center",
    isRuledCell: (name) => find(name, (element) => isRuled(findChild(element, "table-cell-properties"))) ?? false,
    label: (list, counts) => writeLabel(lists.get(list ?? ""), counts),
    startOf: (list, level) => Number(lists.get(list ?? "")?.get(level)?.attributes["start-value"] ?? 1) || 1,
    listOfStyle: (name) => find(name, (element) => element.attributes["list-style-name"]),
  };
}

/** Name under which the numbering of headings is kept. */
export const OUTLINE = "\0outline";

function levelsOf(list: XmlElement): ReadonlyMap<number, XmlElement> {
  return new Map(childElements(list).map((level) => [Number(level.attributes.level ?? 1), level]));
}

function isRuled(properties: XmlElement | undefined): boolean | undefined {
  const attributes = properties?.attributes;
  const sides = [attributes?.["border-left"], attributes?.["border-right"], attributes?.border].filter(
    (side) => side !== undefined,
  );
  return sides.length === 0 ? undefined : sides.some((side) => side !== "none" && !side.startsWith("0"));
}

const FORMATS: Readonly<Record<string, string>> = {
  "1": "decimal",
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "": "none",
};

const formatOf = (level: XmlElement | undefined): string => FORMATS[level?.attributes["num-format"] ?? ""] ?? "decimal";

function writeLabel(levels: ReadonlyMap<number, XmlElement> | undefined, counts: readonly number[]): string {
  const level = levels?.get(counts.length);
  if (level === undefined) return "";
  if (level.name === "list-level-style-bullet") return `${formatBullet(level.attributes["bullet-char"] ?? "")} `;
  if (formatOf(level) === "none" && level.attributes["num-list-format"] === undefined) return "";
  const ordinal = (at: number): string => formatOrdinal(counts[at - 1] ?? 1, formatOf(levels?.get(at)));
  const pattern = level.attributes["num-list-format"];
  if (pattern !== undefined) return spaced(pattern.replace(/%([1-9])%/g, (_, digit: string) => ordinal(Number(digit))));
  const shown = Math.min(counts.length, Number(level.attributes["display-levels"] ?? 1) || 1);
  const numbers = counts.slice(counts.length - shown).map((_, i) => ordinal(counts.length - shown + i + 1));
  return spaced(`${level.attributes["num-prefix"] ?? ""}${numbers.join(".")}${level.attributes["num-suffix"] ?? ""}`);
}

function spaced(label: string): string {
  return label.trim() === "" ? "" : `${label.trimEnd()} `;
}
