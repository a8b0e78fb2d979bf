import { fold } from "../../text/fold.ts";
import { type Check, type CheckContext, plainText } from "./check-context.ts";

const NATIONAL_TITLE = "cong hoa xa hoi chu nghia viet nam";
const PARTY_TITLE = "dang cong san viet nam";

/** H01, H02, H08, H09: national title, motto, Party title. A header that scanning lost is not held against the document. */
export const checkHeader: Check = (context) => {
  const lines = plainText(context.header).split("\n");
  const national = lines.find((line) => fold(line).includes(NATIONAL_TITLE));
  const party = lines.find((line) => fold(line).replace(/\s+/gu, " ").endsWith(PARTY_TITLE));
  if (context.regime === "party") {
    if (national !== undefined) context.report("H09");
    if (
      party === undefined &&
      context.spanOf("issuingBody") !== null &&
      context.sure("issuingBody") &&
      hasHeader(context)
    ) {
      context.report("H08");
    }
    return;
  }
  if (party !== undefined && national === undefined) context.report("H09");
  if (national !== undefined) checkNationalTitle(context, national);
  const motto = lines.find((line) => /doc lap.*tu do.*hanh phuc/u.test(fold(line)));
  if (motto !== undefined) checkMotto(context, motto);
};

function hasHeader(context: CheckContext): boolean {
  return context.spanOf("referenceNumber") !== null && context.spanOf("issueDate") !== null;
}

function checkNationalTitle(context: CheckContext, line: string): void {
  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", also "HOÀ"; not "Cộng hòa xã hội …"
  const found = /C[ỘÔỌO]NG .*?VI[ỆÊ]T NAM/iu.exec(line)?.[0] ?? line;
  if (!/^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u.test(found)) context.report("H01", { found });
}

function checkMotto(context: CheckContext, line: string): void {
  // "Độc lập - Tự do - Hạnh phúc"; not "Độc lập – Tự do – Hạnh phúc", "Độc lập-Tự do"
  const found = /[ĐD][ộôọ]c l.*ph[úu]c/iu.exec(line)?.[0] ?? line;
  if (found !== "Độc lập - Tự do - Hạnh phúc") context.report("H02", { found });
}

/** H07: the issuer's own name is never abbreviated. */
export const checkIssuer: Check = (context) => {
  const span = context.spanOf("issuingBody");
  if (context.regime !== "state" || span === null || !context.sure("issuingBody")) return;
  if (span[0] >= context.range.body[0]) return;
  const printed = plainText(context.source.slice(...span)).replace(/\s+/gu, " ");
  // "UBND HUYỆN SÔNG VÂN"; not "ỦY BAN NHÂN DÂN"
  if (/^(?:UBND|HĐND|BQL|TTYT|CĐ|ĐH|THPT)(?:\s|$)/u.test(printed)) context.report("H07", { found: printed }, span);
};

/** K01: the urgency word. */
export const checkUrgency: Check = (context) => {
  const word = context.document.urgency?.trim().toLocaleUpperCase("vi") ?? "";
  if (word === "" || !context.sure("urgency")) return;
  const allowed = context.messages.urgencyWords[context.regime];
  if (!allowed.some((known) => fold(known) === fold(word))) {
    context.report("K01", { found: word }, context.spanOf("urgency"));
  }
};
