import type { CheckMessages } from "../layout/check-text.ts";
import type { CitedFields } from "../layout/citation-form.ts";
import { layOutLetter } from "../layout/lay-out-letter.ts";
import type { Letter } from "../layout/letter.ts";
import { letterFromDraft } from "../layout/letter-from-draft.ts";
import type { LayoutRules } from "../layout/rules.ts";
import type { CitedDocument, LetterDraft, LetterFile, LetterPreview } from "../model/letter-draft.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { documentNode } from "./describe-node.ts";
import { draftSymbol } from "./letter-number.ts";
import { effectOn } from "./link-effect.ts";
import { DOCX_TYPE, suggestName } from "./print-document.ts";

/** What letters are set and judged by. */
export type LetterRules = { readonly messages: CheckMessages; readonly layouts: readonly LayoutRules[] };

/** The letter a draft stands for, with the documents it cites as the archive has them now. */
export function makeLetter(context: EngineContext, rules: LetterRules, draft: LetterDraft): Letter {
  const cited = new Map<string, CitedFields & { readonly id: string }>();
  for (const { label, id } of citedIn(draft)) {
    const row = context.archive.documents.findById(id);
    if (row === undefined) continue;
    const { values } = fieldsInForce(context, row, getSource(context, row));
    cited.set(label, { ...values, id });
  }
  return letterFromDraft(draft, { symbol: draftSymbol(context, rules.messages, draft), cited });
}

/** The pages of a draft as they will be printed, what it still lacks, and whether what it cites holds on its day. */
export async function previewLetter(
  context: EngineContext,
  rules: LetterRules,
  draft: LetterDraft,
): Promise<LetterPreview> {
  const { fontsDirectory } = context.options;
  const letter = makeLetter(context, rules, draft);
  const set = await layOutLetter(letter, { rules: rules.layouts, fontsDirectory, format: "pdf" });
  return {
    ...set,
    referenceNumber: letter.referenceNumber,
    cited: citedIn(draft).map((citation) => describeCited(context, draft, citation)),
  };
}

/** The draft as a file to keep or send. */
export async function exportLetter(
  context: EngineContext,
  rules: LetterRules,
  draft: LetterDraft,
  format: "pdf" | "docx",
): Promise<LetterFile> {
  const { fontsDirectory } = context.options;
  const letter = makeLetter(context, rules, draft);
  const { bytes } = await layOutLetter(letter, { rules: rules.layouts, fontsDirectory, format });
  const name = suggestName(
    [letter.documentType, letter.referenceNumber?.replace(/^[-/]/u, ""), letter.abstract]
      .filter((part) => part !== null && part !== undefined)
      .join(" ")
      .normalize("NFC"),
  );
  return {
    bytes,
    suggestedName: `${name || "van-ban"}.${format}`,
    mediaType: format === "pdf" ? "application/pdf" : DOCX_TYPE,
  };
}

/** The citations whose label stands in the draft's text, each label once. */
function citedIn(draft: LetterDraft): readonly LetterDraft["citations"][number][] {
  const text = [
    ...draft.bases,
    draft.abstract,
    draft.body,
    ...draft.appendices.flatMap((one) => [one.title, one.body]),
  ];
  const all = text.join("\n");
  const labels = new Set<string>();
  return draft.citations.filter(({ label }) => {
    if (labels.has(label) || !all.includes(`[[${label}]]`)) return false;
    labels.add(label);
    return true;
  });
}

function describeCited(
  context: EngineContext,
  draft: LetterDraft,
  { label, id }: LetterDraft["citations"][number],
): CitedDocument {
  const row = context.archive.documents.findById(id);
  if (row === undefined) return { label, id, node: null, state: null, latest: null, by: [] };
  const { state, latest, notices } = effectOn(context, id, draft.issueDate);
  const by = notices.filter(({ pending, endedBy }) => !pending && endedBy === null).map((notice) => notice.by);
  return { label, id, node: documentNode(row), state, latest, by };
}
