import type { DroppedCandidate, DropReason } from "../model/explanation.ts";
import type { ZonedLine } from "./document-zones.ts";
import { type Considered, drop, isInAbstract, isNotOfficial, overlaps, placeReason } from "./dropped-candidate.ts";

/** Lines under a type line that may say it is the title of something enclosed: "(Ban hành kèm theo Quyết định …)". */
const UNDER_TITLE = 9;

/** Every line that opens like a title ("KẾ HOẠCH", "QUYẾT ĐỊNH:") and did not give the document its type. */
export function findDroppedTypeLines(considered: Considered): readonly DroppedCandidate[] {
  const own = considered.document.fields.documentType?.span ?? null;
  const dropped: DroppedCandidate[] = [];
  for (const [index, { line, span }] of considered.lines.entries()) {
    if (line.kind !== "type" && line.kind !== "enacting") continue;
    if (own !== null && overlaps(own, span)) continue;
    dropped.push(drop(considered, "type", span, reasonOf(considered, index)));
  }
  return dropped;
}

function reasonOf(considered: Considered, index: number): DropReason {
  const { lines } = considered;
  const { line, span, zone } = lines[index] as ZonedLine;
  const place = placeReason(considered, span);
  if (place !== null) return place;
  if (line.kind === "enacting") return "enacting-words";
  if (isInAbstract(considered, span)) return "inside-abstract";
  if (isNotOfficial(considered)) return "not-official";
  if (zone === "header") return reasonInHeader(considered, index);
  if (zone === "recipients") return "recipients-line";
  if (zone === "appendix") return "appendix";
  const under = lines.slice(index + 1, index + UNDER_TITLE);
  return under.some((next) => next.line.kind === "attached") ? "attached-title" : "body-type";
}

/** Of several type lines in a header the first under the number is the document's. */
function reasonInHeader({ lines, document }: Considered, index: number): DropReason {
  const { span } = lines[index] as ZonedLine;
  const chosen = document.fields.documentType?.span ?? null;
  if (chosen === null) return "unexplained";
  if (span[0] > chosen[0]) return "second-type-line";
  const isAboveNumber = lines.slice(index + 1).some(({ line, zone }) => zone === "header" && line.kind === "number");
  return isAboveNumber ? "above-number" : "unexplained";
}
