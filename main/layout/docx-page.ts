import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { boxTable } from "./docx-box.ts";
import { columnParagraph, type DocxSetting, mmToTwips, printed, run, twips } from "./docx-parts.ts";
import type { Letter } from "./letter.ts";
import type { LayoutRules } from "./rules.ts";

/** What a section of the Word file is: where page numbers begin anew, and whether the sheet lies across. */
export type DocxSectionKind = { readonly landscape: boolean; readonly first: boolean; readonly footer: boolean };

/** Page size, margins and page numbers of a section (NĐ 30/2020, PL I, I.I). */
export function sectionProperties({ landscape, first, footer }: DocxSectionKind, rules: LayoutRules) {
  const { page } = rules;
  return {
    type: SectionType.NEXT_PAGE,
    // Only the first page of a letter or an appendix goes without its number.
    titlePage: first,
    page: {
      size: {
        width: mmToTwips(page.widthMm.value),
        height: mmToTwips(page.heightMm.value),
        orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mmToTwips(page.topMm.value),
        bottom: mmToTwips(page.bottomMm.value),
        left: mmToTwips(page.leftMm.value),
        right: mmToTwips(page.rightMm.value),
        header: mmToTwips(page.pageNumberFromTopMm.value),
        footer: footer ? mmToTwips(page.bottomMm.value) : mmToTwips(10),
      },
      ...(first ? { pageNumbers: { start: 1 } } : {}),
    },
  };
}

/** The page number from page 2 on; on page 1 of the letter what stands above the national title (boxes 11 and 14). */
export function sectionHeaders(letter: Letter | null, setting: DocxSetting) {
  const rule = setting.rules.components.pageNumber;
  const number = new Paragraph({
    style: "PageNumberLine",
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], size: rule.sizePt * 2 })],
  });
  return {
    default: new Header({ children: [number] }),
    first: new Header({ children: letter === null ? [emptyLine()] : [...topMargin(letter, setting)] }),
  };
}

function topMargin(letter: Letter, setting: DocxSetting) {
  const { components, header, urgencyBoxes } = setting.rules;
  const left = mmToTwips(header.leftColumnMm.value + header.columnGapMm.value);
  const lines = (letter.signatureText ?? []).filter((line) => line.trim() !== "");
  const rule = components.signatureText;
  const words = lines.map((line) =>
    columnParagraph([run(printed(line, rule), rule)], rule, { indent: { left, firstLine: 0 } }),
  );
  const word = letter.circulation?.trim() ?? "";
  if (word === "") return words.length > 0 ? words : [emptyLine()];
  const heightMm = Math.min(...Object.values(urgencyBoxes.words).map((box) => box.heightMm));
  // The box is centred on the right column: the column's middle, from the left margin, is half of twice that.
  const column = left + setting.textWidth;
  return [...words, ...boxTable(word, components.circulation, { heightMm, column, color: "000000" }, setting)];
}

/** Box 13 at the foot of page 1 under its line; nothing elsewhere. */
export function sectionFooters(letter: Letter | null, setting: DocxSetting) {
  const lines = (letter?.footer ?? []).filter((line) => line.trim() !== "");
  if (lines.length === 0) return {};
  const rule = setting.rules.components.footer;
  const { lineGapPt, lineThicknessPt } = setting.rules.header;
  const top = {
    style: BorderStyle.SINGLE,
    size: Math.round(lineThicknessPt.value * 8),
    color: "000000",
    space: Math.round(lineGapPt.value),
  };
  return {
    first: new Footer({
      children: lines.map((line, index) =>
        columnParagraph([run(printed(line, rule), rule)], rule, {
          ...(index === 0 ? { border: { top } } : {}),
          spacing: { before: index === 0 ? twips(2 * lineGapPt.value) : 0, after: 0 },
        }),
      ),
    }),
  };
}

function emptyLine(): Paragraph {
  return new Paragraph({ children: [] });
}
