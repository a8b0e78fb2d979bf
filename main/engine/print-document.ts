import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findLacks } from "../layout/check-letter.ts";
import { loadPrintFonts } from "../layout/fonts.ts";
import { layOut } from "../layout/lay-out.ts";
import type { Letter } from "../layout/letter.ts";
import { letterFromDocument } from "../layout/letter-from-document.ts";
import { chooseRules, type LayoutRules, parseLayoutRules, type RulesChoice } from "../layout/rules.ts";
import type { FieldMap, FieldName, Regime } from "../model/document.ts";
import type { PrintNote } from "../model/print.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { PrintRequest } from "./engine.ts";

/** Reads every rule set of resources/layouts. */
export function loadLayoutRules(resourcesDirectory: string): readonly LayoutRules[] {
  const folder = join(resourcesDirectory, "layouts");
  return readdirSync(folder)
    .filter((name) => /^(state|party)-.*\.json$/.test(name))
    .sort()
    .map((name) => parseLayoutRules(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** A printed file, with what to know before it goes on paper. */
export type PrintedFile = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly notes: readonly PrintNote[];
};

/** Media type of a Word file. */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A document set anew in its official layout. Throws `document-not-found`. */
export async function printDocument(
  context: EngineContext,
  rules: readonly LayoutRules[],
  request: PrintRequest,
): Promise<PrintedFile> {
  const row = findDocument(context, request.id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  // A document that shows neither regime is set as the State's, which most are.
  const regime: Regime = request.regime ?? values.regime ?? "state";
  const letter = letterFromDocument({ ...values, regime, span: row.span, fields: evidence }, source.text);
  const choice = chooseRules(rules, regime, values.issueDate);
  const name = suggestName(row.referenceNumber ?? row.abstract ?? row.id);
  const { fontsDirectory } = context.options;
  const fonts = loadPrintFonts(fontsDirectory);
  const pages = layOut(letter, choice.rules, fonts);
  const notes = [...notesOn(letter, choice), ...doubtful(letter, evidence), ...pages.notes];
  // The writers are loaded when they are first needed: they are the heaviest libraries of the engine.
  if (request.format === "docx") {
    const { renderDocx } = await import("../layout/render-docx.ts");
    const bytes = await renderDocx(letter, choice.rules, { fontsDirectory });
    return { bytes, suggestedName: `${name}.docx`, mediaType: DOCX_TYPE, notes };
  }
  const { titleOf, writePdf } = await import("../layout/render-pdf.ts");
  const options = {
    title: titleOf(letter),
    archival: request.archival === true,
    ...(request.archival === true ? { createdAt: context.options.clock() } : {}),
  };
  const bytes = await writePdf(pages, fonts, options);
  return { bytes, suggestedName: `${name}.pdf`, mediaType: "application/pdf", notes };
}

function notesOn(letter: Letter, { fit, rules }: RulesChoice): readonly PrintNote[] {
  const lacks = findLacks(letter).map(({ component }): PrintNote => ({ kind: "component-missing", component }));
  if (fit === "older") return [{ kind: "rules-older", rules: rules.name }, ...lacks];
  return fit === "undated" ? [{ kind: "rules-undated", rules: rules.name }, ...lacks] : lacks;
}

/** A field below this is to be looked at before it goes on paper: what the reader is sure of is at 0.9 and above. */
const SURE = 0.9;

/** Fields that are printed; the regime is not, and a secrecy stamp never is. */
const PRINTED: readonly FieldName[] = [
  "documentType",
  "referenceNumber",
  "issueDate",
  "issuePlace",
  "parentBody",
  "issuingBody",
  "abstract",
  "addressees",
  "recipients",
  "filing",
  "signing",
  "urgency",
];

function doubtful(letter: Letter, evidence: FieldMap): readonly PrintNote[] {
  return PRINTED.flatMap((field): readonly PrintNote[] => {
    const found = evidence[field];
    const value = letter[field];
    const empty = value === null || (Array.isArray(value) && value.length === 0);
    if (found === undefined || found.confidence >= SURE || empty) return [];
    return [{ kind: "doubtful-field", field, confidence: found.confidence }];
  });
}

/** A file name every system takes: "134-KH-UBND". */
export function suggestName(label: string): string {
  return label
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, "-")
    .slice(0, 80)
    .trim();
}
