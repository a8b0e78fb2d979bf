import { childElements, childValue, findChild, type XmlElement } from "./xml.ts";

/** What of a style bears on the text that a reader sees. */
type Style = {
  readonly basedOn: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
  readonly table: XmlElement | undefined;
};

/** The styles of a Word file, followed along what they are based on. */
export type DocxStyles = {
  /** The first setting that `read` finds in the style's paragraph settings or those it rests on. */
  readonly paragraph: <T>(id: string | undefined, read: (properties: XmlElement) => T | undefined) => T | undefined;
  readonly run: <T>(id: string | undefined, read: (properties: XmlElement) => T | undefined) => T | undefined;
  readonly table: <T>(id: string | undefined, read: (properties: XmlElement) => T | undefined) => T | undefined;
  readonly defaultFont: string | undefined;
  /** Style of a paragraph that names none. */
  readonly defaultParagraph: string | undefined;
};

/** Styles based on one another deeper than this go in a circle. */
const MOST_STEPS = 20;

/** Reads styles.xml; a file without one has no styles. */
export function readDocxStyles(root: XmlElement | undefined): DocxStyles {
  const styles = new Map<string, Style>();
  let defaultParagraph: string | undefined;
  for (const style of childElements(root, "style")) {
    const { styleId, type } = style.attributes;
    if (styleId === undefined) continue;
    styles.set(styleId, {
      basedOn: childValue(style, "basedOn"),
      paragraph: findChild(style, "pPr"),
      run: findChild(style, "rPr"),
      table: findChild(style, "tblPr"),
    });
    if (type === "paragraph" && isOn(style.attributes.default)) defaultParagraph = styleId;
  }
  const follow =
    (part: "paragraph" | "run" | "table") =>
    <T>(id: string | undefined, read: (properties: XmlElement) => T | undefined): T | undefined => {
      let at = id;
      for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
        const style = styles.get(at);
        const properties = style?.[part];
        const found = properties && read(properties);
        if (found !== undefined) return found;
        at = style?.basedOn;
      }
      return undefined;
    };
  return {
    paragraph: follow("paragraph"),
    run: follow("run"),
    table: follow("table"),
    defaultFont: fontOf(findChild(root, "docDefaults", "rPrDefault", "rPr")),
    defaultParagraph,
  };
}

/** True for the value of a switch: there without a value, "1", "true", "on". */
export function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** A switch such as `w:caps` in run settings: undefined when it is not said. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = findChild(properties, name);
  if (element === undefined) return undefined;
  return element.attributes.val === undefined || isOn(element.attributes.val);
}

/** The font that run settings name for Latin letters. */
export function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = findChild(properties, "rFonts")?.attributes;
  return fonts?.ascii ?? fonts?.hAnsi;
}
