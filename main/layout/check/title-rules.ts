import { fold } from "../../text/fold.ts";
import { type Check, plainText } from "./check-context.ts";

/** Forms that carry no abstract (NĐ 30/2020, PL III, Mẫu 1.6 to 1.10). */
const WITHOUT_ABSTRACT =
  /^(?:cong dien|giay (?:moi|gioi thieu|nghi phep|uy quyen|di duong|chung nhan)|bien ban|phieu (?:gui|chuyen|bao)|thu cong|hop dong|ban (?:ghi nho|thoa thuan))/u;

/** T01 to T05, G04: type and abstract. */
export const checkTitle: Check = (context) => {
  const { document, regime, messages } = context;
  const type = document.documentType;
  if (type !== null && context.sure("documentType")) {
    // "Điều lệ" is short for "Điều lệ Đảng"
    const known = Object.keys(messages.documentTypes[regime]).some((name) =>
      `${fold(name)} `.startsWith(`${fold(type.normalize("NFC"))} `),
    );
    if (!known) context.report("T02", { found: type }, context.spanOf("documentType"));
    const printed = fold(plainText(context.header)).includes(fold(type));
    if (!context.isOfficialLetter && context.spanOf("documentType") === null && !printed) {
      context.report("T01", { expected: type.toLocaleUpperCase("vi") });
    }
    if (document.abstract === null && context.sure("referenceNumber")) {
      if (context.isOfficialLetter) context.report("T04");
      else if (!WITHOUT_ABSTRACT.test(fold(type))) context.report("T03", { type });
    }
  }
  checkAbstract(context);
};

const checkAbstract: Check = (context) => {
  const span = context.spanOf("abstract");
  if (span === null || !context.sure("abstract")) return;
  const length = context.document.abstract?.length ?? 0;
  if (length > 500) context.report("G04", { found: String(length) }, span);
  const printed = plainText(context.source.slice(span[0], span[1] + 3).split("\n\n")[0] ?? "").trimEnd();
  // "thống kê báo cáo."; not "tỉnh, v.v..."
  const end = /(?<![.…v])[.;]$/u.exec(printed);
  if (end !== null) context.report("T05", { found: end[0] }, span);
  if (!context.isOfficialLetter || context.regime !== "state") return;
  const before = plainText(context.source.slice(Math.max(context.document.span[0], span[0] - 14), span[1]));
  // "V/v rà soát", "V/v: rà soát", "Về việc rà soát"; not "rà soát"
  if (!/V\s*\/\s*v|Về việc|Vv/iu.test(before)) context.report("T04", {}, span);
};
