const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  nbsp: " ",
  lt: "<",
  gt: ">",
  quot: '"',
  ndash: "-",
  mdash: "-",
  tab: "\t",
};

// matches "&nbsp;" "&#160;", not "GD&ĐT"
const ENTITY = /&(?:#(\d{1,6})|([a-zA-Z]{2,6}));/y;

/** The letter an HTML entity at an offset stands for, and how many units it takes; null where there is none. */
export function readHtmlEntity(
  source: string,
  at: number,
): { readonly letter: string; readonly length: number } | null {
  ENTITY.lastIndex = at;
  const found = ENTITY.exec(source);
  if (found === null) return null;
  const code = found[1] === undefined ? undefined : Number(found[1]);
  const isLetter = code !== undefined && code > 31 && code < 0xd800;
  const letter = isLetter ? String.fromCharCode(code) : NAMED[found[2]?.toLowerCase() ?? ""];
  return letter === undefined ? null : { letter, length: found[0].length };
}
