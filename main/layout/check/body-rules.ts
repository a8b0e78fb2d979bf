import { type Check, type CheckContext, locate, shorten } from "./check-context.ts";

type Heading = Extract<CheckContext["blocks"][number], { readonly kind: "heading" }>;

/** B05 to B09: numbering, titles, end mark. */
export const checkBody: Check = (context) => {
  for (const block of context.blocks) {
    if (block.kind === "heading") checkDivision(context, block);
  }
  checkNumberingStyle(context);
  checkOrder(context);
  checkEndMark(context);
};

function checkDivision(context: CheckContext, heading: Heading): void {
  const [label = "", title] = heading.text.split("\n");
  if (heading.level !== "part" && heading.level !== "chapter" && heading.level !== "section") return;
  const span = locate(context, label);
  // "Chương 2" and "Mục I" are wrong; "Chương II", "Mục 1", "Phần thứ nhất" are right
  const wrong = heading.level === "section" ? /\s[IVXLC]+$/u.test(label) : /\s\d+$/u.test(label);
  if (wrong) context.report("B05", { found: label }, span);
  if (title === undefined || title.trim() === "") context.report("B06", { found: label }, span);
}

// "Điều 5: Kinh phí", "Điều 5 - Kinh phí"; not "Điều 5. Kinh phí", "Điều 5 của Luật"
const BAD_ARTICLE = /^Điều\s+\d+\s*[:–-]/u;
// "a. Lơ là", "b/ Hồ sơ"; not "a) Lơ là"
const BAD_POINT = /^[a-zđ]\s*[./]\s*\p{L}/u;
// "1) Mục tiêu", "1/ Mục tiêu"; not "1. Mục tiêu"
const BAD_CLAUSE = /^\d{1,2}\s*[)/]\s*\p{L}/u;

/** One fault for each kind of wrong numbering: its first place. */
function checkNumberingStyle(context: CheckContext): void {
  if (context.regime !== "state") return;
  for (const pattern of [BAD_ARTICLE, BAD_CLAUSE, BAD_POINT]) {
    const block = context.blocks.find((candidate) => candidate.kind !== "table" && pattern.test(candidate.text));
    if (block === undefined || block.kind === "table") continue;
    context.report("B07", { found: shorten(block.text, 24) }, locate(context, block.text));
  }
}

const POINTS = "abcdđeghiklmnopqrstuvxy";

/** B08: Điều run on by one; points follow the Vietnamese alphabet from a. The first break of each kind is told. */
function checkOrder(context: CheckContext): void {
  let article = 0;
  let point = -1;
  let told = false;
  for (const block of context.blocks) {
    if (block.kind === "table") continue;
    // "Điều 12. Hiệu lực"
    const number = Number(/^Điều\s+(\d+)\s*[.:]/u.exec(block.text)?.[1] ?? 0);
    if (number > 0) {
      if (article > 0 && number !== article + 1 && number !== 1) {
        context.report("B08", { expected: `Điều ${article}`, found: `Điều ${number}` }, locate(context, block.text));
        return;
      }
      article = number;
    }
    // "đ) Hồ sơ"; not "đi)"
    const letter = /^([a-zđ])\)\s/u.exec(block.text)?.[1];
    if (letter === undefined) {
      if (!/^[-+•]/u.test(block.text)) point = -1;
      continue;
    }
    const place = POINTS.indexOf(letter);
    if (!told && point >= 0 && place !== point + 1 && place !== 0) {
      told = true;
      context.report("B08", { expected: `${POINTS[point]})`, found: `${letter})` }, locate(context, block.text));
    }
    point = place;
  }
}

/** Forms that end otherwise than in "./.". */
const WITHOUT_END_MARK = /^(?:Giấy|Phiếu|Biên bản|Hợp đồng|Thư công|Công điện)/u;

function checkEndMark(context: CheckContext): void {
  if (context.regime !== "state" || WITHOUT_END_MARK.test(context.document.documentType ?? "")) return;
  if (context.spanOf("signing") === null && context.spanOf("recipients") === null) return;
  const texts = context.blocks.slice(-3).flatMap((block) => (block.kind === "table" ? [] : [block.text]));
  if (texts.length === 0) return;
  // "thực hiện./.", "thực hiện. /."; not "thực hiện."
  if (!texts.some((text) => /\.\s*\/\s*\.?\s*$/u.test(text))) context.report("B09");
}

// "tại điều 5 Nghị định", "theo Khoản 2 Điều 7"; not "Điều 5", "mọi điều 5 người"
const LOWER_ARTICLE = /(?<=\p{Ll}\s)điều (\d+)(?= (?:của |Luật|Nghị|Quyết|Thông|Quy|Bộ luật)|[,;.])/u;
const UPPER_CLAUSE = /(?<=[\p{Ll},;]\s)(Khoản|Điểm) (\d+|[a-zđ])(?=,? (?:Điều|Khoản|khoản))/u;

/** B10: capitals in positions cited. */
export const checkCitedPositions: Check = (context) => {
  if (context.regime !== "state") return;
  for (const block of context.blocks) {
    if (block.kind === "table") continue;
    const lower = LOWER_ARTICLE.exec(block.text);
    const upper = UPPER_CLAUSE.exec(block.text);
    const match = lower ?? upper;
    if (match === null) continue;
    const [found] = match;
    const first = found.charAt(0);
    const expected = (lower === null ? first.toLocaleLowerCase("vi") : first.toLocaleUpperCase("vi")) + found.slice(1);
    context.report("B10", { found, expected }, locate(context, found));
    return;
  }
};
