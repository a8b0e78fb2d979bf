import { LineRuleType, Paragraph, Table, TableLayoutType, TableRow, WidthType } from "docx";
import type { Signing } from "../model/document.ts";
import {
  columnParagraph,
  type DocxSetting,
  mmToTwips,
  NO_BORDERS,
  plainCell,
  printed,
  run,
  twips,
} from "./docx-parts.ts";
import { listItems } from "./letter-lines.ts";
import type { Signed } from "./signature-block.ts";

function recipientParagraphs(letter: Signed, setting: DocxSetting): readonly Paragraph[] {
  const { components, signature } = setting.rules;
  const filing = (letter.filing ?? "").trim().replace(/^[-–\s]*Lưu\s*:?\s*/iu, "");
  const entries = [...letter.recipients, ...(filing === "" ? [] : [signature.filingLabel + filing])].filter(
    (entry) => entry.trim() !== "",
  );
  const mark = (letter.drafterMark ?? "").trim();
  const { drafterMark } = components;
  const marks = mark === "" ? [] : [columnParagraph([run(printed(mark, drafterMark), drafterMark)], drafterMark)];
  if (entries.length === 0) return marks;
  const { recipientsLabel: label, recipients: rule } = components;
  return [
    columnParagraph([run(label.text ?? "", label)], label, { keepNext: true }),
    ...listItems(entries, signature.recipientEnd, ".").map((item) =>
      columnParagraph([run(printed(item, rule), rule)], rule, { style: "Recipients" }),
    ),
    ...marks,
  ];
}

function signerParagraphs(signing: Signing | null, post: string | null, setting: DocxSetting): readonly Paragraph[] {
  if (signing === null) return [];
  const { signingAuthority, signerTitle, signer } = setting.rules.components;
  const name = (signing.signer ?? "").trim().replace(/\s+/gu, "\u00a0");
  const kept = { keepNext: true };
  const room = { before: twips(setting.rules.signature.spaceForSignaturePt.value) };
  return [
    ...signing.authority.map((line) =>
      columnParagraph([run(printed(line, signingAuthority), signingAuthority)], signingAuthority, kept),
    ),
    ...(signing.title === null
      ? []
      : [columnParagraph([run(printed(signing.title, signerTitle), signerTitle)], signerTitle, kept)]),
    ...(post === null
      ? []
      : [columnParagraph([run(printed(post, signerTitle), signerTitle)], signerTitle, { ...kept, spacing: room })]),
    columnParagraph([run(name, signer)], signer, { style: "Signer", ...(post === null ? { spacing: room } : {}) }),
  ];
}

/** A list of more paragraphs than this may run over the page's end. */
const SPLIT_ABOVE = 30;

/** Signature block and nơi nhận side by side, in one row that is not cut unless the list is very long. */
export function signatureTable(letter: Signed, setting: DocxSetting): readonly (Paragraph | Table)[] {
  const { signature } = setting.rules;
  const second = letter.secondSigning ?? null;
  const recipients = recipientParagraphs(letter, setting);
  const list = second === null ? recipients : signerParagraphs(second, null, setting);
  const signer = signerParagraphs(letter.signing, letter.signerPost ?? null, setting);
  if (list.length === 0 && signer.length === 0) return [];
  const total = setting.textWidth;
  const right = mmToTwips(signature.rightColumnMm.value);
  const gap = { before: 0, after: 0, line: twips(signature.spaceBeforePt.value), lineRule: LineRuleType.EXACT };
  return [
    new Paragraph({ children: [], keepNext: true, spacing: gap }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: total, type: WidthType.DXA },
      columnWidths: [total - right, right],
      borders: { ...NO_BORDERS, insideHorizontal: NO_BORDERS.top, insideVertical: NO_BORDERS.top },
      rows: [
        new TableRow({
          cantSplit: list.length <= SPLIT_ABOVE,
          children: [plainCell(list, total - right), plainCell(signer, right)],
        }),
      ],
    }),
    ...(second === null || recipients.length === 0
      ? []
      : [new Paragraph({ children: [], spacing: gap }), ...recipients]),
  ];
}
