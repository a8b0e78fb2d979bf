import { createNumbering, type ListLevel, type ListNumbering, type NumberedList } from "./list-numbering.ts";
import { childElements, childValue, findChild, type XmlElement } from "./xml.ts";

const MOST_LEVELS = 9;

/** Reads numbering.xml; a file without one has no lists. */
export function readDocxNumbering(root: XmlElement | undefined): ListNumbering {
  return createNumbering(readLists(root));
}

function readLists(root: XmlElement | undefined): ReadonlyMap<string, NumberedList> {
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const abstract of childElements(root, "abstractNum")) {
    abstracts.set(abstract.attributes.abstractNumId ?? "", abstract);
    const style = childValue(abstract, "styleLink");
    if (style !== undefined) byStyle.set(style, abstract);
  }
  const lists = new Map<string, NumberedList>();
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
      counterId: linked?.attributes.abstractNumId ?? abstractId,
      levels,
      starts,
    });
  }
  return lists;
}

function readLevels(abstract: XmlElement | undefined): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of childElements(abstract, "lvl").slice(0, MOST_LEVELS)) {
    levels.set(Number(level.attributes.ilvl ?? 0), readLevel(level));
  }
  return levels;
}

function readLevel(level: XmlElement): ListLevel {
  return {
    start: Number(childValue(level, "start") ?? 1) || 0,
    format: childValue(level, "numFmt") ?? "decimal",
    text: childValue(level, "lvlText") ?? "",
    suffix: childValue(level, "suff") ?? "tab",
    isLegal: findChild(level, "isLgl") !== undefined,
  };
}
