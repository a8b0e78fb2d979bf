import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { openPageFile } from "../../../main/ingest/open-page-file.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";

const HOSTILE = "]]><!--\"&\u0000\u0008\ud800\u{1F4DC}<Dossier x='1'>";

async function open(): Promise<Engine> {
  const engine = openTestEngine();
  await engine.importPaths([
    writeFiles({
      "b.txt": decisionText({ number: "08/QĐ-UBND", day: "09" }),
      "a.txt": decisionText({ number: "07/QĐ-UBND", day: "05" }),
    }),
  ]);
  return engine;
}

async function exportAll(engine: Engine, title: string): Promise<string> {
  const destination = join(temporaryFolder(), "ho-so");
  await engine.exportDossier({ question: { query: "tiếp công dân" }, ids: null, title, destination });
  return destination;
}

function readXml(folder: string): string {
  return readFileSync(join(folder, "ho-so.xml"), "utf8");
}

// biome-ignore lint/suspicious/noExplicitAny: the tree is what the test looks into
function parse(xml: string): any {
  const isList = (name: string): boolean => name === "Document" || name === "To";
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: isList }).parse(xml).Dossier;
}

describe("a dossier", () => {
  it("holds a PDF of each document, oldest first, the fields of Phụ lục VI and a list", async () => {
    const engine = await open();
    const folder = await exportAll(engine, "Nội quy tiếp công dân");
    expect(readdirSync(folder).sort()).toEqual(["ho-so.xml", "muc-luc.pdf", "van-ban"]);
    expect(readdirSync(join(folder, "van-ban")).sort()).toEqual(["001 07-QĐ-UBND.pdf", "002 08-QĐ-UBND.pdf"]);
    const { FileInfo, Documents } = parse(readXml(folder));
    expect(FileInfo).toMatchObject({
      Title: "Nội quy tiếp công dân",
      StartDate: "05/03/2024",
      EndDate: "09/03/2024",
      DocTotal: "2",
    });
    expect(Documents.Document[0]).toMatchObject({
      "@_direction": "unknown",
      "@_file": "van-ban/001 07-QĐ-UBND.pdf",
      DocOrdinal: "1",
      TypeName: "Quyết định",
      CodeNumber: "07",
      CodeNotation: "QĐ-UBND",
      IssuedDate: "05/03/2024",
      OrganName: "Ủy ban nhân dân xã Sơn Hạ",
      Subject: "ban hành nội quy tiếp công dân",
      SignerInfo: { Position: "CHỦ TỊCH", FullName: "Hoàng Thị Mận" },
    });
    const list = await openPageFile(join(folder, "muc-luc.pdf"), "muc-luc.pdf");
    expect((await list.readTextLayer(1))?.text).toContain("07/QĐ-UBND");
    const pages = await openPageFile(join(folder, "van-ban", "001 07-QĐ-UBND.pdf"), "001.pdf");
    expect(Documents.Document[0].PageAmount).toBe(String(pages.pageCount));
    await list.close();
    await pages.close();
    engine.close();
  });

  it("tells what the office issued itself, with the fields of văn bản đi in their order", async () => {
    const engine = await open();
    engine.saveOwnBody({ name: "Ủy ban nhân dân xã Sơn Hạ", symbols: ["UBND"], regime: "state" });
    const [document] = parse(readXml(await exportAll(engine, "Đi"))).Documents.Document;
    expect(document["@_direction"]).toBe("outgoing");
    expect(Object.keys(document).filter((name) => !name.startsWith("@"))).toEqual([
      ...["FileCode", "DocOrdinal", "TypeName", "CodeNumber", "CodeNotation", "IssuedDate", "OrganName", "Subject"],
      ...["Language", "PageAmount", "Description", "SignerInfo", "To", "Priority", "IssuedAmount", "DueDate"],
    ]);
    engine.close();
  });

  it("is well-formed whatever stands in a document, and says where a field was too short for it", async () => {
    const engine = await open();
    const { id } = engine.getDocument("07/QĐ-UBND");
    engine.correctField(id, "abstract", `${HOSTILE} ${"ắ".repeat(600)}`);
    const folder = await exportAll(engine, HOSTILE);
    const { Subject } = parse(readXml(folder)).Documents.Document[0];
    expect(Subject["@_shortened"]).toBe("true");
    expect([...Subject["#text"]]).toHaveLength(500);
    expect(Subject["#text"]).toContain(']]><!--"&');
    const checked = spawnSync("xmllint", ["--noout", join(folder, "ho-so.xml")], { encoding: "utf8" });
    // Absent on some machines; the parser above has read it all the same.
    if (checked.error === undefined) expect(checked.stderr).toBe("");
    engine.close();
  });

  it("is nothing without a title or a document, and leaves nothing behind", async () => {
    const engine = await open();
    const destination = join(temporaryFolder(), "ho-so");
    const question = { query: "tiếp công dân" };
    for (const request of [
      { question, ids: null, title: "  " },
      { question, ids: [], title: "Không" },
    ]) {
      await expect(engine.exportDossier({ ...request, destination })).rejects.toMatchObject({ kind: "value-invalid" });
    }
    await expect(
      engine.exportDossier({ question, ids: ["khong-co"], title: "Không", destination }),
    ).rejects.toMatchObject({ kind: "document-not-found" });
    expect(existsSync(destination)).toBe(false);
    engine.close();
  });
});
