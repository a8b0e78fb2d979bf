import type { LetterDraft, LetterFault } from "../model/letter-draft.ts";
import type { LetterComponent } from "../model/print.ts";
import { checkBytes } from "./check-document.ts";
import type { EngineContext } from "./context.ts";
import { exportLetter, type LetterRules, makeLetter } from "./letter-preview.ts";

/** What a rule of standards F is about, by the letter its id begins with. */
const COMPONENT_OF: Readonly<Record<string, LetterComponent>> = {
  H: "issuingBody",
  N: "referenceNumber",
  D: "issueDate",
  T: "abstract",
  G: "abstract",
  C: "basis",
  B: "body",
  A: "body",
  P: "body",
  S: "signer",
  R: "recipients",
};

/** Rules about who the letter is sent to, which go by R as nơi nhận does. */
const ABOUT_ADDRESSEES = new Set(["R04", "R05", "R06", "R07"]);

/** Faults of form in the letter as it will leave the office: its PDF is made, read back and judged by its words. */
export async function checkLetter(
  context: EngineContext,
  rules: LetterRules,
  draft: LetterDraft,
): Promise<readonly LetterFault[]> {
  const { bytes, suggestedName } = await exportLetter(context, rules, draft, "pdf");
  const { regime, documentType, parentBody, issuingBody, abstract, issueDate } = makeLetter(context, rules, draft);
  const { faults } = await checkBytes(bytes, suggestedName, context.vocabulary(), rules, {
    known: { regime, documentType, parentBody, issuingBody, abstract, issueDate },
    // How it looks is the layout's own doing: nothing in it is the writer's to mend.
    textOnly: true,
  });
  return faults.map((fault) => ({ ...fault, component: componentOf(fault.rule) }));
}

function componentOf(rule: string): LetterComponent {
  if (ABOUT_ADDRESSEES.has(rule)) return "addressees";
  if (rule === "R03") return "filing";
  if (rule.startsWith("T01") || rule === "T02" || rule.startsWith("K")) return "documentType";
  if (rule === "D04" || rule === "D05") return "issuePlace";
  return COMPONENT_OF[rule.charAt(0)] ?? "body";
}
