import { setBody } from "./body-block.ts";
import { splitAppendix, splitByWidth } from "./body-part.ts";
import { setCopy } from "./copy-block.ts";
import { type FlowItem, type Frame, fillPages, type Section } from "./flow.ts";
import { type FontSet, measureText, styleOf } from "./fonts.ts";
import { setFooter } from "./footer-block.ts";
import { setHeader } from "./header-block.ts";
import { joinMarks, type LaidOutDocument, type LaidOutPage, type LayoutNote, type TextRun } from "./laid-out.ts";
import type { Appendix, Letter } from "./letter.ts";
import { makeTextCleaner } from "./printable-text.ts";
import { type LayoutRules, toPoints } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { keepWithText, setSignature } from "./signature-block.ts";
import { setAppendixTitle, setTitle } from "./title-block.ts";

/** Sets a letter by a rulebook: pages of positioned runs and lines, in points. Pure; the same input gives the same pages. */
export function layOut(letter: Letter, rules: LayoutRules, fonts: FontSet): LaidOutDocument {
  const cleaner = makeTextCleaner(fonts);
  const setting: Setting = { rules, fonts, frame: textFrame(rules, false), clean: cleaner.clean };
  const parts = [
    letterSections(letter, setting),
    ...(letter.appendices ?? []).map((appendix) => appendixSections(appendix, setting)),
  ];
  // A copy's foot stands below the end of all that was copied.
  const copy = letter.copy ?? null;
  if (copy !== null) parts.push(withCopy(parts.pop() ?? [], setCopyIn(copy, setting)));
  const footer = setFooter(letter.footer ?? [], setting);
  const pages = parts.flatMap((sections, index) => {
    const filled = fillPages(sections, index === 0 ? footer.room : 0);
    return numberPages(filled, setting).map((page) =>
      index === 0 && page.number === 1 ? { ...page, ...joinMarks([page, footer.marks]) } : page,
    );
  });
  return {
    width: toPoints(rules.page.widthMm.value),
    height: toPoints(rules.page.heightMm.value),
    pages,
    notes: notesOf(letter, rules, cleaner.missing),
  };
}

/** The part of a sheet text may fill, upright or across. */
export function textFrame(rules: LayoutRules, landscape: boolean): Frame {
  const { page } = rules;
  const width = landscape ? page.heightMm.value : page.widthMm.value;
  const height = landscape ? page.widthMm.value : page.heightMm.value;
  return {
    left: toPoints(page.leftMm.value),
    right: toPoints(width - page.rightMm.value),
    top: toPoints(page.topMm.value),
    bottom: toPoints(height - page.bottomMm.value),
  };
}

function letterSections(letter: Letter, upright: Setting): readonly Section[] {
  const parts = splitByWidth(letter.body);
  return parts.map((part, index) => {
    const setting = { ...upright, frame: textFrame(upright.rules, part.landscape) };
    const { frame, rules } = setting;
    const head = index === 0 ? [setHeader(letter, setting), ...setTitle(letter, setting)] : [];
    const gap = rules.header.bodyGapPt.value;
    const body = setBody(part.blocks, setting).map((item, place) =>
      index === 0 && place === 0 ? { ...item, before: Math.max(gap, item.before) } : item,
    );
    const signature = index === parts.length - 1 ? setSignature(letter, setting) : [];
    const text = signature.length === 0 ? body : keepWithText(body, rules.signature.linesKeptWith.value);
    return { items: [...head, ...text, ...signature], frame, landscape: part.landscape };
  });
}

function appendixSections(appendix: Appendix, upright: Setting): readonly Section[] {
  return splitAppendix(appendix.body).map((part, index) => {
    const setting = { ...upright, frame: textFrame(upright.rules, part.landscape) };
    const title: readonly FlowItem[] = index === 0 ? setAppendixTitle(appendix, setting) : [];
    return {
      items: [...title, ...setBody(part.blocks, setting)],
      frame: setting.frame,
      landscape: part.landscape,
    };
  });
}

type SetIn = (frame: Frame) => readonly FlowItem[];

function setCopyIn(copy: NonNullable<Letter["copy"]>, setting: Setting): SetIn {
  return (frame) => setCopy(copy, { ...setting, frame });
}

function withCopy(sections: readonly Section[], copyIn: SetIn): readonly Section[] {
  const last = sections.at(-1);
  if (last === undefined) return sections;
  return [...sections.slice(0, -1), { ...last, items: [...last.items, ...copyIn(last.frame)] }];
}

/** Page numbers in the top margin, centred on the sheet's text, none on page 1 (NĐ 30/2020, PL I, I.I.7). */
export function numberPages(pages: readonly LaidOutPage[], setting: Setting): readonly LaidOutPage[] {
  const { rules, fonts } = setting;
  const rule = rules.components.pageNumber;
  const face = fonts[styleOf(rule)];
  return pages.map((page) => {
    if (page.number === 1) return page;
    const frame = textFrame(rules, page.landscape);
    const text = String(page.number);
    const width = measureText(face, text, rule.sizePt);
    const run: TextRun = {
      x: (frame.left + frame.right - width) / 2,
      baseline: toPoints(rules.page.pageNumberFromTopMm.value) + face.ascent * rule.sizePt,
      text,
      style: styleOf(rule),
      size: rule.sizePt,
      width,
      spacing: 0,
    };
    return { ...page, runs: [run, ...page.runs] };
  });
}

function notesOf(letter: Letter, rules: LayoutRules, missing: ReadonlySet<string>): readonly LayoutNote[] {
  const notes: LayoutNote[] = [];
  if (missing.size > 0) notes.push({ kind: "missing-glyphs", letters: [...missing].join("") });
  const secrecy = letter.secrecy?.trim() ?? "";
  if (secrecy !== "") notes.push({ kind: "secrecy-stamp-left-out", word: secrecy });
  const urgency = letter.urgency?.trim().toLocaleUpperCase("vi") ?? "";
  if (urgency !== "" && rules.urgencyBoxes.words[urgency] === undefined) {
    notes.push({ kind: "urgency-unknown", word: urgency });
  }
  return notes;
}
