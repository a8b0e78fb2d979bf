import { bodyPitch, setCentred } from "./body-block.ts";
import { makeColumn } from "./column-stack.ts";
import type { FlowItem } from "./flow.ts";
import { measureText, styleOf } from "./fonts.ts";
import type { Letter } from "./letter.ts";
import { abstractLine, addresseeLabel, isOfficialLetter, listItems, typeKey } from "./letter-lines.ts";
import { toPoints } from "./rules.ts";
import { centredRule, type Setting, type Stack, singleLine, stackLines, styledText } from "./setting.ts";

/** A title is never set wider than this share of the text: longer lines under the header look like body text. */
export const TITLE_SHARE = 0.86;

/** Boxes 5a and 9a, and the enacting authority: type and abstract with its line, kính gửi, thẩm quyền ban hành. */
export function setTitle(letter: Letter, setting: Setting): readonly FlowItem[] {
  const items: FlowItem[] = [];
  if (!isOfficialLetter(letter)) {
    const title = setTypeAndAbstract(letter, setting);
    if (title !== null) items.push(title);
  }
  items.push(...setAddressees(letter, setting));
  const enactor = letter.enactor?.trim() ?? "";
  if (enactor !== "") {
    const strips = setCentred(enactor, setting.rules.components.enactor, setting, setting.rules.header.bodyGapPt.value);
    items.push(...strips.map((strip) => ({ ...strip, mayBreakBefore: false })));
  }
  return items;
}

function setTypeAndAbstract(letter: Letter, setting: Setting): FlowItem | null {
  const { components, header, abstractDashes } = setting.rules;
  const { frame, fonts } = setting;
  const inset = ((frame.right - frame.left) * (1 - TITLE_SHARE)) / 2;
  const column = { x: frame.left + inset, width: frame.right - frame.left - 2 * inset };
  const stack = makeColumn(0);
  const type = letter.documentType?.trim() ?? "";
  const abstract = abstractLine(letter);
  if (type !== "") {
    const size = components.documentType.sizePt;
    stack.add(
      stackLines([styledText(type, components.documentType, setting)], { size, align: "center", column }, fonts),
    );
  }
  if (abstract !== "") {
    const size = components.abstract.sizePt;
    const lines = stackLines(
      [styledText(abstract, components.abstract, setting)],
      { size, align: "center", column },
      fonts,
    );
    stack.add(lines);
    const ratio = components.abstract.lineRatio?.value;
    if (ratio !== undefined) {
      const rule = centredRule(column, lines.widest * ratio, 0, header.lineThicknessPt.value, "abstract-line");
      stack.addLine(rule, header.lineGapPt.value);
    }
    if (abstractDashes !== null) {
      const dashes = [{ text: abstractDashes.text, style: "regular" as const }];
      stack.add(stackLines(dashes, { size: abstractDashes.sizePt, align: "center", column }, fonts));
    }
  }
  if (stack.height() === 0) return null;
  return {
    marks: stack.marks(),
    height: stack.height(),
    ink: stack.height(),
    before: header.titleGapPt.value,
    mayBreakBefore: false,
  };
}

/** "Kính gửi: Bộ Nội vụ" on one line; two or more on new lines, their hyphens under the colon (NĐ 30/2020, PL I, I.II.9.d). */
function setAddressees(letter: Letter, setting: Setting): readonly FlowItem[] {
  const names = letter.addressees.map((name) => name.trim()).filter((name) => name !== "");
  if (names.length === 0) return [];
  const label = labelText(letter, setting);
  // A công điện always lists them (Mẫu 1.6).
  const listed = names.length > 1 || (letter.regime === "state" && typeKey(letter) === "cong dien");
  const stacks = listed ? manyAddressees(names, label, setting) : [oneAddressee(names[0] as string, label, setting)];
  return stacks.map((stack, index) => ({
    marks: stack.marks,
    height: stack.height,
    ink: stack.ink,
    before: index === 0 ? setting.rules.header.titleGapPt.value : 0,
    mayBreakBefore: index >= 3 && index < stacks.length - 1,
  }));
}

type LabelText = { readonly text: string; readonly style: "regular" | "italic" };

function labelText(letter: Letter, setting: Setting): LabelText {
  const rule = setting.rules.components.addresseeLabel;
  return {
    text: fixShort(setting.clean(addresseeLabel(letter, setting.rules)).trim()),
    style: rule.italic ? "italic" : "regular",
  };
}

