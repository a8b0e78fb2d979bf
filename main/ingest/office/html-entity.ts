/** Named entities that Vietnamese pages hold: the letters of Latin-1 and the signs of print. */
const LETTERS =
  "Agrave=À Aacute=Á Acirc=Â Atilde=Ã Egrave=È Eacute=É Ecirc=Ê Igrave=Ì Iacute=Í Ograve=Ò Oacute=Ó Ocirc=Ô Otilde=Õ Ugrave=Ù Uacute=Ú Yacute=Ý " +
  "agrave=à aacute=á acirc=â atilde=ã egrave=è eacute=é ecirc=ê igrave=ì iacute=í ograve=ò oacute=ó ocirc=ô otilde=õ ugrave=ù uacute=ú yacute=ý " +
  "Abreve=Ă abreve=ă Dstrok=Đ dstrok=đ Itilde=Ĩ itilde=ĩ Utilde=Ũ utilde=ũ ETH=Đ eth=đ " +
  "amp=& lt=< gt=> quot=\" apos=' ndash=– mdash=— hellip=… bull=• middot=· lsquo=‘ rsquo=’ ldquo=“ rdquo=” laquo=« raquo=» " +
  "deg=° sect=§ times=× copy=© reg=® frac12=½ frac14=¼ frac34=¾ sup2=² sup3=³";

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LETTERS.split(" ").map((pair): [string, string] => [
    pair.slice(0, pair.indexOf("=")),
    pair.slice(pair.indexOf("=") + 1),
  ]),
  ["nbsp", "\u00a0"],
  ["ensp", " "],
  ["emsp", " "],
  ["thinsp", " "],
  ["shy", ""],
]);

// matches "&nbsp;" "&#7871;" "&#x1EBF;", not "GD&ĐT"
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g;

/** Entities replaced by what they stand for; unknown ones are left as they came. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (raw, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? raw;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    // matches what no text may hold: surrogates alone, beyond Unicode, controls
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) || (code < 32 && code !== 9 && code !== 10)) return "";
    return String.fromCodePoint(code);
  });
}
