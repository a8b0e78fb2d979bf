import { fold } from "../../text/fold.ts";
import { type Check, type CheckContext, plainText } from "./check-context.ts";

/** S01 to S06: the signature block, as printed. */
export const checkSigning: Check = (context) => {
  const { document } = context;
  const signing = document.signing;
  if (signing === null || !context.sure("signing")) return;
  const span = context.spanOf("signing");
  const printed = span === null ? signing.authority : plainText(context.source.slice(...span)).split("\n");
  for (const line of printed) checkAuthorityForm(context, line);
  checkWhoSigns(context);
  checkName(context, printed);
};

// "TM. ỦY BAN", "KT.CHỦ TỊCH", "T/M BAN", "TL GIÁM ĐỐC"; not "TMĐT", "KTS NGUYỄN"
const AUTHORITY =
  /^(TUQ|TM|KT|TL|T\s*[/.]\s*M|K\s*[/.]\s*T|T\s*[/.]\s*L|T\s*[/.]\s*U\s*[/.]?\s*Q|Q(?=\s*[./]))\s*([./]?)(\s*)(\p{Lu}.*)$/u;

function checkAuthorityForm(context: CheckContext, line: string): void {
  const match = AUTHORITY.exec(line.trim());
  if (match === null) return;
  const [, printed = "", stop = "", gap = "", rest = ""] = match;
  const letters = printed.replace(/[^A-Z]/gu, "");
  const found = line.trim();
  if (context.regime === "state") {
    const right = printed === letters && stop === "." && gap === " ";
    if (!right) context.report("S01", { found, expected: `${letters}. ${rest}` }, context.spanOf("signing"));
    return;
  }
  const form = letters === "Q" ? "Q. " : `${letters.charAt(0)}/${letters.slice(1)} `;
  const right =
    letters !== "TUQ" && (letters === "Q" ? stop === "." : /^\p{Lu}\/\p{Lu}$/u.test(printed) && stop === "");
  if (!right)
    context.report("S01", { found, expected: (letters === "TUQ" ? "T/L " : form) + rest }, context.spanOf("signing"));
}

/** "TM. ỦY BAN NHÂN DÂN" -> { code: "TM", body: "ỦY BAN NHÂN DÂN" }. */
function readAuthority(line: string): { readonly code: string; readonly body: string } | null {
  const match = AUTHORITY.exec(line.trim());
  return match === null ? null : { code: (match[1] ?? "").replace(/[^A-Z]/gu, ""), body: match[4] ?? "" };
}

// "ỦY BAN NHÂN DÂN", "HỘI ĐỒNG", "BAN CHẤP HÀNH"; not "GIÁM ĐỐC"
const COLLECTIVE =
  /^(?:uy ban|ubnd|hdnd|hoi dong|ban |doan |thuong truc|tap the|lien |dang |chi bo|chi uy|chu tich doan|to |hoi |doan chu tich|quoc hoi|chinh phu|truong doan|ubmttq|mat tran)/u;

function checkWhoSigns(context: CheckContext): void {
  const { signing } = context.document;
  const span = context.spanOf("signing");
  const authority = (signing?.authority ?? []).flatMap((line) => readAuthority(line) ?? []);
  const title = signing?.title ?? "";
  const deputy = /^(?:Q\. )?(?:PHÓ|THỨ TRƯỞNG|Phó|Thứ trưởng)/u.test(title);
  const has = (code: string): boolean => authority.some((line) => line.code === code);
  const onBehalf = authority.find((line) => line.code === "TM");
  if (context.regime === "state" && onBehalf !== undefined && !COLLECTIVE.test(fold(`${onBehalf.body} `))) {
    context.report("S02", { found: `TM. ${onBehalf.body}` }, span);
  }
  const excused =
    context.regime === "party" ? has("KT") || has("TM") || has("TL") : has("KT") || has("TL") || has("TUQ");
  if (deputy && !excused) context.report("S03", { found: title }, span);
  const forHead = authority.find((line) => line.code === "KT");
  if (context.regime === "state" && forHead !== undefined) {
    // "KT. PHÓ GIÁM ĐỐC" names a deputy where the head belongs; "KT. CHỦ TỊCH" / "CHỦ TỊCH" lacks the deputy
    if (/^PHÓ/u.test(forHead.body)) context.report("S04", { found: `KT. ${forHead.body}` }, span);
    else if (title !== "" && !/PHÓ|THỨ TRƯỞNG|Phó|Thứ trưởng|PHỤ TRÁCH/u.test(title))
      context.report("S04", { found: title }, span);
  }
}

// "TS. Nguyễn Văn A", "Thạc sĩ Lê B"; not "Tạ Sơn"
const DEGREE =
  /^(?:GS|PGS|TS|ThS|BS|CKI+|KS|CN|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ)\s*[.:]?\s+\p{Lu}\p{Ll}|^(?:GS|PGS|TS|ThS|BS)\.\s*\p{Lu}/u;
/** Bodies whose ministry may allow degrees (NĐ 30/2020, PL I, I.II.7.c): schools, hospitals, science, armed forces. */
const MAY_SHOW_DEGREE = /y te|benh vien|truong|dai hoc|hoc vien|vien |quan |cong an|bo doi|giao duc|khoa hoc/u;

function checkName(context: CheckContext, printed: readonly string[]): void {
  const { signing, issuingBody, parentBody } = context.document;
  const span = context.spanOf("signing");
  const name = signing?.signer ?? "";
  const withDegree = printed.find((line) => DEGREE.test(line.trim()));
  if (withDegree !== undefined && !MAY_SHOW_DEGREE.test(fold(`${issuingBody ?? ""} ${parentBody ?? ""} `))) {
    context.report("S05", { found: withDegree.trim() }, span);
  }
  const nameLine = printed.find((line) => name !== "" && fold(line).includes(fold(name)));
  // "NGUYỄN VĂN A" should be "Nguyễn Văn A"
  if (nameLine !== undefined && !/\p{Ll}/u.test(nameLine)) context.report("S06", { found: nameLine.trim() }, span);
  const titleLine = printed.find(
    (line) => (signing?.title ?? "") !== "" && fold(line.trim()) === fold(signing?.title ?? ""),
  );
  if (titleLine !== undefined && /\p{Ll}/u.test(titleLine)) context.report("S06", { found: titleLine.trim() }, span);
}
