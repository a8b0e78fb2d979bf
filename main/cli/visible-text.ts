// Controls, marks of direction and other invisible characters, separators of lines and paragraphs, halves of a pair:
// matches ESC, U+009B, U+202E, U+200B; not letters, marks, tabs and line ends, which the callers treat themselves.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A text made safe for a terminal: every control or invisible character but the line end and the tab stands as an
 * escape ("\x1b", "\u202e"), so that a document can neither move the cursor nor hide its words.
 */
export function makeVisible(text: string): string {
  return (
    text
      .replace(/\r\n/g, "\n")
      // A page's end parts lines too.
      .replace(/\f(?!\n|$)/g, "\f\n")
      .replace(INVISIBLE, (letter) => (letter === "\n" || letter === "\t" ? letter : escapeLetter(letter)))
  );
}

/** The same on one line: white space collapsed, cut at `most` characters with "…" at the end, never inside an escape. */
export function makeVisibleLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  let shown = "";
  for (const letter of line) {
    const next = shown + makeVisible(letter);
    if (next.length > most) return `${cutEnd(shown, most - 1)}…`;
    shown = next;
  }
  return shown;
}

/** Leaves the last character or escape out where "…" needs its room. */
function cutEnd(shown: string, most: number): string {
  if (shown.length <= most) return shown.trimEnd();
  return shown.replace(/(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\u\{[0-9a-f]+\}|.)$/su, "").trimEnd();
}

function escapeLetter(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`;
}
