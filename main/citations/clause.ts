import type { MatchingCopy } from "../text/matching-copy.ts";

/** A stretch of text between two ends of thought: ";", a full stop, ":", a blank line, or the start of an item. */
export type Clause = {
  readonly start: number;
  readonly end: number;
  /** What stands between this clause and the one before it. */
  readonly opener: "start" | "semicolon" | "stop" | "colon" | "blank" | "item";
};

// matches ";" ". " ": " "\n\n" and a line end before "- ", "1. ", "a) ", "Điều 2", "Căn cứ"; not "TP. Hà Nội", "12.5", "Đ.Q.Hùng"
const END =
  /;|(?<!(?:^|[^\p{L}])(?:TP|Tp|T\.P|TX|Q|P|Đ\/c|GS|TS|PGS|ThS|BS|KS|v\.v))[.!?…](?=\s|$|["”)])|:(?=\s|$)|\n\n|\n(?=[-+•]\s?|\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s|[a-zđ]\)|[IVX]{1,4}\.\s|Điều \d|ĐIỀU \d|C[ăâà]n c[ứưử]|Xét |Theo đề nghị|Thực hiện |QUYẾT |NGHỊ |Kính gửi|Nơi nhận|V\/v)/gu;

// matches "2." "Điều 1." "a." "IV.", an item's number whose full stop ends nothing
const NUMBERING =
  /^\s*(?:[-+•]\s?)?(?:(?:Điều|ĐIỀU|Mục|Khoản)\s\d{1,3}[a-z]?|\d{1,3}(?:\.\d{1,3}){0,3}|[a-zđ]|[IVX]{1,4})[.:]$/;

const OPENERS: Readonly<Record<string, Clause["opener"]>> = {
  ";": "semicolon",
  ":": "colon",
  "\n\n": "blank",
  "\n": "item",
};

/** Cuts a matching copy into clauses; every offset of the copy lies in one. */
export function cutClauses(copy: MatchingCopy): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let opener: Clause["opener"] = "start";
  for (const match of copy.text.matchAll(END)) {
    const end = match.index + match[0].length;
    const kind = OPENERS[match[0]] ?? "stop";
    if (NUMBERING.test(copy.text.slice(start, Math.min(end, start + 24)))) continue;
    if (copy.text.slice(start, match.index).trim() === "") {
      // Two ends together count as the weaker tie of the two: "; \n\n" still goes on a list.
      opener = strongest(opener, kind);
      start = end;
      continue;
    }
    clauses.push({ start, end, opener });
    start = end;
    opener = kind;
  }
  clauses.push({ start, end: copy.text.length, opener });
  return clauses;
}

const TIES: readonly Clause["opener"][] = ["semicolon", "colon", "stop", "item", "blank", "start"];

function strongest(first: Clause["opener"], second: Clause["opener"]): Clause["opener"] {
  return TIES.indexOf(first) <= TIES.indexOf(second) ? first : second;
}

/** Index of the clause an offset lies in. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  let low = 0;
  let high = clauses.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((clauses[middle] as Clause).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
