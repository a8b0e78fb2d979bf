import { fold } from "../../text/fold.ts";
import { letterFromDocument } from "../letter-from-document.ts";
import { type Check, wording } from "./check-context.ts";

/** A01: the text points to its appendices; two or more are numbered in Roman. P05: precomposed Unicode. */
export const checkAppendices: Check = (context) => {
  const letter = letterFromDocument({ ...context.document, regime: context.regime }, context.source);
  const labelled = (letter.appendices ?? []).filter((appendix) => appendix.label !== null);
  if (labelled.length === 0 || context.regime !== "state") return;
  const body = fold(context.source.slice(...context.range.body));
  if (!/phu luc|kem theo|mau so|bieu/u.test(body))
    context.report("A01", { found: wording(context, "appendix-unmentioned") });
  // "Phụ lục 1"; not "Phụ lục I"
  const arabic = labelled.length > 1 ? labelled.find((appendix) => /\d/u.test(appendix.label ?? "")) : undefined;
  if (arabic !== undefined) context.report("A01", { found: wording(context, "appendix-arabic", arabic.label ?? "") });
};

/** P05: text that is not precomposed Unicode. */
export const checkUnicode: Check = (context) => {
  const text = context.source.slice(...context.document.span);
  if (text !== text.normalize("NFC")) context.report("P05");
};
