import type { ReadingContext } from "./header.ts";
import { type Line, makeLine } from "./line.ts";

const MAX_TAIL = 260;

/** The lines of a document's end: from a little before nơi nhận or the signature up to the appendices. */
export function findTail(lines: readonly Line[], bodyIndex: number): readonly Line[] {
  const last = findEnding(lines, bodyIndex);
  if (last === -1) return lines.slice(Math.max(bodyIndex, lines.length - 40));
  const from = Math.max(bodyIndex, last - 25);
  let to = Math.min(lines.length, last + MAX_TAIL);
  for (let at = last + 1; at < to; at++) {
    const kind = lines[at]?.kind;
    if (kind === "appendix" || kind === "attached" || kind === "national" || kind === "party") to = at;
  }
  return lines.slice(from, to);
}

/** The document's own ending comes before its appendices: the first nơi nhận or authority line of the body. */
function findEnding(lines: readonly Line[], bodyIndex: number): number {
  const from = Math.max(0, bodyIndex - 3);
  for (let at = from; at < lines.length; at++) {
    const kind = lines[at]?.kind;
    if (kind === "recipients" || kind === "authority") return at;
  }
  const long = lines.findLastIndex((line) => line.text.length > 400 && /noi nhan ?:/.test(line.folded));
  return long;
}

// Seams where two columns or several lines were squeezed into one, on the text as printed.
const SEAM =
  /(?<=[:;.,/)]) (?=(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)(?:[./] ?| )\p{Lu}{2})|(?<=[;:.])(?<!(?:KT|TM|TL|TUQ|TUN|Q)\.) (?=(?:PHÓ |THỨ )?(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|CỤC TRƯỞNG|TRƯỞNG|CHÁNH VĂN PHÒNG|BÍ THƯ|TRƯỞNG PHÒNG|THỨ TRƯỞNG))|(?<=[./]) (?=Nơi nhận)/gu;

/** Cuts the squeezed lines of an ending into their parts. */
export function refineTail(lines: readonly Line[], context: ReadingContext): readonly Line[] {
  return lines.flatMap((line) => cutTail(line, context));
}

function cutTail(line: Line, context: ReadingContext): readonly Line[] {
  if (line.kind === "stamp" || line.kind === "rule") return [line];
  const from = line.text.length > 3000 ? line.text.length - 3000 : 0;
  const cuts: number[] = [];
  for (const match of line.text.slice(from).matchAll(SEAM)) cuts.push(from + match.index);
  if (cuts.length === 0) return [line];
  const parts: Line[] = [];
  let at = 0;
  for (const cut of [...cuts, line.text.length]) {
    const { text, folded } = context.clean;
    const part = makeLine(
      text,
      folded,
      line.start + at,
      line.start + cut,
      line.row,
      line.afterBlank && at === 0,
      context.types,
    );
    if (part !== null) parts.push(part);
    at = cut;
  }
  return parts;
}
