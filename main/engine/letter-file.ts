import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Letter } from "../layout/letter.ts";
import type { FieldName } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { FiledLetter } from "../model/letter-draft.ts";
import type { EngineContext } from "./context.ts";
import { correctField } from "./correct-field.ts";
import { formatFieldValue } from "./effective-fields.ts";
import type { Engine } from "./engine.ts";
import { getDraft } from "./letter-draft-store.ts";
import { exportLetter, type LetterRules, makeLetter } from "./letter-preview.ts";

/**
 * Puts a finished letter into the archive: its file becomes an original, and what the draft says of it is a person's
 * word. Throws `value-invalid` with "number" or "date" while it has none, `draft-not-found`, and what importing throws.
 */
export async function fileDraft(
  context: EngineContext,
  rules: LetterRules,
  importPaths: Engine["importPaths"],
  request: { readonly id: string; readonly format: "pdf" | "docx" },
): Promise<FiledLetter> {
  const { draft } = getDraft(context, request.id);
  if (draft.number.trim() === "") throw new ArchiveError("value-invalid", "number");
  if (draft.issueDate === null) throw new ArchiveError("value-invalid", "date");
  const letter = makeLetter(context, rules, draft);
  const file = await exportLetter(context, rules, draft, request.format);
  const folder = mkdtempSync(join(tmpdir(), "van-kho-letter-"));
  try {
    const path = join(folder, file.suggestedName);
    writeFileSync(path, file.bytes);
    const [imported] = (await importPaths([path], { origin: "window" })).files;
    const documentId = imported?.documents[0];
    if (documentId === undefined) throw new ArchiveError(imported?.error?.kind ?? "internal", imported?.error?.detail);
    for (const [field, value] of Object.entries(givenFields(letter))) {
      correctField(context, documentId, field as FieldName, value);
    }
    context.archive.write(() => context.archive.letters.markFiled(request.id, documentId));
    return { id: documentId };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the draft says of the letter, as a person would type it. */
function givenFields(letter: Letter): Readonly<Partial<Record<FieldName, string>>> {
  return {
    regime: letter.regime,
    documentType: letter.documentType ?? "",
    referenceNumber: letter.referenceNumber ?? "",
    issueDate: letter.issueDate ?? "",
    issuePlace: letter.issuePlace ?? "",
    parentBody: letter.parentBody ?? "",
    issuingBody: letter.issuingBody ?? "",
    abstract: letter.abstract ?? "",
    addressees: letter.addressees.join("\n"),
    recipients: letter.recipients.join("\n"),
    filing: letter.filing ?? "",
    signing: formatFieldValue(letter.signing),
    urgency: letter.urgency ?? "",
  };
}
