import { setCentred } from "./body-block.ts";
import { type FlowItem, fillPages } from "./flow.ts";
import { type FontSet, loadPrintFonts, measureText, styleOf } from "./fonts.ts";
import type { LaidOutDocument, LaidOutPage, TextRun } from "./laid-out.ts";
import { numberPages, textFrame } from "./lay-out.ts";
import { makeTextCleaner } from "./printable-text.ts";
import { type RegisterBook, registerRules, registerTable } from "./register-book.ts";
import { writePdf } from "./render-pdf.ts";
import { type LayoutRules, toPoints } from "./rules.ts";
import type { Setting } from "./setting.ts";
import { setTable } from "./table-block.ts";

/** Room for the page's total below the table, in points. */
const TOTAL_ROOM = 20;

/** A register as a PDF: A4 across, heads repeated, a total on every page, page numbers from page 2. Throws when a font is missing. */
export async function renderRegisterPdf(
  book: RegisterBook,
  rules: LayoutRules,
  options: { readonly fontsDirectory: string; readonly archival?: boolean },
): Promise<Uint8Array> {
  const fonts = loadPrintFonts(options.fontsDirectory);
  const title = [book.title, book.body, book.range].filter((part) => part !== null).join(", ");
  return writePdf(layOutRegister(book, rules, fonts), fonts, { title, archival: options.archival === true });
}

/** Sets a register's pages. */
export function layOutRegister(book: RegisterBook, base: LayoutRules, fonts: FontSet): LaidOutDocument {
  const rules = registerRules(base);
  const cleaner = makeTextCleaner(fonts);
  const frame = textFrame(rules, true);
  const setting: Setting = { rules, fonts, frame, clean: cleaner.clean };
  const { appendixTitle, note, issuingBody, body } = rules.components;
  const head: FlowItem[] = [
    ...(book.body === null ? [] : setCentred(book.body, issuingBody, setting, 0)),
    ...setCentred(book.title, appendixTitle, setting, 0),
    ...setCentred(book.range, note, setting, 0),
  ];
  const table =
    book.rows.length === 0
      ? setCentred(book.words.none, { ...body, align: "center" }, setting)
      : setTable(registerTable(book), setting, { widthsMm: book.columns.map(({ widthMm }) => widthMm) });
  const items = [...head, ...table].map((item, index) => ({
    ...item,
    mayBreakBefore: index > head.length && item.mayBreakBefore,
  }));
  const room = { ...frame, bottom: frame.bottom - TOTAL_ROOM };
  const pages = fillPages([{ items, frame: room, landscape: true }]);
  const counted = pages.map((page, index) => addTotal(page, index === pages.length - 1, book, setting));
  return {
    width: toPoints(rules.page.widthMm.value),
    height: toPoints(rules.page.heightMm.value),
    pages: numberPages(counted, setting),
    notes: cleaner.missing.size > 0 ? [{ kind: "missing-glyphs", letters: [...cleaner.missing].join("") }] : [],
  };
}

/** "Cộng trang này: 14 văn bản" at the left, on the last page the whole book's total at the right. */
function addTotal(page: LaidOutPage, last: boolean, book: RegisterBook, setting: Setting): LaidOutPage {
  if (book.rows.length === 0) return page;
  const { frame, fonts, rules } = setting;
  const rule = { ...rules.components.table, italic: true };
  const size = rule.sizePt;
  const lowest = Math.max(...page.lines.map((line) => line.y2), ...page.runs.map((run) => run.baseline));
  const place = (text: string, right: boolean): TextRun => {
    const width = measureText(fonts[styleOf(rule)], text, size);
    return {
      x: right ? frame.right - width : frame.left,
      baseline: lowest + size * 1.4,
      ...{ text, style: styleOf(rule), size, width, spacing: 0 },
    };
  };
  const say = (words: string, count: number): string => words.replace("{count}", String(count));
  const runs = [place(say(book.words.page, page.rows ?? 0), false)];
  if (last) runs.push(place(say(book.words.total, book.rows.length), true));
  return { ...page, runs: [...page.runs, ...runs] };
}
