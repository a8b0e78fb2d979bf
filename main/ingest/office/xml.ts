import { XMLParser } from "fast-xml-parser";
import { ArchiveError } from "../../model/error.ts";
import { decodeEntities } from "./html-entity.ts";

/** An element or a piece of text, in document order; names and attributes without their namespace prefix. */
export type XmlNode =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "element";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly children: readonly XmlNode[];
    };

export type XmlElement = Extract<XmlNode, { kind: "element" }>;

/** No office program nests deeper; a hostile file would exhaust the stack. */
const MOST_LEVELS = 250;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities are decoded here: the parser's own count of them is too low for a long text.
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MOST_LEVELS,
});

type RawNode = Readonly<Record<string, unknown>>;

/**
 * Parses a part of an office file. No document type is taken, so no entity can unfold. Throws `file-damaged`.
 */
export function parseXml(bytes: Uint8Array, name: string): XmlElement {
  try {
    const text = decodeXml(bytes);
    // Office files have none; it is where entities that unfold a thousandfold are declared.
    if (text.slice(0, 100_000).includes("<!DOCTYPE") || text.includes("<!ENTITY")) {
      throw new ArchiveError("file-damaged", `${name}: DOCTYPE`);
    }
    const root = toNodes(parser.parse(text) as readonly RawNode[]).find((node) => node.kind === "element");
    if (root === undefined) throw new ArchiveError("file-damaged", name);
    return root;
  } catch (thrown) {
    throw thrown instanceof ArchiveError ? thrown : new ArchiveError("file-damaged", name, { cause: thrown });
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}

function toNodes(raw: readonly RawNode[]): readonly XmlNode[] {
  return raw.map((node): XmlNode => {
    if (typeof node["#text"] === "string") return { kind: "text", text: decodeEntities(node["#text"]) };
    const name = Object.keys(node).find((key) => key !== ":@") ?? "";
    const attributes = (node[":@"] ?? {}) as Readonly<Record<string, string>>;
    const children = node[name];
    return { kind: "element", name, attributes, children: Array.isArray(children) ? toNodes(children) : [] };
  });
}

/** The child elements, of one name when it is given. */
export function childElements(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  const elements = (element?.children ?? []).filter((child) => child.kind === "element");
  return name === undefined ? elements : elements.filter((child) => child.name === name);
}

/** The first child element of a name, then of the next name inside it, and so on. */
export function findChild(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = childElements(at, name)[0];
  return at;
}

/** The attribute `val` of a child, as office files keep most settings. */
export function childValue(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return findChild(element, ...path)?.attributes.val;
}
