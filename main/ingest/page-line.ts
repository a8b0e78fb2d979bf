/** A run of text on a page; lengths in points, the baseline counted upwards from the foot. */
export type PageSegment = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Name of the font, to tell a bold title from the text under it. */
  readonly font?: string;
};

/** Runs joined into one stretch of text without a wide gap; `pieces` say at which character of it each run begins. */
export type Run = PageSegment & { readonly pieces: readonly { readonly at: number; readonly segment: PageSegment }[] };

/** A line of a page, its runs from left to right: more than one where wide gaps part them. */
export type Line = { readonly segments: readonly Run[]; readonly baseline: number; readonly size: number };

/** A line as it was found, before its runs are joined. */
type RawLine = { readonly segments: readonly PageSegment[]; readonly baseline: number; readonly size: number };

/** A gap wider than this many times the type size parts two columns of a line. */
const COLUMN_GAP = 1.6;
/** A gap wider than this many times the type size is a space. */
const WORD_GAP = 0.16;

/** A page's lines from the top, words joined; a gap wide enough for two columns parts a line's runs. */
export function findLines(segments: readonly PageSegment[]): readonly Line[] {
  return groupLines(segments).map(joinWords);
}

function groupLines(segments: readonly PageSegment[]): RawLine[] {
  const sorted = [...segments].sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const lines: { segments: PageSegment[]; baseline: number; size: number }[] = [];
  for (const segment of sorted) {
    const line = lines.at(-1);
    if (line && line.baseline - segment.baseline < 0.4 * Math.max(line.size, segment.size)) {
      line.segments.push(segment);
      line.size = Math.max(line.size, segment.size);
    } else {
      lines.push({ segments: [segment], baseline: segment.baseline, size: segment.size });
    }
  }
  for (const line of lines) line.segments.sort((a, b) => a.left - b.left);
  return lines;
}

/** Joins a line's runs into one for each column, spaces put in by the gaps. */
function joinWords(line: RawLine): Line {
  const groups: PageSegment[][] = [];
  if (isDrawnOut(line)) return { ...line, segments: [joinRun(line.segments, line.size)] };
  let right = 0;
  for (const segment of line.segments) {
    const group = groups.at(-1);
    if (group && segment.left - right <= COLUMN_GAP * line.size) group.push(segment);
    else groups.push([segment]);
    right = groups.at(-1)?.length === 1 ? segment.right : Math.max(right, segment.right);
  }
  return { ...line, segments: groups.map((group) => joinRun(group, line.size)) };
}

/** A line of words set to both margins: many gaps, all wide and alike. Columns of a table are further apart. */
function isDrawnOut({ segments, size }: RawLine): boolean {
  if (segments.length < 5) return false;
  const gaps = segments.slice(1).map(({ left }, i) => left - (segments[i]?.right ?? left));
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  return least > 0.6 * most && most < 2 * COLUMN_GAP * size;
}

/** One run of several that stand side by side. */
export function joinRun(group: readonly PageSegment[], size: number): Run {
  const first = group[0] as PageSegment;
  let text = "";
  let right = first.left;
  const pieces: { readonly at: number; readonly segment: PageSegment }[] = [];
  for (const segment of group) {
    // Blanks at the ends of a run only say that there is a gap.
    const own = text === "" ? segment.text.trimStart() : segment.text;
    const isGap = text !== "" && segment.left - right > WORD_GAP * size;
    if (isGap && !/\s$/.test(text) && !/^\s/.test(own)) text += " ";
    pieces.push({ at: text.length, segment: own === segment.text ? segment : { ...segment, text: own } });
    text += own;
    right = Math.max(right, segment.right);
  }
  return { ...first, text: text.trimEnd(), right, pieces };
}

/** A run in two, parted before one of its pieces. */
export function partRun(pieces: Run["pieces"], at: number, size: number): readonly [Run, Run] {
  const join = (part: Run["pieces"]): Run =>
    joinRun(
      part.map(({ segment }) => segment),
      size,
    );
  return [join(pieces.slice(0, at)), join(pieces.slice(at))];
}

/** The middle one of the gaps between a run's pieces, but for that before one of them: in a line drawn out to the margin all are wide. */
export function usualGap(pieces: Run["pieces"], but: number): number {
  const gaps = pieces.flatMap(({ segment }, i) =>
    i === 0 || i === but ? [] : [segment.left - (pieces[i - 1]?.segment.right ?? segment.left)],
  );
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}
