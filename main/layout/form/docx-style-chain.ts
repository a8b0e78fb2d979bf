import { child, type DocxPackage, descendants, numberOf, type XmlNode } from "./docx-package.ts";

/** Properties in force on a run. Null: not said anywhere. */
export type RunLook = {
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly caps: boolean;
  readonly color: string | null;
};

/** Properties in force on a paragraph. Twips, as Word keeps them. */
export type ParagraphLook = {
  readonly align: string | null;
  readonly firstLine: number;
  readonly left: number;
  readonly right: number;
  readonly before: number;
  readonly line: number | null;
  readonly lineRule: string | null;
};

/** Resolves direct properties, styles and defaults as Word does. */
export type StyleChain = {
  readonly runLook: (paragraph: XmlNode, run: XmlNode) => RunLook;
  readonly paragraphLook: (paragraph: XmlNode) => ParagraphLook;
};

/** Reads the styles of a Word file. */
export function readStyles(parts: DocxPackage): StyleChain {
  const root = child(parts.get("word/styles.xml"), "w:styles");
  const defaults = child(root, "w:docDefaults");
  const styles = new Map(
    (root?.children ?? [])
      .filter((node) => node.name === "w:style")
      .map((node) => [node.attributes["w:styleId"] ?? "", node]),
  );
  const normal = [...styles].find(
    ([, node]) => node.attributes["w:type"] === "paragraph" && node.attributes["w:default"] === "1",
  )?.[0];
  const themeFonts = readThemeFonts(parts);
  /** From the most particular to the most general. */
  const chain = (id: string | undefined): readonly XmlNode[] => {
    const found: XmlNode[] = [];
    let next = id;
    while (next !== undefined && found.length < 20) {
      const style = styles.get(next);
      if (style === undefined) break;
      found.push(style);
      next = child(style, "w:basedOn")?.attributes["w:val"];
    }
    return found;
  };
  const styleOf = (paragraph: XmlNode): string | undefined =>
    child(child(paragraph, "w:pPr"), "w:pStyle")?.attributes["w:val"] ?? normal;
  return {
    runLook: (paragraph, run) => {
      const own = child(run, "w:rPr");
      const layers = [
        own,
        ...chain(child(own, "w:rStyle")?.attributes["w:val"]).map((style) => child(style, "w:rPr")),
        ...chain(styleOf(paragraph)).map((style) => child(style, "w:rPr")),
        child(child(defaults, "w:rPrDefault"), "w:rPr"),
      ];
      return lookOf(layers, themeFonts);
    },
    paragraphLook: (paragraph) =>
      shapeOf([
        child(paragraph, "w:pPr"),
        ...chain(styleOf(paragraph)).map((style) => child(style, "w:pPr")),
        child(child(defaults, "w:pPrDefault"), "w:pPr"),
      ]),
  };
}

function readThemeFonts(parts: DocxPackage): Readonly<Record<string, string>> {
  const fonts: Record<string, string> = {};
  for (const kind of ["major", "minor"]) {
    const [font] = descendants(parts.get("word/theme/theme1.xml"), `a:${kind}Font`);
    const latin = child(font, "a:latin")?.attributes.typeface;
    if (latin !== undefined && latin !== "") fonts[kind] = latin;
  }
  return fonts;
}

type Layers = readonly (XmlNode | undefined)[];

function first(layers: Layers, name: string): XmlNode | undefined {
  for (const layer of layers) {
    const found = child(layer, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !["0", "false", "none", "off"].includes(node.attributes["w:val"] ?? "");
}

function lookOf(layers: Layers, themeFonts: Readonly<Record<string, string>>): RunLook {
  const size = numberOf(first(layers, "w:sz"), "w:val");
  const color = first(layers, "w:color")?.attributes["w:val"] ?? null;
  return {
    font: fontOf(layers, themeFonts),
    // Word's own default is 10 points.
    size: size === null ? 10 : size / 2,
    bold: isOn(first(layers, "w:b")),
    italic: isOn(first(layers, "w:i")),
    underline: isOn(first(layers, "w:u")),
    caps: isOn(first(layers, "w:caps")),
    color: color === "auto" ? "000000" : color,
  };
}

function fontOf(layers: Layers, themeFonts: Readonly<Record<string, string>>): string | null {
  for (const layer of layers) {
    const fonts = child(layer, "w:rFonts");
    const theme = fonts?.attributes["w:asciiTheme"];
    if (theme !== undefined) return themeFonts[theme.startsWith("major") ? "major" : "minor"] ?? null;
    const named = fonts?.attributes["w:ascii"] ?? fonts?.attributes["w:hAnsi"];
    if (named !== undefined) return named;
  }
  return null;
}

function shapeOf(layers: Layers): ParagraphLook {
  const attribute = (element: string, ...names: readonly string[]): number | null => {
    for (const layer of layers) {
      const node = child(layer, element);
      for (const name of names) {
        const value = numberOf(node, name);
        if (value !== null) return value;
      }
    }
    return null;
  };
  const withLine = layers.find((layer) => child(layer, "w:spacing")?.attributes["w:line"] !== undefined);
  return {
    align: first(layers, "w:jc")?.attributes["w:val"] ?? null,
    firstLine: attribute("w:ind", "w:firstLine") ?? -(attribute("w:ind", "w:hanging") ?? 0),
    left: attribute("w:ind", "w:left", "w:start") ?? 0,
    right: attribute("w:ind", "w:right", "w:end") ?? 0,
    before: attribute("w:spacing", "w:before") ?? 0,
    line: numberOf(child(withLine, "w:spacing"), "w:line"),
    lineRule: child(withLine, "w:spacing")?.attributes["w:lineRule"] ?? null,
  };
}
