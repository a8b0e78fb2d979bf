/** A piece of HTML. Names and attribute names are in small letters; a namespace's prefix ("o:p") is part of the name. */
export type HtmlToken =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      /** Has no end tag. */
      readonly empty: boolean;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/** Elements whose content is no text of the letter. */
const DROPPED = new Set(
  "script style head title template svg math object iframe noscript select textarea xml o:documentproperties w:worddocument".split(
    " ",
  ),
);
const EMPTY = new Set("br hr img input meta link col wbr base area embed source".split(" "));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  bull: "•",
  middot: "·",
  times: "×",
  deg: "°",
  sect: "§",
  laquo: "«",
  raquo: "»",
  shy: "",
  zwnj: "",
};

/** Text with its entities decoded; an unknown one stays as it is. */
function decode(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, (entity, name: string) => {
    if (name.startsWith("#")) {
      const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
    }
    return ENTITIES[name.toLowerCase()] ?? latinLetter(name) ?? entity;
  });
}

const ACCENTS: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
};

/** "Aacute" -> "Á": the letters Word and mail programs name. */
function latinLetter(name: string): string | null {
  const accent = ACCENTS[name.slice(1).toLowerCase()];
  return accent === undefined ? null : (name.charAt(0) + accent).normalize("NFC");
}

/** Cuts HTML of any make into tags and text; never throws, takes time in proportion to its length. */
export function* tokenizeHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const less = html.indexOf("<", at);
    if (less === -1) {
      yield { kind: "text", text: decode(html.slice(at)) };
      return;
    }
    if (less > at) yield { kind: "text", text: decode(html.slice(at, less)) };
    if (html.startsWith("<!--", less)) {
      at = after(html, "-->", less);
      continue;
    }
    // "<![if !supportLists]>": what Word writes about its lists; the words between stay
    if (html[less + 1] === "!" || html[less + 1] === "?") {
      at = after(html, ">", less);
      continue;
    }
    const end = tagEnd(html, less);
    const tag = readTag(html.slice(less, end));
    at = end;
    if (tag === null) {
      yield { kind: "text", text: "<" };
      at = less + 1;
      continue;
    }
    if (tag.kind === "open" && DROPPED.has(tag.name)) {
      if (!tag.empty) at = after(html, `</${tag.name}`, end, true);
      continue;
    }
    yield tag;
  }
}

/** The place after the next `mark`; the end when there is none. */
function after(html: string, mark: string, from: number, isTag = false): number {
  let found = html.indexOf(mark, from);
  if (found === -1 && isTag) found = html.toLowerCase().indexOf(mark, from);
  if (found === -1) return html.length;
  return isTag ? tagEnd(html, found) : found + mark.length;
}

/** The end of a tag: a ">" inside quotation marks does not close it. */
function tagEnd(html: string, from: number): number {
  let quote = "";
  for (let at = from + 1; at < html.length; at++) {
    const letter = html[at] as string;
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === ">") return at + 1;
    else if ((letter === '"' || letter === "'") && html[at - 1] === "=") quote = letter;
  }
  return html.length;
}

function readTag(tag: string): HtmlToken | null {
  // "</p>", "<p class=MsoNormal>", "<br/>"; not "< 5"
  const match = /^<(\/?)([a-z][\w:-]*)/iu.exec(tag);
  if (match === null) return null;
  const name = (match[2] as string).toLowerCase();
  if (match[1] === "/") return { kind: "close", name };
  const attributes: Record<string, string> = {};
  for (const [, key, double, single, bare] of tag
    .slice(match[0].length)
    .matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gu)) {
    attributes[(key as string).toLowerCase()] = decode(double ?? single ?? bare ?? "");
  }
  return { kind: "open", name, attributes, empty: EMPTY.has(name) || tag.endsWith("/>") };
}
