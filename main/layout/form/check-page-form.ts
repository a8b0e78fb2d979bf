import { isOfficialFont } from "./form.ts";
import type { FormCheck, FormContext } from "./form-fault.ts";

/** Half a millimetre is what a ruler tells; a PDF's text may stand a little off its frame. */
const WRITTEN = 0.6;
const MEASURED = 1.2;

/** P01 to P04, P06, P07: paper, margins, typeface and colour, page numbers. */
export const checkPageForm: FormCheck = (context) => {
  checkPaper(context);
  checkMargins(context);
  checkFonts(context);
  checkNumbering(context);
};

function checkPaper({ form, rules, report }: FormContext): void {
  const [short, long] = [rules.page.widthMm.value, rules.page.heightMm.value];
  for (const page of form.pages) {
    const landscape = page.widthMm > page.heightMm;
    const [width, height] = landscape ? [page.heightMm, page.widthMm] : [page.widthMm, page.heightMm];
    if (Math.abs(width - short) > 1 || Math.abs(height - long) > 1) {
      report("P01", { found: `${Math.round(page.widthMm)} × ${Math.round(page.heightMm)}` });
      return;
    }
    if (landscape && !page.hasTable) report("P02");
  }
}

function checkMargins({ form, rules, messages, report }: FormContext): void {
  const sides = {
    top: rules.page.topMm,
    bottom: rules.page.bottomMm,
    left: rules.page.leftMm,
    right: rules.page.rightMm,
  };
  const near = form.kind === "docx" ? WRITTEN : MEASURED;
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const rule = sides[side];
    const least = (rule.min ?? rule.value) - near;
    const most = (rule.max ?? rule.value) + near;
    const upright = form.pages.filter((page) => page.widthMm <= page.heightMm);
    const found = upright.map((page) => page.margins[side]).filter((value) => value !== null);
    // A PDF's last lines end where the text does: its lower margin is only ever too small.
    const open = form.kind === "pdf" && side === "bottom";
    const wrong = found.find((value) => value < least || (!open && value > most));
    if (wrong === undefined) continue;
    const range = rule.min === undefined || rule.max === undefined ? `${rule.value}` : `${rule.min}–${rule.max}`;
    report("P03", {
      type: messages.wordings[`side-${side}`] ?? side,
      found: String(Math.round(wrong * 10) / 10).replace(".", ","),
      expected: range,
    });
  }
}

function checkFonts({ form, report }: FormContext): void {
  for (const line of form.lines) {
    for (const run of line.runs) {
      if (!/\p{L}/u.test(run.text)) continue;
      if (run.font !== null && !isOfficialFont(run.font)) {
        report("P04", { found: run.font }, line);
        return;
      }
      const colored = run.color !== null && !/^(?:0{6}|auto)$/iu.test(run.color);
      if (colored && line.frame === null) {
        report("P04", { found: `#${run.color}` }, line);
        return;
      }
    }
  }
}

function checkNumbering({ form, rules, report }: FormContext): void {
  const { numbering } = form;
  const rule = rules.components.pageNumber;
  if (numbering.wanted) {
    const size = numbering.size;
    const sized = size === null || (size >= rule.minPt - 0.3 && size <= rule.maxPt + 0.3);
    if (numbering.place !== "top" || !numbering.centred || !sized || numbering.onFirstPage) report("P06");
  }
  if (!numbering.appendicesRestart) report("P07");
}
