import type { FieldEvidence } from "../../main/model/document.ts";

/** How a field's evidence is put into words. */
export type Certainty = "sure" | "likely" | "doubtful" | "inferred" | "corrected" | "given";

/** A person's word first, then whether the value stands in the text, then the number. */
export function judgeCertainty(evidence: FieldEvidence): Certainty {
  if (evidence.rule === "correction") return "corrected";
  if (evidence.rule === "given") return "given";
  if (evidence.span === null) return "inferred";
  if (evidence.confidence >= 0.9) return "sure";
  return evidence.confidence >= 0.7 ? "likely" : "doubtful";
}
