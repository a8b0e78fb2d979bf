import { AlignmentType, Document, Packer, Paragraph } from "docx";
import { centredParagraph, docxTable } from "./docx-body.ts";
import { sectionHeaders, sectionProperties } from "./docx-page.ts";
import { type DocxSetting, mmToTwips, run } from "./docx-parts.ts";
import { documentStyles } from "./docx-style.ts";
import { loadFonts } from "./fonts.ts";
import { type RegisterBook, registerRules, registerTable } from "./register-book.ts";
import type { LayoutRules } from "./rules.ts";

/** A register as an editable Word file; a page's total would not follow what is typed, so only the whole book's is written. */
export async function renderRegisterDocx(
  book: RegisterBook,
  base: LayoutRules,
  options: { readonly fontsDirectory: string },
): Promise<Uint8Array> {
  const rules = registerRules(base);
  const { page, components } = rules;
  const textWidth = mmToTwips(page.heightMm.value - page.leftMm.value - page.rightMm.value);
  const setting: DocxSetting = { rules, fonts: loadFonts(options.fontsDirectory), textWidth };
  const widthsMm = book.columns.map(({ widthMm }) => widthMm);
  const total = book.words.total.replace("{count}", String(book.rows.length));
  const italic = { ...components.table, italic: true };
  const document = new Document({
    title: book.title,
    creator: "Văn Khố",
    styles: documentStyles(setting),
    sections: [
      {
        properties: sectionProperties({ landscape: true, first: true, footer: false }, rules),
        headers: sectionHeaders(null, setting),
        children: [
          ...(book.body === null ? [] : [centredParagraph(book.body, components.issuingBody, setting, 0)]),
          centredParagraph(book.title, components.appendixTitle, setting, 0),
          centredParagraph(book.range, components.note, setting, 0),
          ...(book.rows.length === 0
            ? [centredParagraph(book.words.none, components.body, setting)]
            : [
                docxTable(registerTable(book), setting, widthsMm),
                new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(total, italic)] }),
              ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
