const decoder1258 = new TextDecoder("windows-1258");
const decoder1252 = new TextDecoder("windows-1252");

const FROM_1252 = buildTable();
const NOT_ASCII = /[\u0080-\uffff]/g;

/** Each character of Windows-1252 that stands for another one in Windows-1258, which has combining tones. */
function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (let code = 0x80; code < 0x100; code++) {
    const byte = Uint8Array.of(code);
    table.set(decoder1252.decode(byte), decoder1258.decode(byte));
  }
  return table;
}

/** Turns text of Windows-1258 read as Windows-1252 into Unicode, tones joined to their letters. */
export function convertCp1258(text: string): string {
  return text.replace(NOT_ASCII, (code) => FROM_1252.get(code) ?? code).normalize("NFC");
}