/** "Kính gửi:" is never parted; "Ủy ban nhân dân tỉnh X trân trọng kính mời:" may be. */
function fixShort(label: string): string {
  return label.length < 16 ? label.replace(/\s+/gu, "\u00a0") : label.replace(/\s+/gu, " ");
}

function oneAddressee(name: string, label: LabelText, setting: Setting): Stack {
  const { frame, fonts, rules } = setting;
  const rule = rules.components.addressees;
  const size = rule.sizePt;
  const bare = name.replace(/^[-–•+]\s*/u, "").replace(/[;,\s]+$/u, "");
  const value = styledText(bare, rule, setting);
  const space = measureText(fonts.regular, " ", size);
  const labelWidth = measureText(fonts[label.style], label.text, size) + space;
  const width = frame.right - frame.left;
  const natural = labelWidth + measureText(fonts[value.style], value.text, size);
  if (natural <= width) {
    const column = { x: frame.left, width };
    return stackLines([label, { ...value, text: ` ${value.text}` }], { size, align: "center", column }, fonts);
  }
  const indent = toPoints(rules.body.firstLineMm.value);
  const column = { x: frame.left + indent, width: width - indent };
  return stackLines(
    [label, { ...value, text: ` ${value.text}` }],
    { size, align: "left", column, hang: labelWidth < width / 3 ? labelWidth : 0 },
    fonts,
  );
}

/** The label, then each name: one stack each, so that a list longer than the page can be parted. */
function manyAddressees(names: readonly string[], label: LabelText, setting: Setting): readonly Stack[] {
  const { frame, fonts, rules } = setting;
  const rule = rules.components.addressees;
  const size = rule.sizePt;
  const colon = measureText(fonts[label.style], ":", size);
  const toColon = measureText(fonts[label.style], label.text, size) - colon;
  const items = listItems(names, rules.signature.recipientEnd, ".").map((item) => styledText(item, rule, setting));
  const widest = Math.max(...items.map((item) => measureText(fonts[item.style], item.text, size)));
  const width = frame.right - frame.left;
  const indent = toPoints(rules.body.firstLineMm.value);
  // "Ủy ban nhân dân tỉnh X điện:" is too long for hyphens under its colon: they stand at the indent.
  const hangs = toColon < width / 3;
  const left = hangs ? Math.max(indent, (width - toColon - widest) / 2) : indent;
  const inset = hangs ? left + toColon : indent;
  const column = { x: frame.left + inset, width: width - inset };
  const hang = measureText(fonts.regular, "- ", size);
  const lead = stackLines(
    [label],
    { size, align: "left", column: { x: frame.left + left, width: width - left } },
    fonts,
  );
  const labelStack: Stack = { ...lead, height: lead.height + bodyPitch(size, setting) - singleLine(size, fonts).pitch };
  return [labelStack, ...items.map((item) => stackLines([item], { size, align: "left", column, hang }, fonts))];
}

/** Strips of an appendix's head: "Phụ lục II", its title, "(Kèm theo …)". */
export function setAppendixTitle(
  appendix: { readonly label: string | null; readonly title: string | null; readonly note: string | null },
  setting: Setting,
): readonly FlowItem[] {
  const { appendixLabel, appendixTitle, note } = setting.rules.components;
  const items: FlowItem[] = [];
  if (appendix.label !== null) items.push(...setCentred(appendix.label, appendixLabel, setting, 0));
  if (appendix.title !== null) items.push(...setCentred(appendix.title, appendixTitle, setting, 0));
  if (appendix.note !== null) {
    // "số       /QĐ-UBND": room for number and date is kept (NĐ 30/2020, PL I, I.III.1.c)
    items.push(...setCentred(appendix.note.replace(/ {3,}/gu, " …… "), note, setting, 0));
  }
  if (items.length === 0) return [];
  const { frame, rules } = setting;
  const width = measureText(setting.fonts[styleOf(appendixTitle)], "PHỤ LỤC KÈM THEO", appendixTitle.sizePt);
  const column = { x: frame.left, width: frame.right - frame.left };
  const gap = rules.header.lineGapPt.value;
  const line = centredRule(column, width, gap, rules.header.lineThicknessPt.value, "appendix-line");
  items.push({
    marks: { runs: [], lines: [line] },
    height: gap + 2,
    ink: gap + 2,
    before: 0,
    mayBreakBefore: false,
  });
  return items.map((item, index) => (index === 0 ? item : { ...item, mayBreakBefore: false }));
}
