import { fold } from "../../text/fold.ts";
import { checkLine } from "./check-header-form.ts";
import { type FormCheck, hasStyle, pointWords, wrongSize } from "./form-fault.ts";

/** S06, R01, R02, O01: signature block and nơi nhận, as they look. */
export const checkFootForm: FormCheck = (context) => {
  const { parts, rules, report, regime } = context;
  const { components } = rules;
  checkLine("S06S", parts.authority, components.signingAuthority, context);
  checkLine("S06S", parts.signerTitle, components.signerTitle, context);
  checkLine("S06N", parts.signer, components.signer, context);
  for (const line of parts.recipientsLabel) {
    const label = components.recipientsLabel;
    const size = wrongSize(line, label);
    const styled = hasStyle(line, { bold: label.bold, italic: label.italic });
    const underlined = regime === "state" || line.runs.some((run) => run.underline) || line.ruleMm !== null;
    if (size !== null || !styled || !underlined)
      report("R01S", pointWords(size ?? line.runs[0]?.size ?? label.sizePt, label), line);
  }
  for (const line of parts.recipients) {
    if (!/^-/u.test(line.text)) continue;
    const size = wrongSize(line, components.recipients);
    if (size === null) continue;
    report("R02S", pointWords(size, components.recipients), line);
    break;
  }
  const mark = parts.recipients.at(-1);
  const lines = context.form.lines;
  const after = mark === undefined ? undefined : lines[lines.indexOf(mark) + 1];
  // "PL.(300)", "NVA (12)"; not "Nguyễn Văn A"
  if (after !== undefined && /^\p{Lu}{1,6}\.?\s*\(\d+\)$/u.test(after.text)) {
    const size = wrongSize(after, components.drafterMark);
    if (size !== null) report("O01", pointWords(size, components.drafterMark), after);
  }
};

/** A02, A03, Y01: appendices and copies. */
export const checkAnnexForm: FormCheck = (context) => {
  const { parts, rules, report, form, regime } = context;
  const { components } = rules;
  for (const label of parts.appendixLabels) {
    const at = form.lines.indexOf(label);
    checkLine("A03", [label], components.appendixLabel, context);
    const near = form.lines.slice(at + 1, at + 8).map((line) => fold(line.text));
    if (regime === "state" && !near.some((text) => /^\(\s*(?:kem theo|ban hanh kem theo|dinh kem)/u.test(text)))
      report("A02", {}, label);
  }
  for (const copy of parts.copyForm) {
    const after = form.lines.slice(Math.max(0, form.lines.indexOf(copy) - 6)).map((line) => line.text);
    const lacks = [
      // "Số: 12/SY-VP", the Party's "Số 24-BS/HU"
      after.some((text) => /^Số\s*:?\s*\S*(?:\/(?:SY|SL|TrS)|-BS\/|…)/u.test(text)),
      after.some((text) => /, ngày .*tháng .*năm/u.test(text)),
      after.some((text) => /^Nơi nhận/u.test(text)),
    ].includes(false);
    if (lacks) report("Y01", { found: copy.text }, copy);
    checkLine("Y01", [copy], components.copyForm, context);
  }
};
