import type { ComponentRule } from "../rules.ts";
import type { FormLine } from "./form.ts";
import { type FormCheck, type FormContext, hasStyle, pointWords, widestOf, wrongSize } from "./form-fault.ts";

/** A file's drawn line is found to within this share of the text. */
const LINE_TOLERANCE = 0.05;

/** H01 to H06, H08, D04, K01, K03, O02: what stands above the title, as it looks. */
export const checkHeaderForm: FormCheck = (context) => {
  const { parts, rules, regime } = context;
  const { components } = rules;
  if (regime === "state") {
    checkLine("H01S", parts.nationalTitle, components.nationalTitle, context);
    if (components.motto !== null) checkLine("H02S", parts.motto, components.motto, context);
    checkRule("H03", parts.motto, components.motto ?? components.nationalTitle, context);
    checkSet(context);
  } else {
    checkLine("H08S", parts.partyTitle, components.nationalTitle, context);
    checkRule("H08L", parts.partyTitle, components.nationalTitle, context);
    if (parts.issuingBody.length > 0 && parts.partyTitle.length > 0 && parts.star.length === 0)
      context.report("H08M", {}, parts.issuingBody.at(-1));
  }
  for (const line of parts.issuingBody) checkLine("H05", [line], components.issuingBody, context);
  for (const line of parts.parentBody) checkLine("H05P", [line], components.parentBody, context);
  if (components.issuingBody.lineRatio !== undefined)
    checkRule("H06", parts.issuingBody, components.issuingBody, context);
  checkLine("D04S", parts.date, components.placeAndDate, context);
  checkBoxes(context);
  checkFoot(context);
};

/** Size, bold, italic and capitals of a component. */
export function checkLine(id: string, lines: readonly FormLine[], rule: ComponentRule, context: FormContext): void {
  for (const line of lines) {
    const size = wrongSize(line, rule);
    const caps = !rule.upperCase || !/\p{Ll}/u.test(line.text);
    if (size !== null) context.report(id, pointWords(size, rule), line);
    else if (!hasStyle(line, { bold: rule.bold, italic: rule.italic }) || !caps)
      context.report(id, pointWords(line.runs[0]?.size ?? rule.sizePt, rule), line);
  }
}

/** The line below a component: there, and as long as the rule says. */
export function checkRule(id: string, lines: readonly FormLine[], rule: ComponentRule, context: FormContext): void {
  const last = lines.at(-1);
  const ratio = rule.lineRatio;
  if (last === undefined || ratio === undefined || last.ruleMm === undefined) return;
  const widest = widestOf(lines, context);
  const expected =
    ratio.min === ratio.max || ratio.value === 1
      ? "100%"
      : `${Math.round(ratio.min * 100)}–${Math.round(ratio.max * 100)}%`;
  if (last.ruleMm === null) {
    // A Word file's line may be a floating shape anchored elsewhere.
    if (context.form.kind === "pdf") context.report(id, { found: "0%", expected }, last);
    return;
  }
  if (widest === null || widest === 0) return;
  const share = last.ruleMm / widest;
  if (share < ratio.min - LINE_TOLERANCE || share > ratio.max + LINE_TOLERANCE)
    context.report(id, { found: `${Math.round(share * 100)}%`, expected }, last);
}

/** H04: 12 with 13, or 13 with 14. */
function checkSet({ parts, report }: FormContext): void {
  const title = parts.nationalTitle[0]?.runs[0]?.size ?? null;
  const motto = parts.motto[0]?.runs[0]?.size ?? null;
  if (title === null || motto === null) return;
  if (Math.abs(motto - title - 1) > 0.3) report("H04", { found: `${title}/${motto}` }, parts.motto[0]);
}

function checkBoxes({ form, rules, report }: FormContext): void {
  for (const line of form.lines) {
    const word = line.text.trim();
    const box = rules.urgencyBoxes.words[word];
    if (box !== undefined && line.frame !== null) {
      const { widthMm, heightMm } = line.frame;
      if (Math.abs(widthMm - box.widthMm) > 1 || (heightMm > 0 && Math.abs(heightMm - box.heightMm) > 1)) {
        const found = `${Math.round(widthMm)} × ${Math.round(heightMm)}`;
        report("K01B", { found, expected: `${box.widthMm} × ${box.heightMm}` }, line);
      }
    } else if (box !== undefined && form.kind === "pdf")
      report("K01B", { found: "0 × 0", expected: `${box.widthMm} × ${box.heightMm}` }, line);
    if (/^(?:LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$/u.test(word)) {
      const size = wrongSize(line, rules.components.circulation);
      if ((line.frame === null && form.kind === "pdf") || size !== null) report("K03", { found: word }, line);
    }
  }
}

/** O02: address, telephone and mail at the foot of page 1. */
function checkFoot({ form, rules, report }: FormContext): void {
  const address = form.foot.filter((line) =>
    /^(?:Địa chỉ|Điện thoại|ĐT|Email|E-mail|Website|Thư điện tử)(?!\p{L})/iu.test(line.text),
  );
  for (const line of address) {
    const size = wrongSize(line, rules.components.footer);
    if (size !== null) report("O02", pointWords(size, rules.components.footer), line);
  }
}
