/** A box of lines as a list, blank ones and blanks kept: it is still being typed in. Empty text is no line. */
export function toLines(text: string): readonly string[] {
  return text === "" ? [] : text.split(/\r?\n/);
}

/** A list as a box of lines. */
export function fromLines(lines: readonly string[]): string {
  return lines.join("\n");
}
