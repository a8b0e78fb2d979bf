import { describe, expect, it } from "vitest";
import { readSource } from "../../../../main/ingest/read-source.ts";
import { ArchiveError } from "../../../../main/model/error.ts";
import { makeZip } from "../../../hostile-files/base-file.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
const docx = (document: string): Promise<Buffer> =>
  makeZip({ "[Content_Types].xml": Buffer.from("<Types/>"), "word/document.xml": Buffer.from(document) });

async function kindOf(reading: Promise<unknown>): Promise<string> {
  const outcome = await reading.catch((thrown: unknown) => thrown);
  return outcome instanceof ArchiveError ? outcome.kind : `no failure: ${String(outcome)}`;
}

describe("office files that cannot be read", () => {
  it.each([
    [
      "a Word file with a password",
      Buffer.concat([OLE, Buffer.alloc(600), Buffer.from("EncryptedPackage", "utf16le")]),
      "a.docx",
      "file-encrypted",
    ],
    ["a Word 97 file cut short", Buffer.concat([OLE, Buffer.from("WordDocument", "utf16le")]), "a.doc", "file-damaged"],
    ["an Excel 97 file", Buffer.concat([OLE, Buffer.from("Workbook", "utf16le")]), "a.xls", "unsupported-type"],
    ["RTF with no words", Buffer.from("{\\rtf1\\ansi}"), "a.rtf", "file-empty"],
    [
      "a PowerPoint file",
      Buffer.from("PK\x03\x04 [Content_Types].xml ppt/presentation.xml"),
      "a.pptx",
      "unsupported-type",
    ],
  ])("%s: the reason is clear", async (_, bytes, name, kind) => {
    expect(await kindOf(readSource(bytes, name))).toBe(kind);
  });

  it("entities that unfold a thousandfold are refused before they do", async () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document ${W}><w:body/></w:document>`;
    expect(await kindOf(readSource(await docx(laughs), "a.docx"))).toBe("file-damaged");
  });

  it("an OpenDocument file with a password says so", async () => {
    const manifest = Buffer.from("<manifest><file-entry><encryption-data/></file-entry></manifest>");
    const bytes = await makeZip({ "META-INF/manifest.xml": manifest, "content.xml": Buffer.from("x") });
    expect(await kindOf(readSource(bytes, "a.odt"))).toBe("file-encrypted");
  });
});
