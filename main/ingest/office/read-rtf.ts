import { ArchiveError } from "../../model/error.ts";
import { convertLegacyText } from "../../text/legacy-encoding.ts";
import { type Block, paragraph } from "./block.ts";
import { keepMargin } from "./margin.ts";
import { RtfBuilder } from "./rtf-builder.ts";
import { type RtfToken, readRtfTokens } from "./rtf-token.ts";
import { writeBlocks } from "./write-blocks.ts";

/**
 * The text of an RTF file: \u letters, bytes in the code page of their font (1258 too), fonts of before Unicode converted, automatic
 * numbers as the writing program left them, tables. Throws `file-damaged`, `file-empty`.
 */
export function readRtf(bytes: Uint8Array, name: string): string {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!source.startsWith("{\\rtf")) throw new ArchiveError("file-damaged", name);
  const reader = new RtfReader(name);
  for (const token of readRtfTokens(source)) reader.take(token);
  const text = writeBlocks(reader.finish());
  if (text.trim() === "") throw new ArchiveError(reader.isCutShort() ? "file-damaged" : "file-empty", name);
  return convertLegacyText(text).text;
}

/** Groups whose content is no text of the document. */
const SKIPPED = new Set(
  "colortbl stylesheet info pict objdata objclass fldinst listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles pgdsctbl nonshppict xmlnstbl mmathPr userprops ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atnref bkmkstart bkmkend sp filetbl docvar passwordhash template fchars lchars pntxtb pntxta pnseclvl wgrffmtfilter background private".split(
    " ",
  ),
);
/** Starred groups that hold text all the same. */
const STARRED_TEXT = new Set(["shpinst", "shptxt", "fldrslt", "footnote", "pn"]);
const MARGINS: Readonly<Record<string, "headers" | "footers">> = {
  header: "headers",
  headerf: "headers",
  headerl: "headers",
  headerr: "headers",
  footer: "footers",
  footerf: "footers",
  footerl: "footers",
  footerr: "footers",
};

/** Code pages by the charset of a font; the others are rare enough to be read as Western. */
const CHARSET_PAGES: Readonly<Record<number, string>> = {
  163: "windows-1258",
  238: "windows-1250",
  204: "windows-1251",
  161: "windows-1253",
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  1258: "windows-1258",
  1250: "windows-1250",
  1251: "windows-1251",
  65001: "utf-8",
};
const WESTERN = "windows-1252";

type Group = {
  kind: "text" | "skipped" | "fonts";
  story: RtfBuilder;
  font: number | null;
  isHidden: boolean;
  isDeleted: boolean;
  isCapital: boolean;
  /** The number that the writing program put before a paragraph of a list. */
  isLabel: boolean;
  /** Letters after each \u that are for programs without Unicode. */
  fallbackLength: number;
};

type Font = { name: string; page: string | null };

/** No program nests deeper; a hostile file would fill the memory. */
const MOST_GROUPS = 5_000;

class RtfReader {
  private readonly name: string;
  private readonly body = new RtfBuilder();
  private readonly margins: { readonly place: "headers" | "footers"; readonly story: RtfBuilder }[] = [];
  private readonly notes: RtfBuilder[] = [];
  private readonly fonts = new Map<number, Font>();
  private readonly stack: Group[] = [];
  private group: Group;
  private page = WESTERN;
  private isStarred = false;
  private toSkip = 0;
  private pendingBytes: number[] = [];
  private fontName = "";

  constructor(name: string) {
    this.name = name;
    this.group = {
      kind: "text",
      story: this.body,
      font: null,
      isHidden: false,
      isDeleted: false,
      isCapital: false,
      isLabel: false,
      fallbackLength: 1,
    };
  }

  isCutShort(): boolean {
    return this.stack.length > 0;
  }

  take(token: RtfToken): void {
    if (token.kind !== "byte") this.flushBytes();
    if (token.kind === "open") this.open();
    else if (token.kind === "close") this.close();
    else if (token.kind === "byte") this.takeByte(token.value);
    else if (token.kind === "text") this.takeText(token.text);
    else if (token.kind === "word") this.takeWord(token.name, token.value);
    if (token.kind !== "word" || token.name !== "*") this.isStarred = false;
  }

  finish(): readonly Block[] {
    this.flushBytes();
    const seen = new Set<string>();
    const margin = (place: "headers" | "footers"): readonly Block[] =>
      this.margins.flatMap((found) => (found.place === place ? keepMargin(found.story.finish(), seen) : []));
    const notes = this.notes.map((note, i) => paragraph(`[${i + 1}] ${writeBlocks(note.finish()).trim()}`));
    return [...margin("headers"), ...this.body.finish(), ...margin("footers"), ...notes];
  }

  private open(): void {
    if (this.stack.length >= MOST_GROUPS) throw new ArchiveError("file-damaged", this.name);
    this.stack.push(this.group);
    this.group = { ...this.group };
    this.toSkip = 0;
  }

  private close(): void {
    const outer = this.stack.pop();
    // Text that was cut or patched may close more than it opened.
    if (outer) this.group = outer;
    this.toSkip = 0;
  }

  private takeByte(value: number): void {
    if (this.toSkip > 0) this.toSkip--;
    else this.pendingBytes.push(value);
  }

  private flushBytes(): void {
    if (this.pendingBytes.length === 0) return;
    const font = this.fonts.get(this.group.font ?? -1);
    const text = new TextDecoder(font?.page ?? this.page).decode(Uint8Array.from(this.pendingBytes));
    this.pendingBytes = [];
    this.addText(text);
  }

