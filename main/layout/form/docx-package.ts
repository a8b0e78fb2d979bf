import { XMLParser } from "fast-xml-parser";
import { fromBufferPromise } from "yauzl";

/** An element of a Word file's XML: name, attributes, children; a text is an element named "#text". */
export type XmlNode = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly text: string;
};

/** The XML parts of a Word file by their names, such as "word/document.xml". */
export type DocxPackage = ReadonlyMap<string, XmlNode>;

const WANTED =
  /^word\/(?:document|styles|settings|header\d*|footer\d*|theme\/theme1)\.xml$|^word\/_rels\/document\.xml\.rels$/u;
/** A part that unpacks to more than this is no letter. */
const LARGEST_PART = 64 << 20;

/** Unpacks the parts that say how a Word file looks. Throws when the file is no ZIP or a part is too large. */
export async function openDocx(bytes: Uint8Array): Promise<DocxPackage> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
  });
  const parts = new Map<string, XmlNode>();
  for await (const entry of zip.eachEntry()) {
    if (!WANTED.test(entry.fileName)) continue;
    if (entry.uncompressedSize > LARGEST_PART) throw new Error(`part too large: ${entry.fileName}`);
    const stream = await zip.openReadStreamPromise(entry);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const parsed = parser.parse(Buffer.concat(chunks).toString("utf8")) as readonly RawNode[];
    parts.set(entry.fileName, { name: "", attributes: {}, children: parsed.map(toNode), text: "" });
  }
  return parts;
}

type RawNode = Readonly<Record<string, unknown>>;

function toNode(raw: RawNode): XmlNode {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  if (name === "#text") return { name, attributes: {}, children: [], text: String(raw[name]) };
  const attributes = (raw[":@"] ?? {}) as Readonly<Record<string, string>>;
  return { name, attributes, children: (raw[name] as readonly RawNode[]).map(toNode), text: "" };
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name);
}

/** Every descendant of a name, in order. */
export function descendants(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return (node?.children ?? []).flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

/** An attribute as a number; null when it is absent or no number. */
export function numberOf(node: XmlNode | undefined, attribute: string): number | null {
  const value = Number(node?.attributes[attribute] ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
}
