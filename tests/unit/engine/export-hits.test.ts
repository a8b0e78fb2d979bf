import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { toCell } from "../../../main/engine/export-hits-csv.ts";
import type { Engine } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";

/** One part of a zipped office file, as text. */
function readPart(bytes: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) => {
      if (problem) return reject(problem);
      zip.on("entry", (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return reject(fault);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => chunks.push(chunk));
          stream.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
        });
      });
      zip.on("end", () => reject(new Error(`no ${name}`)));
      zip.readEntry();
    });
  });
}

async function engineWithTwo(): Promise<Engine> {
  const engine = openTestEngine();
  await engine.importPaths([
    writeFiles({
      "a.txt": decisionText({ number: "07/QĐ-UBND" }),
      "b.txt": decisionText({ number: "08/QĐ-UBND", day: "15" }),
    }),
  ]);
  return engine;
}

describe("a cell of CSV", () => {
  it.each([
    ["134/KH-UBND", "134/KH-UBND"],
    ["=1+1", "'=1+1"],
    ["+84", "'+84"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'=1"],
    ["＝1+1", "'＝1+1"],
    ["Về việc;=1+1", "Về việc;'=1+1"],
    ["- Như trên; - Lưu: VT", "'- Như trên; - Lưu: VT"],
    ["\u0001=1", "'=1"],
    ["mở cửa, dạy học", '"mở cửa, dạy học"'],
    ['gọi là "khu A"', '"gọi là ""khu A"""'],
    ["dòng\r\nmột", "dòng một"],
    ["=A1,B1", '"\'=A1,B1"'],
  ])("%j is written %s", (value, cell) => {
    expect(toCell(value)).toBe(cell);
  });
});

describe("a result list", () => {
  it("as CSV begins with a byte order mark and has every hit in its order", async () => {
    const engine = await engineWithTwo();
    const { bytes, documents, left } = await engine.exportHits({
      question: { query: "tiep cong dan", sort: "date" },
      ids: null,
      format: "csv",
    });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    expect(lines[0]).toContain('Số TT,"Số, ký hiệu",Ngày ban hành,Tên loại');
    expect(lines.slice(1).map((line) => line.split(",").slice(0, 4))).toEqual([
      ["1", "08/QĐ-UBND", "2024-03-15", "Quyết định"],
      ["2", "07/QĐ-UBND", "2024-03-05", "Quyết định"],
    ]);
    expect({ documents, left }).toEqual({ documents: 2, left: 0 });
    engine.close();
  });

  it("holds only the chosen hits, without those that are gone", async () => {
    const engine = await engineWithTwo();
    const { hits } = engine.search({ query: "tiep cong dan", sort: "date" });
    const ids = [hits[1]?.id ?? "", "gone"];
    const { bytes } = await engine.exportHits({ question: { query: "" }, ids, format: "csv" });
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("07/QĐ-UBND");
    engine.close();
  });

  it("as XLSX has dates as dates and nothing that a spreadsheet would run", async () => {
    const engine = await engineWithTwo();
    const [hit] = engine.search({ query: "07/QĐ-UBND" }).hits;
    engine.correctField(hit?.id ?? "", "abstract", '=HYPERLINK("http://x.invalid")');
    const { bytes, suggestedName } = await engine.exportHits({
      question: { query: "", sort: "date" },
      ids: null,
      format: "xlsx",
    });
    expect(suggestedName).toBe("Danh mục văn bản 2026-11-22.xlsx");
    const sheet = await readPart(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    // 2024-03-15 is day 45366 of the calendar that begins with 1900-01-01 as day 1
    expect(sheet).toContain("<v>45366</v>");
    expect(await readPart(bytes, "xl/sharedStrings.xml")).toContain("=HYPERLINK(");
    engine.close();
  });

  it("as DOCX is a table on A4 lying, its head repeated, its documents in order", async () => {
    const engine = await engineWithTwo();
    const { bytes } = await engine.exportHits({
      question: { query: "tiếp công dân", sort: "date" },
      ids: null,
      format: "docx",
    });
    const xml = await readPart(bytes, "word/document.xml");
    expect(() => new XMLParser().parse(xml, true)).not.toThrow();
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const text = xml.replace(/<[^>]+>/g, "|");
    for (const words of [
      "DANH MỤC VĂN BẢN",
      "Theo kết quả tìm kiếm: tiếp công dân",
      "Số, ký hiệu",
      "Quyết định ban hành nội quy tiếp công dân",
      "05/3/2024",
      "Hoàng Thị Mận",
      "Danh mục này có 2 văn bản.",
    ]) {
      expect(text).toContain(words);
    }
    expect(xml).toContain("<w:tblHeader/>");
    expect(text.indexOf("08/QĐ-UBND")).toBeLessThan(text.indexOf("07/QĐ-UBND"));
    engine.close();
  });
});
