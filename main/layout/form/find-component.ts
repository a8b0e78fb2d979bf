import type { DocumentFields } from "../../model/document.ts";
import { fold } from "../../text/fold.ts";
import type { Form, FormLine } from "./form.ts";

/** The components of one document among a form's lines; empty where one was not found. */
export type Components = {
  readonly nationalTitle: readonly FormLine[];
  readonly motto: readonly FormLine[];
  readonly partyTitle: readonly FormLine[];
  readonly parentBody: readonly FormLine[];
  readonly issuingBody: readonly FormLine[];
  readonly star: readonly FormLine[];
  readonly number: readonly FormLine[];
  readonly date: readonly FormLine[];
  readonly documentType: readonly FormLine[];
  readonly abstract: readonly FormLine[];
  readonly dashes: readonly FormLine[];
  readonly basis: readonly FormLine[];
  readonly headings: readonly FormLine[];
  readonly body: readonly FormLine[];
  readonly recipientsLabel: readonly FormLine[];
  readonly recipients: readonly FormLine[];
  readonly authority: readonly FormLine[];
  readonly signerTitle: readonly FormLine[];
  readonly signer: readonly FormLine[];
  readonly appendixLabels: readonly FormLine[];
  readonly copyForm: readonly FormLine[];
};

const key = (text: string): string => fold(text.normalize("NFC")).replace(/\s+/gu, " ").trim();

/** Lines that together say `text`, one after another in a column. */
function linesSaying(lines: readonly FormLine[], text: string | null): readonly FormLine[] {
  const whole = text === null ? "" : key(text);
  if (whole === "") return [];
  for (let start = 0; start < lines.length; start++) {
    const first = lines[start] as FormLine;
    let said = key(first.text);
    if (said === "" || !whole.includes(said.replace(/^(?:v\/v|ve viec)\s*/u, ""))) continue;
    const found = [first];
    for (let next = start + 1; next < lines.length && said.length < whole.length && found.length < 8; next++) {
      const line = lines[next] as FormLine;
      if (line.column !== first.column && line.page !== null) continue;
      if (!whole.includes(`${key(line.text)}`)) break;
      found.push(line);
      said += ` ${key(line.text)}`;
    }
    if (said.length >= whole.length * 0.9) return found;
  }
  return [];
}

/** Finds what the rules speak of by its words and place. */
export function findComponents(form: Form, fields: DocumentFields): Components {
  const { lines } = form;
  const first = lines.filter((line) => line.page === null || line.page === 1);
  const matching = (pattern: RegExp, among = lines): readonly FormLine[] =>
    among.filter((line) => pattern.test(key(line.text)));
  const number = matching(/^so\s*:?\s*(?:\d|[.…/-])/u, first).slice(0, 1);
  const numberAt = number[0] === undefined ? first.length : first.indexOf(number[0]);
  const head = first.slice(0, Math.max(numberAt, 6));
  const label = matching(/^noi nhan\s*:?$/u).slice(0, 1);
  const foot = footOf(form, label[0], fields);
  const abstract = linesSaying(first, fields.abstract);
  const typeLine = linesSaying(first.slice(0, 40), fields.documentType).slice(0, 1);
  const headEnd = Math.max(numberAt, ...[...abstract, ...typeLine].map((line) => lines.indexOf(line)));
  const footStart = Math.min(...[...label, ...foot.all].map((line) => lines.indexOf(line)), lines.length);
  const between = lines.slice(headEnd + 1, footStart).filter((line) => !line.inTable && line.frame === null);
  const parentBody = linesSaying(head, fields.parentBody);
  return {
    nationalTitle: matching(/^cong hoa xa hoi chu nghia/u, head).slice(0, 1),
    motto: matching(/^doc lap/u, first.slice(0, 12)).slice(0, 1),
    partyTitle: matching(/^dang cong san viet nam$/u, head).slice(0, 1),
    parentBody,
    issuingBody: linesSaying(
      head.filter((line) => !parentBody.includes(line)),
      fields.issuingBody,
    ),
    star: first.slice(0, 12).filter((line) => /^\*$/u.test(line.text)),
    number,
    date: matching(/, ngay .*thang .*nam/u, first).slice(0, 1),
    documentType: fields.documentType !== null && key(fields.documentType) !== "cong van" ? typeLine : [],
    abstract,
    dashes: first.filter((line) => /^[-–]{3,7}$/u.test(line.text)),
    ...bodyParts(between),
    recipientsLabel: label,
    ...foot.parts,
    appendixLabels: lines.filter((line) => /^Phụ lục(?: [IVXLC]+| \d+)?$/u.test(line.text) && line.align !== "justify"),
    copyForm: lines.filter((line) => /^(?:SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|SAO Y BẢN CHÍNH)$/u.test(line.text)),
  };
}

const BASIS = /^(?:-\s*)?(?:Căn cứ|Xét đề nghị|Xét Tờ trình|Theo đề nghị)\s/u;
/** "Điều 1. Phạm vi", "Chương I", "I. MỤC TIÊU", "1. Quan điểm"; not a sentence. */
const HEADING = /^(?:Điều \d+|Chương |Phần |Mục \d|Tiểu mục |[IVXLC]+[.-]|\p{Lu}[\p{Lu}\s,–-]+$)/u;

function bodyParts(lines: readonly FormLine[]): Pick<Components, "basis" | "body" | "headings"> {
  const decides = lines.findIndex((line) => /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u.test(line.text));
  const basis = decides === -1 ? [] : lines.slice(0, decides).filter((line) => BASIS.test(line.text));
  const after = decides === -1 ? lines : lines.slice(decides + 1);
  const headings = after.filter((line) => HEADING.test(line.text));
  return { basis, headings, body: after.filter((line) => !headings.includes(line) && !BASIS.test(line.text)) };
}

function footOf(form: Form, label: FormLine | undefined, fields: DocumentFields) {
  const { lines } = form;
  const signing = fields.signing;
  const last = (text: string | null): readonly FormLine[] => {
    const wanted = key(text ?? "");
    const found = wanted === "" ? undefined : lines.findLast((line) => key(line.text) === wanted);
    return found === undefined ? [] : [found];
  };
  const authority = (signing?.authority ?? []).flatMap(last);
  const signerTitle = last(signing?.title ?? null);
  const signer = last(signing?.signer ?? null);
  const at = label === undefined ? -1 : lines.indexOf(label);
  const listed = at === -1 ? [] : lines.slice(at + 1);
  const own = listed.filter(
    (line) => line.column !== "right" && !signer.includes(line) && line.page === (label?.page ?? null),
  );
  const end = own.findIndex((line) => /^-\s*Lưu/u.test(line.text));
  return {
    parts: { authority, signerTitle, signer, recipients: own.slice(0, end === -1 ? 12 : end + 1) },
    all: [...authority, ...signerTitle],
  };
}
