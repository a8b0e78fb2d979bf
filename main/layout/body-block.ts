import type { FlowItem } from "./flow.ts";
import { styleOf } from "./fonts.ts";
import type { BodyBlock, TextPiece } from "./letter.ts";
import { breakBalanced, breakLines, placeLine, type StyledText } from "./line-breaking.ts";
import { type ComponentRule, toPoints } from "./rules.ts";
import { boldOf, type Setting, styledText } from "./setting.ts";
import { setTable } from "./table-block.ts";
import { fixSpaces } from "./unbreakable.ts";

/** Strips for a letter's body (box 6), every paragraph with its indent, spacing, and widow and orphan guard. */
export function setBody(blocks: readonly BodyBlock[], setting: Setting): readonly FlowItem[] {
  const items: FlowItem[] = [];
  let keepWithPrevious = false;
  for (const block of blocks) {
    const strips = setBlock(block, setting);
    strips.forEach((strip, index) => {
      const tied = index === 0 && keepWithPrevious;
      items.push(tied ? { ...strip, mayBreakBefore: false } : strip);
    });
    if (strips.length > 0) keepWithPrevious = block.kind === "heading" || block.kind === "enacting";
  }
  return items;
}

function setBlock(block: BodyBlock, setting: Setting): readonly FlowItem[] {
  const { components } = setting.rules;
  switch (block.kind) {
    case "heading":
      return setHeading(block, setting);
    case "paragraph":
      return setParagraph(partsOf(block, setting), components.body, setting);
    case "basis": {
      // "- Căn cứ Điều lệ Đảng;" -> "Căn cứ Điều lệ Đảng;": the rules say whether a dash stands before it
      const bare = block.text.replace(/^\s*[-–•]\s*/u, "");
      const label = components.basis.label ?? "";
      return setParagraph([styledText(label + bare, components.basis, setting)], components.basis, setting);
    }
    case "enacting":
      return setCentred(block.text, components.enacting, setting);
    case "table":
      return setTable(block.rows, setting);
  }
}

function partsOf(block: Extract<BodyBlock, { readonly kind: "paragraph" }>, setting: Setting): readonly StyledText[] {
  const rule = setting.rules.components.body;
  if (block.pieces !== undefined && block.pieces.length > 0) return cutPieces(block.pieces, setting);
  const whole = styledText(block.text, rule, setting);
  if (block.lead === undefined || block.lead.trim() === "") return [whole];
  // Spaces are fixed over the whole paragraph first: cleaning and fixing keep the lead's length.
  const length = styledText(block.lead, rule, setting).text.length;
  return [
    { text: whole.text.slice(0, length), style: boldOf(whole.style) },
    { text: whole.text.slice(length), style: whole.style },
  ];
}

/** Numbers, dates and names are kept whole over the bounds of styles: spaces are fixed in the joined text. */
function cutPieces(pieces: readonly TextPiece[], setting: Setting): readonly StyledText[] {
  const clean = (text: string): string => setting.clean(text).replace(/\s+/gu, " ");
  const texts = pieces.map((piece) => clean(piece.text));
  const fixed = fixSpaces(texts.join(""));
  let at = 0;
  return pieces.map((piece, index) => {
    const length = (texts[index] as string).length;
    const text = fixed.slice(at, at + length);
    at += length;
    return { text, style: styleOf({ bold: piece.bold ?? false, italic: piece.italic ?? false }) };
  });
}

function setHeading(block: Extract<BodyBlock, { readonly kind: "heading" }>, setting: Setting): readonly FlowItem[] {
  const { partHeading, articleHeading } = setting.rules.components;
  if (block.level === "article" || block.level === "clause" || block.level === "roman") {
    const rule = { ...articleHeading, upperCase: false };
    return keepTogether(setParagraph([styledText(block.text, rule, setting)], rule, setting));
  }
  const [label = "", ...title] = block.text.split("\n");
  const items = setCentred(label, partHeading, setting);
  if (title.length === 0) return keepTogether(items);
  const titleItems = setCentred(title.join(" "), { ...partHeading, upperCase: true }, setting, 0);
  return keepTogether([...items, ...titleItems]);
}

/** The same strips, never parted over two pages. */
export function keepTogether(items: readonly FlowItem[]): readonly FlowItem[] {
  return items.map((item, index) => (index === 0 ? item : { ...item, mayBreakBefore: false }));
}

/** Line pitch of body text at a size, in points: a multiple of single spacing, or exact. */
export function bodyPitch(size: number, setting: Setting): number {
  const { line } = setting.rules.body;
  return line.kind === "exactly" ? Math.max(line.value, size) : setting.fonts.regular.lineHeight * size * line.value;
}

/** Strips of a paragraph: first-line indent, justified, two lines at least on either side of a page's end. */
export function setParagraph(parts: readonly StyledText[], rule: ComponentRule, setting: Setting): readonly FlowItem[] {
  const { frame, fonts, rules } = setting;
  const indent = toPoints(rules.body.firstLineMm.value);
  const width = frame.right - frame.left;
  const size = rule.sizePt;
  const lines = breakLines(parts, size, { first: width - indent, rest: width }, fonts);
  return lines.map((line, index) => {
    const shift = index === 0 ? indent : 0;
    const placement = {
      x: frame.left + shift,
      width: width - shift,
      baseline: fonts.regular.ascent * size,
      size,
      align: rule.align,
    };
    return {
      marks: placeLine(line, placement, fonts),
      height: bodyPitch(size, setting),
      ink: (fonts.regular.ascent + fonts.regular.descent) * size,
      before: index === 0 ? rules.body.spaceBeforePt.value : 0,
      mayBreakBefore: index === 0 || (index >= 2 && lines.length - index >= 2),
    };
  });
}

/** Strips of centred, balanced lines, kept together. */
export function setCentred(
  text: string,
  rule: ComponentRule,
  setting: Setting,
  before: number = setting.rules.body.spaceBeforePt.value,
): readonly FlowItem[] {
  const { frame, fonts } = setting;
  const size = rule.sizePt;
  const part = { ...styledText(text, rule, setting), style: styleOf(rule) };
  const lines = breakBalanced([part], size, frame.right - frame.left, fonts);
  return lines.map((line, index) => ({
    marks: placeLine(
      line,
      {
        x: frame.left,
        width: frame.right - frame.left,
        baseline: fonts.regular.ascent * size,
        size,
        align: "center",
      },
      fonts,
    ),
    height: bodyPitch(size, setting),
    ink: (fonts.regular.ascent + fonts.regular.descent) * size,
    before: index === 0 ? before : 0,
    mayBreakBefore: index === 0,
  }));
}
