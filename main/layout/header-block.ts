import { boxedWord } from "./boxed-word.ts";
import { makeColumn } from "./column-stack.ts";
import type { FlowItem } from "./flow.ts";
import { measureText, styleOf } from "./fonts.ts";
import { joinMarks, type Marks, moveMarks } from "./laid-out.ts";
import type { Letter } from "./letter.ts";
import {
  hasNumber,
  hasPlaceAndDate,
  isOfficialLetter,
  placeAndDateLine,
  referenceNumberLine,
  summaryLine,
} from "./letter-lines.ts";
import { type ComponentRule, toPoints } from "./rules.ts";
import { type Column, centredRule, type Setting, stackLines, styledText } from "./setting.ts";

type Columns = { readonly left: Column; readonly right: Column };
type HeaderSizes = { readonly [name in HeaderComponent]: number };
type HeaderComponent = "nationalTitle" | "motto" | "parentBody" | "issuingBody" | "referenceNumber" | "placeAndDate";
type IssuerSizes = Pick<HeaderSizes, "parentBody" | "issuingBody">;
type RowSizes = Pick<HeaderSizes, "referenceNumber" | "placeAndDate">;

/** Boxes 1 to 4, 5b and 10b: issuer and national title side by side, number and date on one line, V/v and urgency below. */
export function setHeader(letter: Letter, setting: Setting): FlowItem {
  const columns = headerColumns(setting);
  const sizes = headerSizes(setting, columns);
  const issuer = setIssuer(letter, setting, columns.left, sizes);
  const title = setNationalTitle(setting, columns.right, sizes);
  const rowTop = Math.max(issuer.height, title.height) + setting.rules.header.rowGapPt.value;
  const row = setNumberRow(
    {
      ...letter,
      hasNumber: hasNumber(letter),
      hasDate: hasPlaceAndDate(letter),
      isNarrow: letter.abstract !== null && isOfficialLetter(letter),
    },
    setting,
    columns,
    sizes,
  );
  const below = makeColumn(rowTop + row.height);
  setSummary(letter, setting, columns.left, below);
  const urgency = setUrgency(letter, setting, columns.left, below.height());
  const marks = joinMarks([
    setTopMargin(letter, setting, columns.right),
    issuer.marks,
    title.marks,
    moveMarks(row.marks, 0, rowTop),
    below.marks(),
    urgency.marks,
  ]);
  const height = Math.max(below.height(), urgency.bottom);
  return { marks, height, ink: height, before: 0, mayBreakBefore: true };
}

/** Left and right column of the header, in points. */
export function headerColumns(setting: Setting): Columns {
  const { frame, rules } = setting;
  const leftWidth = toPoints(rules.header.leftColumnMm.value);
  const gap = toPoints(rules.header.columnGapMm.value);
  const rightX = frame.left + leftWidth + gap;
  return { left: { x: frame.left, width: leftWidth }, right: { x: rightX, width: frame.right - rightX } };
}

/** The full sizes where the national title fits its column on one line, else the compact set (A.13). */
function headerSizes(setting: Setting, columns: Columns): HeaderSizes {
  const { components, compactHeader } = setting.rules;
  const full: HeaderSizes = {
    nationalTitle: components.nationalTitle.sizePt,
    motto: components.motto?.sizePt ?? components.nationalTitle.sizePt,
    parentBody: components.parentBody.sizePt,
    issuingBody: components.issuingBody.sizePt,
    referenceNumber: components.referenceNumber.sizePt,
    placeAndDate: components.placeAndDate.sizePt,
  };
  const title = components.nationalTitle;
  const width = measureText(setting.fonts[styleOf(title)], title.text ?? "", title.sizePt);
  return compactHeader !== null && width > columns.right.width ? compactHeader : full;
}

type Placed = { readonly marks: Marks; readonly height: number };

/** Parent body, issuing body and what stands below: a line, or the Party's star. */
export function setIssuer(
  letter: Pick<Letter, "parentBody" | "issuingBody">,
  setting: Setting,
  column: Column,
  sizes: IssuerSizes,
): Placed {
  const { components, header, issuerMark } = setting.rules;
  const stack = makeColumn(0);
  const add = (text: string | null, rule: ComponentRule, size: number): number => {
    if (text === null || text.trim() === "") return 0;
    const lines = stackLines([styledText(text, rule, setting)], { size, align: "center", column }, setting.fonts);
    stack.add(lines);
    return lines.widest;
  };
  add(letter.parentBody, components.parentBody, sizes.parentBody);
  const width = add(letter.issuingBody, components.issuingBody, sizes.issuingBody);
  const ratio = components.issuingBody.lineRatio?.value;
  if (ratio !== undefined && width > 0) {
    const rule = centredRule(column, width * ratio, 0, header.lineThicknessPt.value, "issuer-line");
    stack.addLine(rule, header.lineGapPt.value);
  }
  if (issuerMark !== null) {
    const star = [{ text: issuerMark.text, style: "regular" as const }];
    stack.add(stackLines(star, { size: issuerMark.sizePt, align: "center", column }, setting.fonts));
  }
  return { marks: stack.marks(), height: stack.height() };
}

