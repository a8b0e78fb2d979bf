import type { DocumentFields } from "../model/document.ts";
import type { LayoutFault } from "../model/layout-check.ts";
import type { CheckMessages } from "./check/check-messages.ts";
import { ruleSetOf } from "./check-text.ts";
import { type FontSet, measureText, styleOf } from "./fonts.ts";
import { checkBodyForm, checkTitleForm } from "./form/check-body-form.ts";
import { checkAnnexForm, checkFootForm } from "./form/check-foot-form.ts";
import { checkHeaderForm } from "./form/check-header-form.ts";
import { checkPageForm } from "./form/check-page-form.ts";
import { findComponents } from "./form/find-component.ts";
import type { Form } from "./form/form.ts";
import { type FormContext, reporter } from "./form/form-fault.ts";
import type { LayoutRules } from "./rules.ts";

export type { Form } from "./form/form.ts";
export { readDocxForm } from "./form/read-docx-form.ts";
export { readPdfForm } from "./form/read-pdf-form.ts";

const CHECKS = [checkPageForm, checkHeaderForm, checkTitleForm, checkBodyForm, checkFootForm, checkAnnexForm];

/** A page of fewer lines is a scan, or no letter. */
const FEWEST_LINES = 5;

/** Faults of a Word file's or PDF's look (standards F, P to K), judged by the rules in force on the document's date; none for legal norms and older documents. With fonts the drawn lines of a Word file are measured too. */
export function checkForm(
  form: Form,
  fields: DocumentFields,
  all: readonly LayoutRules[],
  options: { readonly messages: CheckMessages; readonly fonts?: FontSet; readonly date?: string | null },
): readonly LayoutFault[] {
  const rules = ruleSetOf(fields, options.date ?? fields.issueDate, all);
  if (rules === null || form.lines.length < FEWEST_LINES) return [];
  const faults: LayoutFault[] = [];
  const { messages, fonts } = options;
  const context: FormContext = {
    form,
    fields,
    regime: rules.regime,
    rules,
    messages,
    parts: findComponents(form, fields),
    widthOf:
      fonts === undefined ? null : (text, run) => (measureText(fonts[styleOf(run)], text, run.size ?? 14) * 25.4) / 72,
    report: reporter(faults, rules.regime, messages),
  };
  for (const check of CHECKS) check(context);
  return faults;
}
