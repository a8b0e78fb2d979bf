import type { Random } from "./random.ts";

/** What goes wrong between paper and text. Each takes a text and gives it back damaged; the truth stays the same. */
export type Damage = (text: string, random: Random) => string;

// matches "12/QĐ-UBND" "788-CV/BCSĐ" "05/2021/NĐ-CP", not "24/24 giờ" or "12-17"
const NUMBER = /(?<![\p{L}\p{N}/-])(\d{1,5})((?:\/\d{4})?[/-])(\p{Lu}[\p{L}\d.]*(?:[-/]\p{Lu}[\p{L}\d.]*)*)/gu;

const inNumbers =
  (change: (serial: string, joint: string, symbol: string, random: Random) => string, share = 1): Damage =>
  (text, random) =>
    text.replace(NUMBER, (whole, serial: string, joint: string, symbol: string) =>
      random.chance(share) ? change(serial, joint, symbol, random) : whole,
    );

/** "BCSD", "QD-UBND". */
const losesD = inNumbers((serial, joint, symbol) => serial + joint + symbol.replaceAll("Đ", "D"));

/** "134 /KH-UBND", "134/ KH-UBND", "788 - CV/BCSĐ". */
const spacesNumbers = inNumbers((serial, joint, symbol, random) => {
  const mark = joint.slice(-1);
  const head = joint.slice(0, -1);
  return `${serial}${head}${mark === "-" ? random.pick([" - ", " -"]) : random.pick([" /", "/ ", " / "])}${symbol}`;
}, 0.6);

/** "QĐ - UBND". */
const spacesSymbols = inNumbers((serial, joint, symbol) => serial + joint + symbol.replace("-", " - "), 0.6);

/** "QĐ–UBND" with a dash. */
const usesDashes = inNumbers((serial, joint, symbol) => serial + joint + symbol.replaceAll("-", "–"));

/** "1O3/QĐ-UBND", "l2/CT". */
const confusesDigits = inNumbers((serial, joint, symbol) => {
  const changed = serial.length > 1 ? serial[0] + serial.slice(1).replace("0", "O").replace("1", "l") : serial;
  return changed + joint + symbol;
});

/** "QĐUBND": the hyphen of a typed document's symbol is gone. */
const losesHyphens = inNumbers(
  (serial, joint, symbol) => serial + joint + symbol.replace(/^(QĐ|KH|TB|CT)-(UBND|BYT|BTC)$/, "$1$2"),
  0.5,
);

/** "TT-⏎BYT": a symbol goes over the end of a line. */
const breaksSymbols = inNumbers((serial, joint, symbol) => serial + joint + symbol.replace("-", "-\n"), 0.4);

/** Bold marks round the serial ("2403" of "2403/UBND-KGVX"): a number filled in by hand or stamped. */
const starsNumbers = inNumbers((serial, joint, symbol) => `**${serial}**${joint}${symbol}`, 0.5);

/** "ngày *05* tháng *8* năm 2021". */
const starsDays: Damage = (text) => text.replace(/ngày (\d{2}) tháng (\d{1,2}) năm/g, "ngày *$1* tháng *$2* năm");

/** "ngày l2 tháng 4 năm 2O19". */
const confusesDays: Damage = (text) =>
  text.replace(
    /ngày (\d)(\d) tháng (\d{1,2}) năm 20(\d\d)/g,
    (_, a: string, b: string, month: string, year: string) =>
      `ngày ${a === "1" ? "l" : a}${b} tháng ${month} năm 2O${year}`,
  );

/** "ngày05 tháng3 năm2021". */
const gluesDays: Damage = (text) => text.replace(/ngày (\d{2}) tháng (\d{1,2}) năm (\d{4})/g, "ngày$1 tháng $2 năm$3");

/** The running head of each page, between two paragraphs and inside one. */
const addsRunningHead: Damage = (text) => {
  const paragraphs = text.split("\n\n");
  const at = placeOfPageEnd(paragraphs);
  return [...paragraphs.slice(0, at), "\fTrang 2/4", ...paragraphs.slice(at)].join("\n\n");
};

const CUES: readonly (readonly [RegExp, string])[] = [
  [/Căn cứ/g, "Căn cử"],
  [/Nơi nhận/g, "Noi nhận"],
  [/Kính gửi/g, "Kinh gửi"],
  [/Chỉ thị số/g, "Chi thị số"],
  [/Nghị định số/g, "Nghi định số"],
  [/Thực hiện/g, "Thưc hiện"],
  [/ĐẢNG CỘNG SẢN/g, "ĐẢNG CÔNG SẢN"],
  [/CỘNG HÒA/g, "CỘNG HOÀ"],
];

const losesMarksInCues: Damage = (text) => CUES.reduce((whole, [cue, damaged]) => whole.replace(cue, damaged), text);

const decomposes: Damage = (text) => text.normalize("NFD");