function setNationalTitle(setting: Setting, column: Column, sizes: HeaderSizes): Placed {
  const { components, header } = setting.rules;
  const stack = makeColumn(0);
  let last = components.nationalTitle;
  let width = 0;
  for (const name of ["nationalTitle", "motto"] as const) {
    const rule = components[name];
    if (rule === null) continue;
    const parts = [{ text: rule.text ?? "", style: styleOf(rule) }];
    const lines = stackLines(parts, { size: sizes[name], align: "center", column }, setting.fonts);
    stack.add(lines);
    last = rule;
    width = lines.widest;
  }
  const ratio = last.lineRatio?.value ?? 1;
  stack.addLine(
    centredRule(column, width * ratio, 0, header.lineThicknessPt.value, "title-line"),
    header.lineGapPt.value,
  );
  return { marks: stack.marks(), height: stack.height() };
}

/** The date's size: the smallest the rules allow when a long place name does not let it stand on one line. */
function dateSize(letter: NumberRow, setting: Setting, column: Column, size: number): number {
  const rule = setting.rules.components.placeAndDate;
  const line = styledText(placeAndDateLine(letter), rule, setting);
  const fits = measureText(setting.fonts[line.style], line.text, size) <= column.width;
  return fits ? size : Math.min(size, rule.minPt);
}

/** Box 11 (circulation) above the national title and box 14 (words of a digital signature): in page 1's top margin, where no page number stands. */
function setTopMargin(letter: Letter, setting: Setting, column: Column): Marks {
  const { components, header, urgencyBoxes } = setting.rules;
  const groups: Marks[] = [];
  const word = letter.circulation?.trim() ?? "";
  let bottom = -header.lineGapPt.value;
  if (word !== "") {
    const height = toPoints(Math.min(...Object.values(urgencyBoxes.words).map((box) => box.heightMm)));
    const place = { middle: column.x + column.width / 2, top: bottom - height, height };
    groups.push(boxedWord(word, components.circulation, { ...place, role: "circulation-box" }, setting));
    bottom -= height + header.lineGapPt.value;
  }
  const lines = (letter.signatureText ?? []).filter((line) => line.trim() !== "");
  const rule = components.signatureText;
  const stacks = lines.map((line) =>
    stackLines([styledText(line, rule, setting)], { size: rule.sizePt, align: "center", column }, setting.fonts),
  );
  let y = bottom - stacks.reduce((sum, stack) => sum + stack.height, 0);
  for (const stack of stacks) {
    groups.push(moveMarks(stack.marks, 0, y));
    y += stack.height;
  }
  return joinMarks(groups);
}

/** What the row of number and date is set from; with `isNarrow` a second line of the date may run beside what stands under the number. */
export type NumberRow = Pick<Letter, "referenceNumber" | "issuePlace" | "issueDate"> & {
  readonly hasNumber: boolean;
  readonly hasDate: boolean;
  readonly isNarrow: boolean;
};

/** Number and date share a baseline, whatever their sizes. */
export function setNumberRow(letter: NumberRow, setting: Setting, columns: Columns, sizes: RowSizes): Placed {
  const { components } = setting.rules;
  const placeAndDate = dateSize(letter, setting, columns.right, sizes.placeAndDate);
  const number = stackLines(
    [
      styledText(
        referenceNumberLine(letter, setting.rules),
        { ...components.referenceNumber, upperCase: false },
        setting,
      ),
    ],
    { size: sizes.referenceNumber, align: "center", column: columns.left },
    setting.fonts,
  );
  const date = stackLines(
    [styledText(placeAndDateLine(letter), components.placeAndDate, setting)],
    { size: placeAndDate, align: "center", column: columns.right },
    setting.fonts,
  );
  const ascent = setting.fonts.regular.ascent;
  const base = Math.max(sizes.referenceNumber, placeAndDate) * ascent;
  const numberDrop = base - sizes.referenceNumber * ascent;
  const dateDrop = base - placeAndDate * ascent;
  return {
    marks: joinMarks([
      ...(letter.hasNumber ? [moveMarks(number.marks, 0, numberDrop)] : []),
      ...(letter.hasDate ? [moveMarks(date.marks, 0, dateDrop)] : []),
    ]),
    height: Math.max(number.height + numberDrop, letter.isNarrow ? 0 : date.height + dateDrop),
  };
}

function setSummary(letter: Letter, setting: Setting, column: Column, below: ReturnType<typeof makeColumn>): void {
  const summary = summaryLine(letter, setting.rules);
  if (summary === null) return;
  const rule = setting.rules.components.letterSummary;
  const lines = stackLines(
    [styledText(summary, rule, setting)],
    { size: rule.sizePt, align: "center", column },
    setting.fonts,
  );
  below.add(lines, setting.rules.header.summaryGapPt.value);
}

/** The urgency stamp: a single-line red box of the size its word has in the rules. */
function setUrgency(
  letter: Letter,
  setting: Setting,
  column: Column,
  top: number,
): { readonly marks: Marks; readonly bottom: number } {
  if (letter.urgency === null || letter.urgency.trim() === "") return { marks: { runs: [], lines: [] }, bottom: top };
  const { urgencyBoxes, components, header } = setting.rules;
  const known = urgencyBoxes.words[setting.clean(letter.urgency).trim().toLocaleUpperCase("vi")];
  const height = toPoints(known?.heightMm ?? 8);
  const y = top + header.rowGapPt.value;
  const place = {
    middle: column.x + column.width / 2,
    top: y,
    height,
    role: "urgency-box",
    color: urgencyBoxes.color,
    ...(known === undefined ? {} : { width: toPoints(known.widthMm) }),
  };
  return { marks: boxedWord(letter.urgency, components.urgency, place, setting), bottom: y + height };
}
