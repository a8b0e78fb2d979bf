import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DocumentRow } from "../archive/document-table.ts";
import { readSources } from "../ingest/read-sources.ts";
import type { PlacedDocument } from "../layout/body-range.ts";
import { makeFault } from "../layout/check/check-context.ts";
import { type CheckMessages, checkDocument as checkFields, dateToJudge } from "../layout/check-text.ts";
import { loadFonts } from "../layout/fonts.ts";
import type { LayoutRules } from "../layout/rules.ts";
import type { DocumentFields } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { CheckReport, LayoutFault } from "../model/layout-check.ts";
import { shiftSpan } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { readBytes } from "./extract.ts";
import { readText } from "./read-text.ts";

/** Reads the sentences of the layout check from resources/layouts. */
export function loadCheckMessages(resourcesDirectory: string): CheckMessages {
  return JSON.parse(readFileSync(join(resourcesDirectory, "layouts", "check-messages.json"), "utf8")) as CheckMessages;
}

/** What a check judges by. Without a folder of fonts the drawn lines of a Word file are not measured. */
export type CheckRules = {
  readonly messages: CheckMessages;
  readonly layouts: readonly LayoutRules[];
  readonly fontsDirectory?: string;
};

/** Layout faults of an archived document, in its text and, where its file holds it alone, in the look of its Word file or PDF; spans are offsets into its own text. Throws `document-not-found`. */
export async function checkDocument(context: EngineContext, rules: CheckRules, id: string): Promise<CheckReport> {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  const document = { ...values, span: row.span, fields: evidence };
  const faults = checkFields(document, source.text, rules.messages);
  const alone = source.entry === 0 && context.archive.documents.ofSource(row.sourceKey).length === 1;
  const look = alone
    ? await checkLook(context.archive.originalStore.read(source.sha256), document, source.text, rules)
    : [];
  const twins =
    row.numberKey === null
      ? []
      : context.archive.documents
          .findByNumberKey(row.numberKey)
          .filter((other) => other.key !== row.key && isTwin(other, row));
  const { regime } = values;
  const number = values.referenceNumber?.text ?? "";
  const twin = twins.length > 0 && regime !== null ? makeFault("N08", regime, { number }, null, rules.messages) : null;
  return {
    faults: [
      ...(twin === null ? [] : [twin]),
      ...faults.map((fault) => (fault.span ? { ...fault, span: shiftSpan(fault.span, -row.span[0]) } : fault)),
      ...look,
    ],
  };
}

/** One body, one number, one year (NĐ 30/2020, Đ.15.1). */
function isTwin(a: DocumentRow, b: DocumentRow): boolean {
  const year = (row: DocumentRow): string | undefined => row.issueDate?.slice(0, 4);
  return a.issuingBody !== null && a.issuingBody === b.issuingBody && year(a) !== undefined && year(a) === year(b);
}

/** Layout faults of every document in a file; spans are offsets into the text of the file, or of the file inside it. */
export async function checkFile(path: string, vocabulary: Vocabulary, rules: CheckRules): Promise<CheckReport> {
  return checkBytes(await readBytes(path), basename(path), vocabulary, rules);
}

/** The same of a file in memory; `name` tells its kind. Fields in `known` win over what is read; `textOnly` judges no look. */
export async function checkBytes(
  bytes: Uint8Array,
  name: string,
  vocabulary: Vocabulary,
  rules: CheckRules,
  { known = {}, textOnly = false }: { readonly known?: Partial<DocumentFields>; readonly textOnly?: boolean } = {},
): Promise<CheckReport> {
  const faults: LayoutFault[] = [];
  let count = 0;
  let only: { readonly document: PlacedDocument; readonly text: string } | null = null;
  for await (const item of readSources(bytes, name)) {
    if ("error" in item) throw new ArchiveError(item.error.kind, item.error.detail);
    const { text } = item.source;
    for (const { document: read } of readText(text, vocabulary, { single: false })) {
      const document = { ...read, ...known };
      faults.push(...checkFields(document, text, rules.messages));
      count++;
      only = { document, text };
    }
  }
  if (count === 1 && only !== null && !textOnly)
    faults.push(...(await checkLook(bytes, only.document, only.text, rules)));
  return { faults };
}

/** The look of a Word file or of a PDF that was typed, not scanned; nothing for any other file. */
async function checkLook(
  bytes: Uint8Array,
  document: PlacedDocument,
  text: string,
  { messages, layouts, fontsDirectory }: CheckRules,
): Promise<readonly LayoutFault[]> {
  const [a, b, c, d] = bytes;
  const isPdf = a === 0x25 && b === 0x50 && c === 0x44 && d === 0x46;
  const isZip = a === 0x50 && b === 0x4b;
  if (!isPdf && !isZip) return [];
  const { checkForm, readDocxForm, readPdfForm } = await import("../layout/check-form.ts");
  try {
    const form = isPdf ? await readPdfForm(bytes) : await readDocxForm(bytes);
    const options = { messages, date: dateToJudge(document, text) };
    const fonts = fontsDirectory === undefined ? {} : { fonts: loadFonts(fontsDirectory) };
    return checkForm(form, document, layouts, { ...options, ...fonts });
  } catch {
    // What the text says was checked; a file whose look cannot be read is no fault of the document.
    return [];
  }
}
