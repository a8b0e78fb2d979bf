import type { DocumentFields, Regime } from "../../model/document.ts";
import type { LayoutFault } from "../../model/layout-check.ts";
import { type FaultWords, makeFault, shorten } from "../check/check-context.ts";
import type { CheckMessages } from "../check/check-messages.ts";
import type { ComponentRule, LayoutRules } from "../rules.ts";
import type { Components } from "./find-component.ts";
import type { Form, FormLine, FormRun } from "./form.ts";

/** One document's look under check. */
export type FormContext = {
  readonly form: Form;
  readonly fields: DocumentFields;
  readonly regime: Regime;
  readonly rules: LayoutRules;
  readonly parts: Components;
  readonly messages: CheckMessages;
  /** Width in millimetres of words in a style at a size; null where there is no typeface to measure by. */
  readonly widthOf: ((text: string, run: FormRun) => number) | null;
  readonly report: (rule: string, words?: FaultWords, line?: FormLine) => void;
};

/** One group of rules. */
export type FormCheck = (context: FormContext) => void;

/** Reports into `faults`, each rule once for a place; the place is the line's page and number. */
export function reporter(faults: LayoutFault[], regime: Regime, messages: CheckMessages): FormContext["report"] {
  const seen = new Set<string>();
  return (rule, words = {}, line) => {
    const known = `${rule} ${line?.page ?? ""} ${line?.number ?? ""}`;
    if (seen.has(known)) return;
    seen.add(known);
    const fault = makeFault(rule, regime, words, null, messages);
    if (fault === null) return;
    faults.push(
      line === undefined
        ? fault
        : { ...fault, place: { page: line.page, line: line.number, text: shorten(line.text) } },
    );
  };
}

/** Sizes are kept to half points; a PDF's are measured to a tenth. */
const SIZE_TOLERANCE = 0.26;

const lettered = (line: FormLine): readonly FormRun[] => line.runs.filter((run) => /[\p{L}\d]/u.test(run.text));

/** The first size outside the rule's range; null when all are inside. */
export function wrongSize(line: FormLine, rule: ComponentRule): number | null {
  const run = lettered(line).find(
    ({ size }) => size !== null && (size < rule.minPt - SIZE_TOLERANCE || size > rule.maxPt + SIZE_TOLERANCE),
  );
  return run?.size ?? null;
}

/** True when every lettered run is bold, or upright and so on, as the rule says. */
export function hasStyle(line: FormLine, style: { readonly bold?: boolean; readonly italic?: boolean }): boolean {
  return lettered(line).every(
    (run) =>
      (style.bold === undefined || run.bold === style.bold) &&
      (style.italic === undefined || run.italic === style.italic),
  );
}

/** "13 pt", and the rule's "12–13". */
export function pointWords(found: number, rule: ComponentRule): FaultWords {
  const range = rule.minPt === rule.maxPt ? `${rule.minPt}` : `${rule.minPt}–${rule.maxPt}`;
  return { found: String(found).replace(".", ","), expected: range };
}

/** Width in millimetres of the widest of some centred lines; null when it cannot be told. */
export function widestOf(lines: readonly FormLine[], context: FormContext): number | null {
  const widths = lines.map((line) => (line.box === null ? wrappedWidth(line, context) : line.box.x2 - line.box.x1));
  return widths.some((width) => width === null) || widths.length === 0 ? null : Math.max(...(widths as number[]));
}

/** A paragraph falls into lines in its room, first fit; its widest line. */
function wrappedWidth(line: FormLine, { widthOf }: FormContext): number | null {
  const run = line.runs.find(({ text }) => text.trim() !== "");
  if (widthOf === null || run === undefined) return null;
  const room = line.roomMm ?? Number.POSITIVE_INFINITY;
  let widest = 0;
  let current = "";
  for (const word of line.text.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    current = current !== "" && widthOf(longer, run) > room ? word : longer;
    widest = Math.max(widest, widthOf(current, run));
  }
  return widest;
}
