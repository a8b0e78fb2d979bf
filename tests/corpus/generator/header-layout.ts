import { longDay } from "./calendar.ts";
import type { Draft, Loss } from "./draft.ts";
import type { Random } from "./random.ts";

/** How the two columns at the head of a page come out of a scanner, a PDF or a web page. */
export const HEADER_LAYOUTS = [
  "leftThenRight",
  "rightThenLeft",
  "rows",
  "sideBySide",
  "oneLine",
  "table",
  "dateBeforeNumber",
  "numberAndDateTogether",
  "spread",
  "lost",
] as const;

/** One of the ways a header is flattened. */
export type HeaderLayout = (typeof HEADER_LAYOUTS)[number];

type Parts = {
  readonly issuer: readonly string[];
  readonly nation: readonly string[];
  readonly number: string;
  readonly date: string;
  /** V/v lines of a letter. */
  readonly subject: readonly string[];
};

/** The lines of the header of a draft. */
export function setHeader(draft: Draft, layout: HeaderLayout, random: Random, loss: Loss): readonly string[] {
  const parts = partsOf(draft, random, loss);
  const { issuer, nation, number, date, subject } = parts;
  switch (layout) {
    case "leftThenRight":
      return [...issuer, number, ...subject, "", ...nation, date];
    case "rightThenLeft":
      return [...nation, date, "", ...issuer, number, ...subject];
    case "rows":
      return [...issuer, "", ...nation, "", number, "", date, "", ...subject];
    case "dateBeforeNumber":
      return [...issuer, "", ...nation, "", date, "", number, ...subject];
    case "sideBySide":
      return [...besides([...issuer, number, ...subject], [...nation, date])];
    case "oneLine":
      return [[...issuer, ...nation, number, date].join(" "), ...subject];
    case "table":
      return [
        `| ${issuer.join("<br>")} | ${nation.join("<br>")} |`,
        "| --- | --- |",
        `| ${[number, ...subject].join("<br>")} | ${date} |`,
      ];
    case "numberAndDateTogether":
      return [...issuer, ...nation, `${number}          ${date}`, ...subject];
    case "spread":
      return [...issuer, number, date, ...nation, ...subject].flatMap((line) => [line, ""]);
    case "lost":
      return [];
  }
}

function partsOf(draft: Draft, random: Random, loss: Loss): Parts {
  const isParty = draft.regime === "party";
  const serial = loss.isNumberBlank === true ? random.pick(["     ", "....", ""]) : draft.number.serialNumber;
  const label = isParty ? "Số" : draft.type === "Luật" ? "Luật số:" : random.pick(["Số:", "Số:", "Số:", "Số :", "Số"]);
  const number = `${label} ${serial}${isParty ? "-" : "/"}${draft.number.symbol}`;
  const day = longDay(draft.day);
  const dated =
    loss.isDayBlank === true ? day.replace(/ngày \d\d/, random.pick(["ngày    ", "ngày ....", "ngày …"])) : day;
  const isLetter = draft.type === "Công văn";
  return {
    issuer: [...draft.parentLines, ...draft.bodyLines, ...(isParty ? ["*"] : [])],
    nation: isParty
      ? ["ĐẢNG CỘNG SẢN VIỆT NAM"]
      : ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    number,
    date: `${draft.place}${random.pick([", ", ", ", ", ", ",", " , ", " "])}${dated}`,
    subject: isLetter ? wrap(draft.abstractLead + draft.abstract, 42) : [],
  };
}

function besides(left: readonly string[], right: readonly string[]): readonly string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const end = right[i];
    return end === undefined ? (left[i] ?? "") : `${(left[i] ?? "").padEnd(46)}   ${end}`;
  });
}

/** Breaks a text into lines of at most `width` characters, at its spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