  private takeText(text: string): void {
    const rest = text.slice(this.toSkip);
    this.toSkip = Math.max(0, this.toSkip - text.length);
    // matches bytes beyond ASCII that stand as they are: some programs write them so
    if (/[\x80-\xff]/.test(rest)) {
      this.pendingBytes = [...Buffer.from(rest, "latin1")];
      this.flushBytes();
    } else if (rest !== "") this.addText(rest);
  }

  private addText(text: string): void {
    const { group } = this;
    if (group.kind === "fonts") {
      this.fontName += text;
      // matches the end of a name in the table of fonts: "Times New Roman;"
      if (text.includes(";")) this.nameFont();
      return;
    }
    if (group.kind === "skipped" || group.isHidden || group.isDeleted) return;
    const font = this.fonts.get(group.font ?? -1)?.name;
    group.story.add(group.isCapital ? text.toUpperCase() : text, font);
  }

  private nameFont(): void {
    const font = this.fonts.get(this.group.font ?? -1);
    if (font && font.name === "") font.name = this.fontName.replace(/;.*$/s, "").trim();
    this.fontName = "";
  }

  private takeWord(name: string, value: number | null): void {
    if (name === "*") {
      this.isStarred = true;
      return;
    }
    if (this.isStarred && !STARRED_TEXT.has(name)) {
      this.group.kind = "skipped";
      return;
    }
    if (SKIPPED.has(name)) this.group.kind = "skipped";
    else if (name === "fonttbl") this.group.kind = "fonts";
    else if (name in MARGINS) this.startMargin(MARGINS[name] as "headers" | "footers");
    else if (name === "footnote") this.startNote();
    else if (name === "listtext" || name === "pntext") this.group.isLabel = true;
    else if (name === "u" && value !== null) this.takeUnicode(value);
    else if (!this.takeLayout(name)) this.takeSetting(name, value);
  }

  private startMargin(place: "headers" | "footers"): void {
    const story = new RtfBuilder();
    this.margins.push({ place, story });
    this.group.story = story;
  }

  private startNote(): void {
    this.group.story.add(`[${this.notes.length + 1}]`, undefined);
    const story = new RtfBuilder();
    this.notes.push(story);
    this.group.story = story;
  }

  private takeUnicode(value: number): void {
    // Written as a signed 16-bit number: letters beyond U+7FFF are negative.
    this.addText(String.fromCharCode(value & 0xffff));
    this.toSkip = this.group.fallbackLength;
  }

  /** Words that end something; true when the word is one of them. */
  private takeLayout(name: string): boolean {
    const { story } = this.group;
    if (this.group.kind !== "text") return false;
    switch (name) {
      case "par":
      case "sect":
      case "page":
        story.endParagraph();
        return true;
      case "cell":
        story.endCell();
        return true;
      case "nestcell":
        story.endParagraph();
        return true;
      case "row":
        story.endRow();
        return true;
      case "pard":
        story.isInTable = false;
        story.isCentred = false;
        return true;
      case "intbl":
        story.isInTable = true;
        return true;
      case "trowd":
        story.isRuledRow = false;
        return true;
      case "clbrdrl":
      case "clbrdrr":
        this.isCellSide = true;
        return true;
      case "qc":
        story.isCentred = true;
        return true;
      default:
        return this.takeBorder(name) || this.takeSign(name);
    }
  }

  private isCellSide = false;

  /** A line drawn at the side of a cell; the next side or cell ends what a border word is about. */
  private takeBorder(name: string): boolean {
    if (!name.startsWith("brdr")) {
      if (name.startsWith("cl")) this.isCellSide = false;
      return false;
    }
    if (this.isCellSide && name !== "brdrnone" && name !== "brdrnil" && name !== "brdrtbl") {
      this.group.story.isRuledRow = true;
    }
    if (name === "brdrnone" || name === "brdrnil") this.isCellSide = false;
    return true;
  }

  private takeSign(name: string): boolean {
    const sign = SIGNS[name];
    if (sign === undefined) return false;
    if (this.toSkip > 0) this.toSkip--;
    else this.addText(this.group.isLabel ? sign.replace("\t", " ") : sign);
    return true;
  }

  private takeSetting(name: string, value: number | null): void {
    const isOn = value !== 0;
    const { group } = this;
    if (name === "f" && value !== null) {
      group.font = value;
      if (group.kind === "fonts") this.fonts.set(value, { name: "", page: null });
    } else if (name === "fcharset" || name === "cpg") this.setFontPage(name, value ?? 0);
    else if (name === "ansicpg") this.page = CODE_PAGES[value ?? 0] ?? WESTERN;
    else if (name === "uc") group.fallbackLength = Math.min(16, Math.max(0, value ?? 1));
    else if (name === "v") group.isHidden = isOn;
    else if (name === "deleted") group.isDeleted = isOn;
    else if (name === "caps") group.isCapital = isOn;
    else if (name === "plain")
      Object.assign(group, { isHidden: false, isDeleted: false, isCapital: false, font: null });
  }

  private setFontPage(name: string, value: number): void {
    const font = this.fonts.get(this.group.font ?? -1);
    if (this.group.kind === "fonts" && font)
      font.page = (name === "cpg" ? CODE_PAGES : CHARSET_PAGES)[value] ?? font.page ?? (value === 0 ? WESTERN : null);
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "-",
  endash: "–",
  emdash: "—",
  enspace: " ",
  emspace: " ",
};
