import type { Citation } from "../../main/model/citation.ts";
import type { GoldCitation } from "./gold.ts";
import { isSameBody, normaliseText } from "./normalise.ts";
import type { ScoreRow } from "./score.ts";

/** Compares the parts of a mention with the gold of the one it was matched with. */
export function scoreCitationFields(file: string, gold: GoldCitation, read: Citation): readonly ScoreRow[] {
  const name = gold.referenceNumber ?? gold.title ?? "";
  const compare = (part: string, expected: string | null, got: string | null, right: boolean): ScoreRow => ({
    file,
    field: `citation.${part}`,
    expected: `${name}: ${expected}`,
    got: `${got} «${read.raw.replace(/\s+/g, " ").slice(0, 120)}»`,
    right,
  });
  const relations: readonly string[] = [gold.relation, ...(gold.relationAlternatives ?? [])];
  const rows = [
    compare("documentType", gold.documentType, read.documentType, gold.documentType === read.documentType),
    compare("issueDate", gold.issueDate, read.issueDate, gold.issueDate === read.issueDate),
    compare(
      "provision",
      gold.provision,
      read.provision,
      normaliseText(gold.provision) === normaliseText(read.provision),
    ),
    compare("relation", relations.join(" or "), read.relation, relations.includes(read.relation)),
  ];
  if (gold.issuingBody !== null) {
    rows.push(
      compare("issuingBody", gold.issuingBody, read.issuingBody, isSameBody(gold.issuingBody, read.issuingBody)),
    );
  }
  return rows;
}
