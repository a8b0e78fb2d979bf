import { formatBullet, formatOrdinal } from "./list-label.ts";
import { childElements, childValue, findChild, type XmlElement } from "./xml.ts";

type Level = {
  readonly start: number;
  readonly format: string;
  /** "%1.%2." or "Điều %1." or a bullet. */
  readonly text: string;
  /** What stands between the label and the text: "tab", "space" or "nothing". */
  readonly suffix: string;
  readonly isLegal: boolean;
};

type List = {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

/** Counts the automatic numbers of a Word file's lists, paragraph by paragraph in document order. */
export type DocxNumbering = {
  /** The label Word shows before the paragraph, with the space after it; "" when it shows none. */
  readonly next: (numberId: string, level: number) => string;
};

const MOST_LEVELS = 9;

/** Reads numbering.xml; a file without one has no lists. */
export function readDocxNumbering(root: XmlElement | undefined): DocxNumbering {
  const lists = readLists(root);
  // Lists that share an abstract list go on counting one another's numbers.
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: (numberId, level) => {
      const list = lists.get(numberId);
      const shape = list?.levels.get(level);
      if (!list || !shape) return "";
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const override = list.starts.get(level);
      const isFirst = !started.has(`${numberId}:${level}`);
      started.add(`${numberId}:${level}`);
      const before = isFirst && override !== undefined ? undefined : counts[level];
      counts[level] = before === undefined ? (override ?? shape.start) : before + 1;
      counts.fill(undefined, level + 1);
      return writeLabel(shape, list.levels, counts);
    },
  };
}

function writeLabel(shape: Level, levels: ReadonlyMap<number, Level>, counts: readonly (number | undefined)[]): string {
  const label =
    shape.format === "bullet"
      ? formatBullet(shape.text)
      : shape.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const level = levels.get(at);
          const format = shape.isLegal ? "decimal" : (level?.format ?? "decimal");
          return formatOrdinal(counts[at] ?? level?.start ?? 1, format);
        });
  if (label.trim() === "") return "";
  return shape.suffix === "nothing" ? label : `${label} `;
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const abstract of childElements(root, "abstractNum")) {
    abstracts.set(abstract.attributes.abstractNumId ?? "", abstract);
    const style = childValue(abstract, "styleLink");
    if (style !== undefined) byStyle.set(style, abstract);
  }
  const lists = new Map<string, List>();
  for (const num of childElements(root, "num")) {
    const abstractId = childValue(num, "abstractNumId") ?? "";
    const abstract = abstracts.get(abstractId);
    const linked = byStyle.get(childValue(abstract, "numStyleLink") ?? "") ?? abstract;
    const levels = readLevels(linked);
    const starts = new Map<number, number>();
    for (const override of childElements(num, "lvlOverride")) {
      const level = Number(override.attributes.ilvl ?? 0);
      const start = childValue(override, "startOverride");
      if (start !== undefined) starts.set(level, Number(start) || 0);
      const own = findChild(override, "lvl");
      if (own) levels.set(level, readLevel(own));
    }
    lists.set(num.attributes.numId ?? "", {
      abstractId: linked?.attributes.abstractNumId ?? abstractId,
      levels,
      starts,
    });
  }
  return lists;
}

function readLevels(abstract: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childElements(abstract, "lvl").slice(0, MOST_LEVELS)) {
    levels.set(Number(level.attributes.ilvl ?? 0), readLevel(level));
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  return {
    start: Number(childValue(level, "start") ?? 1) || 0,
    format: childValue(level, "numFmt") ?? "decimal",
    text: childValue(level, "lvlText") ?? "",
    suffix: childValue(level, "suff") ?? "tab",
    isLegal: findChild(level, "isLgl") !== undefined,
  };
}