const movesTones: Damage = (text) =>
  text
    .replaceAll("Ủy ban", "Uỷ ban")
    .replaceAll("ỦY BAN", "UỶ BAN")
    .replaceAll("hòa", "hoà")
    .replaceAll("hóa", "hoá")
    .replaceAll("ủy ", "uỷ ");

const TITLES = /^(?:QUYẾT ĐỊNH|THÔNG BÁO|KẾ HOẠCH|CÔNG ĐIỆN|CHỈ THỊ|BÁO CÁO|NGHỊ QUYẾT|HƯỚNG DẪN|KẾT LUẬN):?$/gm;

/** "Q U Y Ế T Đ Ị N H". */
const spacesCapitals: Damage = (text) =>
  text.replace(TITLES, (title) =>
    title
      .split(" ")
      .map((word) => [...word].join(" "))
      .join("  "),
  );

/** Emphasis marks of a converter: headers bold, dates italic, titles as headings. */
const addsMarkdown: Damage = (text) =>
  text
    .replace(TITLES, (title) => `# ${title}`)
    .replace(
      /^(?:ỦY BAN NHÂN DÂN|CỘNG HÒA[^\n|]*|SỞ [^\n|]*|Độc lập[^\n|]*|TỈNH ỦY[^\n|]*|ĐẢNG CỘNG SẢN VIỆT NAM|KT\. [^\n]*|TM\. [^\n]*|Nơi nhận:)$/gm,
      "**$&**",
    )
    .replace(/^([^\n|]{2,30}, ngày \d{2} tháng \d{1,2} năm \d{4})$/gm, "*$1*")
    .replace(/^Số: (\d+)\//m, "Số: **$1**/");

const addsHtml: Damage = (text) =>
  text
    .replace(/^(CỘNG HÒA[^\n|]*|ĐẢNG CỘNG[^\n|]*)$/m, "<b>$1</b>")
    .replace(/, ngày /g, ",&nbsp;ngày ")
    .replace(/^(Kính gửi:)/m, "<p>$1</p>");

const addsRules: Damage = (text) =>
  text
    .replace(/^(Độc lập - Tự do - Hạnh phúc)$/m, "$1\n_______________")
    .replace(/^(TỈNH [^\n|ỦỷY]*)$/m, "$1\n-------");

/** After a paragraph of the body, never in a header: where a page may end. */
function placeOfPageEnd(paragraphs: readonly string[]): number {
  const first = paragraphs.findIndex((paragraph) => /^(?:1\.|Điều 1\.)/.test(paragraph));
  return (first === -1 ? Math.floor(paragraphs.length * 0.6) : first) + 1;
}

/** Page numbers and running heads between paragraphs, a form feed, a sentence cut by a page's end. */
const addsPages: Damage = (text, random) => {
  const paragraphs = text.split("\n\n");
  const at = placeOfPageEnd(paragraphs);
  const furniture = random.pick(["\f2", "- 2 -", "2", "\f"]);
  return [...paragraphs.slice(0, at), furniture, ...paragraphs.slice(at)].join("\n\n");
};

const cutsSentence: Damage = (text) => text.replace(/^(\d\. [^\n]{40,90}?[\p{Ll}]) (\p{Ll}[^\n]{20,})$/mu, "$1\n\n$2");

/** "_{Khiêm}" of a small type after the filing line. */
const addsDrafter: Damage = (text) => text.replace(/(- Lưu:? [^\n]*?)\.$/m, "$1_{HL.VA}.");

const usesWindowsLineEnds: Damage = (text) => text.replaceAll("\n", "\r\n");

/** The stamp of the office that received it, with its own number and day. */
const addsArrivalStamp: Damage = (text, random) =>
  text.replace(
    /\n\n/,
    `\n\nVĂN PHÒNG HUYỆN ỦY\nĐẾN\nSố: ${random.between(100, 999)}\nNgày: ${random.between(10, 27)}/${random.between(3, 9)}/2022\nChuyển: .........\nLưu hồ sơ số: .....\n\n`,
  );

/** Two spaces for one, a space before a comma: what a clerk's hand does. */
const spacesWords: Damage = (text) => text.replace(/ (ngày|của) /g, "  $1 ");

/** Every damage, by the name that a file's name carries. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "lost-d": losesD,
  "spaced-number": spacesNumbers,
  "spaced-symbol": spacesSymbols,
  "no-hyphen": losesHyphens,
  "broken-symbol": breaksSymbols,
  "stars-number": starsNumbers,
  "stars-day": starsDays,
  "digits-day": confusesDays,
  "glued-day": gluesDays,
  "running-head": addsRunningHead,
  dashes: usesDashes,
  digits: confusesDigits,
  cues: losesMarksInCues,
  nfd: decomposes,
  tones: movesTones,
  capitals: spacesCapitals,
  markdown: addsMarkdown,
  html: addsHtml,
  rules: addsRules,
  pages: addsPages,
  cut: cutsSentence,
  drafter: addsDrafter,
  crlf: usesWindowsLineEnds,
  stamp: addsArrivalStamp,
  spaces: spacesWords,
};
