import { setBody } from "./body-block.ts";
import { type FlowItem, type Frame, fillPages } from "./flow.ts";
import { type FontSet, measureText, styleOf } from "./fonts.ts";
import { setHeader } from "./header-block.ts";
import type { LaidOutDocument, LaidOutPage, LayoutNote, TextRun } from "./laid-out.ts";
import type { Letter } from "./letter.ts";
import { makeTextCleaner } from "./printable-text.ts";
import { type LayoutRules, toPoints } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { keepWithText, setSignature } from "./signature-block.ts";
import { setAppendixTitle, setTitle } from "./title-block.ts";

/** Sets a letter by a rulebook: pages of positioned runs and lines, in points. Pure; the same input gives the same pages. */
export function layOut(letter: Letter, rules: LayoutRules, fonts: FontSet): LaidOutDocument {
  const cleaner = makeTextCleaner(fonts);
  const frame = textFrame(rules);
  const setting: Setting = { rules, fonts, frame, clean: cleaner.clean };
  const pages = [
    ...numberPages(fillPages(letterItems(letter, setting), frame), setting),
    ...(letter.appendices ?? []).flatMap((appendix) => {
      const items = [...setAppendixTitle(appendix, setting), ...setBody(appendix.body, setting)];
      return numberPages(fillPages(items, frame), setting);
    }),
  ];
  return {
    width: toPoints(rules.page.widthMm.value),
    height: toPoints(rules.page.heightMm.value),
    pages,
    notes: notesOf(letter, rules, cleaner.missing),
  };
}

function textFrame(rules: LayoutRules): Frame {
  const { page } = rules;
  return {
    left: toPoints(page.leftMm.value),
    right: toPoints(page.widthMm.value - page.rightMm.value),
    top: toPoints(page.topMm.value),
    bottom: toPoints(page.heightMm.value - page.bottomMm.value),
  };
}

function letterItems(letter: Letter, setting: Setting): readonly FlowItem[] {
  const head = [setHeader(letter, setting), ...setTitle(letter, setting)];
  const gap = setting.rules.header.bodyGapPt.value;
  const body = setBody(letter.body, setting).map((item, index) =>
    index === 0 ? { ...item, before: Math.max(gap, item.before) } : item,
  );
  const signature = setSignature(letter, setting);
  const text = signature.length === 0 ? body : keepWithText(body, setting.rules.signature.linesKeptWith.value);
  return [...head, ...text, ...signature];
}

/** Page numbers in the top margin, centred on the sheet's text, none on page 1 (NĐ 30/2020, PL I, I.I.7). */
function numberPages(pages: readonly LaidOutPage[], setting: Setting): readonly LaidOutPage[] {
  const { rules, fonts, frame } = setting;
  const rule = rules.components.pageNumber;
  const face = fonts[styleOf(rule)];
  return pages.map((page) => {
    if (page.number === 1) return page;
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
