import type { LetterDraft } from "../model/letter-draft.ts";
import { bodyFromHtml } from "./body-from-html.ts";
import { type CitedFields, fullCitation, shortCitation } from "./citation-form.ts";
import type { Appendix, BodyBlock, Letter } from "./letter.ts";
import { typeKey } from "./letter-lines.ts";
import { markedTextToHtml } from "./marked-text.ts";

/** What a draft's words need to become a letter: the office's symbol, and the fields in force of the documents cited, by label. */
export type DraftSetting = {
  /** "/KH-SNV". */
  readonly symbol: string;
  readonly cited: ReadonlyMap<string, CitedFields & { readonly id: string }>;
};

/** "[[Quyết định 12/QĐ-SNV]]"; not "[12]". */
const CITATION = /\[\[([^[\]\n]+)\]\]/gu;
/** Beginnings of a căn cứ that take no "Căn cứ" before them. */
const BASIS_START = /^(?:-\s*)?(?:Căn cứ|Xét|Theo đề nghị|Theo|Thực hiện|Sau khi|Trên cơ sở)\s/u;

/** The letter a draft stands for. Documents are cited in full where they come first, căn cứ before text, and in short after that. */
export function letterFromDraft(draft: LetterDraft, { symbol, cited }: DraftSetting): Letter {
  const seen = new Set<string>();
  const cite = (text: string, dates: "long" | "short"): string =>
    text.replace(CITATION, (_, label: string) => {
      const fields = cited.get(label.trim());
      if (fields === undefined) return label;
      const first = !seen.has(fields.id);
      seen.add(fields.id);
      return first ? fullCitation(fields, { regime: draft.regime, dates }) : shortCitation(fields, draft);
    });
  const bases = basisBlocks(draft.bases.map((line) => cite(line, "long")));
  const body = bodyFromHtml(markedTextToHtml(cite(draft.body, "short")));
  const appendices = draft.appendices.map(
    ({ label, title, body }): Appendix => ({
      label: filled(label),
      title: filled(cite(title, "short")),
      note: null,
      body: bodyFromHtml(markedTextToHtml(cite(body, "short"))),
    }),
  );
  const letter: Letter = {
    ...plainParts(draft, symbol),
    abstract: filled(cite(draft.abstract, "short")),
    body: [...bases, ...body],
    appendices,
  };
  const complete = {
    ...letter,
    body: withEnacting(letter),
    appendices: appendices.map((one) => withNote(one, letter)),
  };
  return complete;
}

function plainParts(draft: LetterDraft, symbol: string): Omit<Letter, "abstract" | "body" | "appendices"> {
  const { authority, signerTitle, signer, secondTitle, secondSigner } = draft;
  const lines = (list: readonly string[]): readonly string[] =>
    list.map((line) => line.trim()).filter((line) => line !== "");
  const isDecision = /^(?:quyet dinh|nghi quyet)$/u.test(typeKey({ documentType: draft.documentType } as Letter));
  return {
    regime: draft.regime,
    documentType: filled(draft.documentType),
    referenceNumber: filled(`${draft.number.trim()}${(draft.symbol ?? symbol).trim()}`),
    parentBody: filled(draft.parentBody),
    issuingBody: filled(draft.issuingBody),
    issuePlace: filled(draft.issuePlace),
    issueDate: draft.issueDate,
    enactor: isDecision ? filled(draft.enactor) : null,
    addressees: lines(draft.addressees),
    recipients: lines(draft.recipients),
    filing: filled(draft.filing),
    signing:
      lines(authority).length === 0 && filled(signerTitle) === null && filled(signer) === null
        ? null
        : { authority: lines(authority), title: filled(signerTitle), signer: filled(signer) },
    secondSigning:
      filled(secondSigner) === null && filled(secondTitle) === null
        ? null
        : { authority: [], title: filled(secondTitle), signer: filled(secondSigner) },
    urgency: filled(draft.urgency),
    secrecy: filled(draft.secrecy),
    circulation: filled(draft.circulation),
    drafterMark: filled(draft.drafterMark),
    footer: lines(draft.footer),
  };
}

function filled(text: string): string | null {
  const clean = text.normalize("NFC").trim().replace(/\s+/gu, " ");
  return clean === "" ? null : clean;
}

/** "Căn cứ …;", the last with a full stop (NĐ 30/2020, PL I, I.II.6.a). */
function basisBlocks(lines: readonly string[]): readonly BodyBlock[] {
  const bare = lines.map((line) => line.trim().replace(/[\s.;,]+$/u, "")).filter((line) => line !== "");
  return bare.map((line, index) => ({
    kind: "basis",
    text: `${BASIS_START.test(line) ? "" : "Căn cứ "}${line}${index === bare.length - 1 ? "." : ";"}`,
  }));
}

/** A quyết định or nghị quyết says "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:" between its căn cứ and its articles. */
function withEnacting(letter: Letter): readonly BodyBlock[] {
  const { body } = letter;
  const type = typeKey(letter);
  const word = type === "quyet dinh" ? "QUYẾT ĐỊNH:" : type === "nghi quyet" ? "QUYẾT NGHỊ:" : null;
  const after = body.findLastIndex((block) => block.kind === "basis") + 1;
  const needs = word !== null && after > 0 && after < body.length && body.every((block) => block.kind !== "enacting");
  return needs ? [...body.slice(0, after), { kind: "enacting", text: word }, ...body.slice(after)] : body;
}

/** "(Kèm theo Quyết định số … ngày … của …)" (NĐ 30/2020, PL I, III.2). */
function withNote(appendix: Appendix, letter: Letter): Appendix {
  if (appendix.label === null && appendix.title === null) return appendix;
  const number = letter.referenceNumber === null ? null : { text: numberWords(letter.referenceNumber) };
  const { regime, documentType, issueDate, issuingBody } = letter;
  const words = fullCitation(
    { regime, documentType, issueDate, issuingBody, referenceNumber: number, abstract: null },
    { regime, dates: "long" },
  );
  const dated = issueDate === null ? words.replace(/ của /u, ", ngày …… tháng …… năm …… của ") : words;
  return { ...appendix, note: `(Kèm theo ${dated})` };
}

function numberWords(number: string): string {
  // "/KH-SNV": the number is still to be given
  return /^[-/]/u.test(number) ? `……${number}` : number;
}
