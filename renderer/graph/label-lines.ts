/** Width in pixels of a text as the picture draws it. */
export type MeasureText = (text: string, bold: boolean) => number;

/** The picture's type, in pixels before any zoom. */
export const LABEL_FONT = '"Segoe UI", system-ui, "Noto Sans", "DejaVu Sans", sans-serif';
export const LABEL_SIZE = 15;
export const LABEL_LINE = 18;

/** Breaks a label into lines no wider than `most`: between words, and inside one only where it is wider by itself. */
export function wrapLabel(label: string, most: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of label.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measure(longer) <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
    while (measure(line) > most && line.length > 1) {
      const fits = longestPrefix(line, most, measure);
      if (fits === line.length) break;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** One line no wider than `most`, cut in the middle: names of bodies differ at their ends, laws at both. */
export function shortenLabel(label: string, most: number, measure: (text: string) => number): string {
  if (measure(label) <= most) return label;
  const head = label.slice(0, longestPrefix(label, (most - measure("…")) / 2, measure)).trimEnd();
  const room = most - measure(`${head}…`);
  const letters = [...label.slice(head.length)].reverse().join("");
  const tail = [...letters.slice(0, longestPrefix(letters, room, measure))].reverse().join("").trimStart();
  return `${head}…${tail}`;
}

/** Letters of the longest beginning that is no wider than `most`, at least one. */
function longestPrefix(text: string, most: number, measure: (text: string) => number): number {
  let [low, high] = [1, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(text.slice(0, middle)) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Measures with the window's own canvas and remembers: the same numbers come again with each step of a walk. */
export function canvasMeasure(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, bold) => {
    const key = bold ? `*${text}` : text;
    const there = known.get(key);
    if (there !== undefined) return there;
    if (context === null) return text.length * LABEL_SIZE * 0.55;
    context.font = `${bold ? "bold " : ""}${LABEL_SIZE}px ${LABEL_FONT}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
