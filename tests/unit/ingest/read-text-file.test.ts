import { describe, expect, it } from "vitest";
import { readTextFile } from "../../../main/ingest/read-text-file.ts";
import { encodeCp1258, encodeLegacy, encodeWindows1252 } from "../text/legacy-letters.ts";

const TEXT =
  "ỦY BAN NHÂN DÂN HUYỆN SƠN KHÊ\r\nSố: 12/QĐ-UBND\r\n\fCăn cứ Luật Lưu trữ;\r\nCăn cứ đề nghị của Trưởng phòng Nội vụ.";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readTextFile", () => {
  it.each([
    ["UTF-8", utf8(TEXT)],
    ["bytes of TCVN3", encodeWindows1252(encodeLegacy(TEXT, "tcvn3"))],
    ["bytes of VNI", encodeWindows1252(encodeLegacy(TEXT, "vni"))],
    ["bytes of Windows-1258", encodeCp1258(TEXT)],
    ["TCVN3 saved as UTF-8", utf8(encodeLegacy(TEXT, "tcvn3"))],
    ["VNI saved as UTF-8", utf8(encodeLegacy(TEXT, "vni"))],
    ["VIQR", utf8(encodeLegacy(TEXT, "viqr"))],
    ["VNI saved as UTF-16", Buffer.from(`\uFEFF${encodeLegacy(TEXT, "vni")}`, "utf16le")],
  ])("reads %s, with offsets of pages in the text it gives", (_, bytes) => {
    expect(readTextFile(bytes, "a.txt")).toEqual({ text: TEXT, pages: [0, TEXT.indexOf("\f") + 1] });
  });

  it("does not bring a decomposed Unicode text into another form", () => {
    const text = TEXT.normalize("NFD");
    expect(readTextFile(utf8(text), "a.txt").text).toBe(text);
  });

  it.each([
    ["blank text", utf8(" \r\n\f"), "file-empty"],
    ["another language in 8 bits", encodeWindows1252("Le garçon a été créé à l'hôtel"), "text-encoding-unknown"],
    ["UTF-16 cut in a letter", Uint8Array.of(0xff, 0xfe, 0x41), "text-encoding-unknown"],
    ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46), "text-encoding-unknown"],
  ])("refuses %s", (_, bytes, kind) => {
    expect(() => readTextFile(bytes, "a.txt")).toThrow(expect.objectContaining({ kind }));
  });
});
