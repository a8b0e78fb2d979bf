import { checkLine, checkRule } from "./check-header-form.ts";
import type { FormLine } from "./form.ts";
import { type FormCheck, type FormContext, hasStyle, pointWords, wrongSize } from "./form-fault.ts";

/** T01, T03, T04, T06, C01: type, abstract and căn cứ, as they look. */
export const checkTitleForm: FormCheck = (context) => {
  const { parts, rules, regime, fields } = context;
  const { components } = rules;
  checkLine("T01S", parts.documentType, components.documentType, context);
  const official = fields.documentType === "Công văn";
  if (official) {
    checkLine("T04S", parts.abstract, components.letterSummary, context);
    checkSummaryGap(context);
  } else if (parts.documentType.length > 0) {
    checkLine("T03S", parts.abstract, components.abstract, context);
    if (regime === "state") checkRule("T03L", parts.abstract, components.abstract, context);
    else if (parts.abstract.length > 0 && parts.dashes.length === 0) context.report("T03D", {}, parts.abstract.at(-1));
  }
  for (const line of parts.basis) {
    const dash = /^-\s/u.test(line.text);
    if (!hasStyle(line, { italic: components.basis.italic }) || (regime === "party") !== dash)
      context.report("C01", { found: line.text.slice(0, 50) }, line);
  }
};

/** T06: the abstract of a công văn stands 6 points below its number. */
function checkSummaryGap({ parts, form, report, rules, regime }: FormContext): void {
  const [line] = parts.abstract;
  if (regime !== "state" || form.kind !== "docx" || line?.beforePt === null || line === undefined) return;
  const wanted = rules.header.summaryGapPt.value;
  if (Math.abs(line.beforePt - wanted) > 1)
    report("T06", { found: String(line.beforePt), expected: String(wanted) }, line);
}

/** B01 to B04: the body's setting. */
export const checkBodyForm: FormCheck = (context) => {
  const { form, parts } = context;
  const body = parts.body.filter((line) => line.text.length > 30 && line.column !== "right");
  checkSizes(body, context);
  if (form.kind === "docx") checkWritten(body, context);
  else checkMeasured(body, context);
  for (const line of parts.headings) {
    const size = wrongSize(line, context.rules.components.articleHeading);
    if (size !== null) context.report("B02", pointWords(size, context.rules.components.articleHeading), line);
  }
};

function checkSizes(body: readonly FormLine[], { rules, report }: FormContext): void {
  const rule = rules.components.body;
  for (const line of body) {
    const size = wrongSize(line, rule);
    if (size !== null) {
      report("B02", pointWords(size, rule), line);
      return;
    }
  }
  const sizes = new Set(body.map((line) => Math.round(line.runs[0]?.size ?? 0)).filter((size) => size > 0));
  if (sizes.size > 1) report("B02", { found: [...sizes].join(", "), expected: `${rule.minPt}–${rule.maxPt}` });
}

function checkWritten(body: readonly FormLine[], { rules, report }: FormContext): void {
  const { firstLineMm, spaceBeforePt, line: pitch } = rules.body;
  const long = body.filter((line) => line.text.length > 110);
  const ragged = long.find((line) => line.align !== "justify");
  const indented = long.find(
    ({ firstLineMm: indent }) =>
      indent !== null &&
      (indent < (firstLineMm.min ?? firstLineMm.value) - 0.6 ||
        indent > (firstLineMm.max ?? firstLineMm.value + 2.7) + 0.6),
  );
  if (ragged !== undefined || indented !== undefined) report("B01", {}, ragged ?? indented);
  const close = long.find((line) => (line.beforePt ?? 0) < spaceBeforePt.value - 0.5);
  if (close !== undefined) report("B03", { found: String(close.beforePt ?? 0) }, close);
  const wrong = long.find(({ pitch: own }) => {
    if (own === null) return false;
    if (pitch.kind === "exactly") return own.kind === "multiple" ? false : own.value < (pitch.min ?? pitch.value) - 0.3;
    if (own.kind !== "multiple") return own.value < 14 || own.value > 26;
    return own.value < (pitch.min ?? 1) - 0.02 || own.value > (pitch.max ?? 1.5) + 0.02;
  });
  if (wrong !== undefined) report("B04", { found: String(wrong.pitch?.value ?? "") }, wrong);
}

/** Single line spacing of Times New Roman, as a share of the size. */
const SINGLE = 1.15;
/** Fewer full lines than this tell nothing. */
const ENOUGH = 4;

function checkMeasured(body: readonly FormLine[], context: FormContext): void {
  const { rules, report, form } = context;
  const boxes = body.flatMap((line) => (line.box === null ? [] : [{ line, box: line.box }]));
  const page = form.pages[0];
  if (page === undefined || boxes.length < ENOUGH) return;
  const left = Math.min(...boxes.map(({ box }) => box.x1));
  const right = Math.max(...boxes.map(({ box }) => box.x2));
  const full = boxes.filter(({ box }) => right - box.x2 < (right - left) * 0.06);
  const ragged = full.filter(({ box }) => right - box.x2 > 1);
  if (full.length >= ENOUGH && ragged.length > full.length / 3) report("B01", {}, ragged[0]?.line);
  const starts = boxes.filter(({ box }) => box.x1 - left > 3 && box.x1 - left < 30);
  const { firstLineMm } = rules.body;
  const off = starts.filter(
    ({ box }) =>
      box.x1 - left < (firstLineMm.min ?? firstLineMm.value) - 1 ||
      box.x1 - left > (firstLineMm.max ?? firstLineMm.value + 2.7) + 1,
  );
  if (starts.length > 1 && off.length > starts.length / 2) report("B01", {}, off[0]?.line);
  checkPitch(boxes, left, context);
}

function checkPitch(
  boxes: readonly { readonly line: FormLine; readonly box: NonNullable<FormLine["box"]> }[],
  left: number,
  { rules, report }: FormContext,
): void {
  const inside: number[] = [];
  const between: { readonly gap: number; readonly line: FormLine }[] = [];
  boxes.forEach(({ line, box }, index) => {
    const above = boxes[index - 1];
    if (above === undefined || above.line.page !== line.page || above.line.number !== line.number - 1) return;
    const gap = ((box.y2 - above.box.y2) * 72) / 25.4;
    if (gap <= 0 || gap > 60) return;
    if (box.x1 - left < 1) inside.push(gap);
    else between.push({ gap, line });
  });
  if (inside.length < ENOUGH) return;
  const pitch = [...inside].sort((a, b) => a - b)[Math.floor(inside.length / 2)] as number;
  const size = boxes[0]?.line.runs[0]?.size ?? rules.components.body.sizePt;
  const { line: rule } = rules.body;
  const least = rule.kind === "exactly" ? (rule.min ?? rule.value) : (rule.min ?? 1) * size * SINGLE;
  // A Party text of before exact pitches may be single-spaced; the rule names no upper bound.
  const most = rule.kind === "exactly" ? (rule.max ?? 40) : (rule.max ?? 1.5) * size * SINGLE;
  if (pitch < least - 0.7 || pitch > most + 0.7)
    report("B04", { found: String(Math.round(pitch * 10) / 10) }, boxes[0]?.line);
  const close = between.filter(({ gap }) => gap - pitch < rules.body.spaceBeforePt.value - 0.8);
  if (between.length > 0 && close.length > between.length / 2)
    report("B03", { found: String(Math.round(((close[0]?.gap ?? pitch) - pitch) * 10) / 10) }, close[0]?.line);
}
