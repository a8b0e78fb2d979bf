import { fold } from "../../text/fold.ts";
import { type Check, type CheckContext, plainText, shorten, wording } from "./check-context.ts";

/** R01 to R03, R08: nơi nhận as printed. */
export const checkRecipients: Check = (context) => {
  const { document, source } = context;
  const span = context.spanOf("recipients");
  if (span === null || !context.sure("recipients")) return;
  const foot = plainText(source.slice(Math.max(context.range.body[1], span[0] - 40), document.span[1]));
  // "Nơi nhận" without its colon; not "Nơi nhận:"
  if (/^Nơi nhận\s*$/mu.test(foot)) context.report("R01", {}, span);
  checkList(context, span);
  checkFiling(context);
  const issuer = fold(document.issuingBody ?? "");
  const own = document.recipients.find(
    (recipient) => issuer !== "" && fold(recipient.replace(/[;.,]$/u, "")) === issuer,
  );
  if (own !== undefined && context.sure("issuingBody")) context.report("R08", { found: own }, span);
};

/** Each recipient a line of its own with a dash and a semicolon; lines wrapped by the page are joined first. */
function checkList(context: CheckContext, span: readonly [number, number]): void {
  if (context.regime !== "state") return;
  const items: string[] = [];
  for (const line of plainText(context.source.slice(...span)).split("\n")) {
    // "} (để báo cáo)" belongs to a brace beside the list
    const text = line.replace(/[}{]\s*(?:\([^)]*\))?\s*$/u, "").trim();
    if (/^[-–•+]/u.test(text) || items.length === 0) items.push(text);
    else items[items.length - 1] = `${items.at(-1)} ${text}`;
  }
  const checked = items.filter((item) => item !== "" && !/^(?:Nơi nhận|[-–•+]?\s*Lưu)/iu.test(item));
  const wrong = checked.find((item) => !/^[-–]/u.test(item) || !/[;,]\s*(?:\([^)]*\))?;?$/u.test(item));
  if (wrong === undefined) return;
  const isLast = wrong === checked.at(-1) && context.document.filing === null;
  if (!isLast) context.report("R02", { found: shorten(wrong) }, span);
}

function checkFiling(context: CheckContext): void {
  const { document } = context;
  if (document.filing === null) {
    context.report("R03", { found: wording(context, "filing-missing") }, context.spanOf("recipients"));
    return;
  }
  const span = context.spanOf("filing");
  if (span === null || !context.sure("filing")) return;
  const line =
    context
      .linesOf("filing")
      .split("\n")
      .find((candidate) => /^[-–•+]?\s*Lưu/iu.test(candidate)) ?? "";
  // "- Lưu: VT", "- Lưu VT"; not "- Bộ Nội vụ"
  const match = /^[-–•+]?\s*Lưu\s*(:?)\s*(.*)$/iu.exec(line);
  if (match === null) return;
  const hasColon = match[1] === ":";
  if (context.regime === "state" && !hasColon) context.report("R03", { found: wording(context, "filing-colon") }, span);
  else if (context.regime === "party" && hasColon)
    context.report("R03", { found: wording(context, "filing-colon-party") }, span);
  // "VT, NVY. 1": the number of copies may follow the stop
  else if (!/\.(?:\s*[\d(\p{L}].{0,12})?$/u.test(match[2] ?? ""))
    context.report("R03", { found: wording(context, "filing-stop") }, span);
}

/** Types sent to an addressee besides công văn. */
const WITH_ADDRESSEES = /^(?:cong van|to trinh|bao cao|phieu|giay|thu|cong dien)/u;

/** Forms that name the receiver in words of their own (NĐ 30/2020, PL III, Mẫu 1.6 to 1.8). */
const NAMES_RECEIVER = /^(?:cong dien|giay|phieu|thu)/u;

/** R04 to R07: kính gửi, and "Như trên" that answers to it. */
export const checkAddressees: Check = (context) => {
  const { document } = context;
  const type = document.documentType;
  const hasAddressees = document.addressees.length > 0;
  const header = context.source.slice(document.span[0], context.range.body[0] + 200);
  const printed = hasAddressees || /Kính gửi/u.test(header);
  const asAbove = document.recipients.some((recipient) =>
    /^nhu (?:tren|kinh gui)/u.test(fold(recipient.replace(/^[-–\s]+/u, ""))),
  );
  if (context.sure("recipients") && document.recipients.length > 0 && type !== null && context.sure("documentType")) {
    const span = context.spanOf("recipients");
    if (asAbove && !printed && !NAMES_RECEIVER.test(fold(type)))
      context.report("R04", { found: wording(context, "as-above-without-addressees") }, span);
    if (!asAbove && hasAddressees && context.sure("addressees") && context.isOfficialLetter) {
      context.report("R04", { found: wording(context, "addressees-without-as-above") }, span);
    }
  }
  if (type === null || !context.sure("documentType")) return;
  if (context.isOfficialLetter && !printed) context.report("R05");
  if (hasAddressees && context.sure("addressees")) {
    if (!WITH_ADDRESSEES.test(fold(type))) context.report("R06", { type }, context.spanOf("addressees"));
    checkAddresseeForm(context);
  }
};

function checkAddresseeForm(context: CheckContext): void {
  const span = context.spanOf("addressees");
  if (context.regime !== "state" || span === null) return;
  const from = Math.max(context.document.span[0], span[0] - 30);
  const text = plainText(context.source.slice(from, context.range.body[0]));
  const after = /Kính gửi\s*:?[ \t]*([^\n]*)([\s\S]*)$/u.exec(text);
  if (after === null) return;
  const onLine = (after[1] ?? "").trim();
  const rest = (after[2] ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const count = context.document.addressees.length;
  if (count === 1) {
    if (onLine === "" && /^[-–]/u.test(rest[0] ?? ""))
      context.report("R07", { found: wording(context, "addressee-own-line") }, span);
    return;
  }
  if (onLine !== "" && !/^[-–]/u.test(onLine)) {
    context.report("R07", { found: wording(context, "addressees-one-line") }, span);
    return;
  }
  const dashed = rest.filter((line) => /^[-–]/u.test(line));
  const wrong =
    dashed.length < count
      ? rest.find((line) => !/^[-–]/u.test(line))
      : dashed.slice(0, count - 1).find((line) => !/[;,]$|[^.;]$/u.test(line));
  if (wrong !== undefined && dashed.length === 0) {
    context.report("R07", { found: wording(context, "addressees-ends", shorten(wrong)) }, span);
  }
}
