/** A piece of an RTF file: a group's brace, a control word with its number, a byte of text, or plain text. */
export type RtfToken =
  | { readonly kind: "open" | "close" }
  | { readonly kind: "word"; readonly name: string; readonly value: number | null }
  | { readonly kind: "byte"; readonly value: number }
  | { readonly kind: "text"; readonly text: string };

// matches "\par", "\u7871 ", "\li-360", "\'e1", "\~", "{", "}", "Uỷ ban"; line ends and the byte after "\bin" apart
const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n\0]+)|[\r\n\0]+|\\$/g;

/** Cuts an RTF file, read as Latin-1, into its pieces; pictures' raw bytes are passed over. Never throws. */
export function* readRtfTokens(rtf: string): Generator<RtfToken> {
  TOKEN.lastIndex = 0;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(rtf); match !== null; match = pattern.exec(rtf)) {
    const [, name, value, byte, sign, brace, text] = match;
    if (name === "bin") pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (name !== undefined) yield { kind: "word", name, value: value === undefined ? null : Number(value) };
    else if (byte !== undefined) yield { kind: "byte", value: Number.parseInt(byte, 16) };
    else if (brace !== undefined) yield { kind: brace === "{" ? "open" : "close" };
    else if (text !== undefined) yield { kind: "text", text };
    else if (sign !== undefined) yield toSign(sign);
  }
}

function toSign(sign: string): RtfToken {
  switch (sign) {
    case "~":
      return { kind: "text", text: "\u00a0" };
    case "_":
      return { kind: "text", text: "-" };
    case "-":
      return { kind: "text", text: "" };
    case "\n":
    case "\r":
      return { kind: "word", name: "par", value: null };
    case "*":
      return { kind: "word", name: "*", value: null };
    default:
      return { kind: "text", text: sign };
  }
}
