import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { explain, explainText } from "../../../main/engine/explain.ts";
import { createReader } from "../../../main/engine/index.ts";
import { DROP_REASONS, type ExplainedDocument } from "../../../main/model/explanation.ts";
import { isWithin } from "../../../main/model/span.ts";
import { decisionText, writeFiles } from "../../factories/engine.ts";
import { RESOURCES_DIRECTORY, vocabulary } from "../../factories/vocabulary.ts";

/** An invented decision; the parts given take the places of its own. */
function decision(parts: { stamp?: string; about?: string; basis?: string; body?: string; end?: string } = {}): string {
  return [
    parts.stamp ?? "",
    "ỦY BAN NHÂN DÂN\nTỈNH LÂM HẢI\n",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n",
    "Số: 45/QĐ-UBND\n\nLâm Hải, ngày 12 tháng 9 năm 2023\n",
    `QUYẾT ĐỊNH\n${parts.about ?? "Về việc ban hành Quy chế tiếp khách"}\n`,
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÂM HẢI\n",
    `${parts.basis ?? "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"}\n`,
    "QUYẾT ĐỊNH:\n",
    `Điều 1. ${parts.body ?? "Ban hành Quy chế tiếp khách."}\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n`,
    "Nơi nhận:\n- Như Điều 2;\n- Lưu: VT, NC.\n",
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Mẫu\n",
    parts.end ?? "",
  ].join("\n");
}

function explainOne(text: string): ExplainedDocument {
  const [document] = explainText(text, vocabulary, { single: true });
  if (document === undefined) throw new Error("no document");
  return document;
}

describe("what was taken", () => {
  const text = decision({ basis: "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;" });
  const { fields, citations } = explainOne(text);

  it.each([
    ["referenceNumber", "45/QĐ-UBND", "own-number"],
    ["issueDate", "ngày 12 tháng 9 năm 2023", "place-date-line"],
    ["documentType", "QUYẾT ĐỊNH", "type-line"],
    ["abstract", "ban hành Quy chế tiếp khách", "abstract-title"],
  ])("gives %s its words and its rule", (name, words, rule) => {
    const field = fields.find((one) => one.name === name);
    expect([field?.span && text.slice(...field.span), field?.rule]).toEqual([words, rule]);
  });

  it("lists fields by place, inferred ones last", () => {
    const starts = fields.map(({ span }) => span?.[0] ?? Number.POSITIVE_INFINITY);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it("gives a citation its trigger and the document it means", () => {
    expect(citations).toMatchObject([
      {
        relation: "legal-basis",
        trigger: "Căn cứ",
        identity: {
          number: "30/2020/NĐ-CP",
          documentType: "Nghị định",
          issueDate: "2020-03-05",
          issuingBody: "Chính phủ",
        },
      },
    ]);
  });
});

/** The same with a line of its own above the line of place and date. */
function dated(line: string): string {
  return decision().replace("\nLâm Hải,", `\n${line}\n\nLâm Hải,`);
}

const STAMP = "VĂN PHÒNG\nĐẾN\tSố: 1204\nNgày: 20/9\nChuyển: Phòng Tổng hợp\n";
const SIGNED = "Ký bởi: Ủy ban nhân dân tỉnh Lâm Hải\nNgày ký: 12/10/2023 15:04:11";

describe("what was dropped", () => {
  it.each<[string, string, string, string, string]>([
    ["the stamp's number", decision({ stamp: STAMP }), "number", "1204", "arrival-stamp"],
    ["the stamp's date", decision({ stamp: STAMP }), "date", "Ngày: 20/9", "arrival-stamp"],
    ["the signer's date", decision({ end: SIGNED }), "date", "12/10/2023", "signing-stamp"],
    ["the enacting words", decision(), "type", "QUYẾT ĐỊNH:", "enacting-words"],
    ["a day in the body", decision({ body: "Xong trước ngày 30/9/2023." }), "date", "ngày 30/9/2023", "body-date"],
    ["a day without year", decision({ body: "Báo cáo trong ngày 15/10." }), "date", "ngày 15/10", "incomplete-date"],
    ["no such day", decision({ body: "Họp ngày 31/02/2023." }), "date", "ngày 31/02/2023", "impossible-date"],
    [
      "a blank day",
      decision({ end: "Phụ lục\nNgày … tháng … năm 2024" }),
      "date",
      "Ngày … tháng … năm 2024",
      "blank-date",
    ],
    ["its own day", decision({ body: "Tính từ ngày 12/9/2023." }), "date", "ngày 12/9/2023", "own-date-repeated"],
    [
      "a day in the abstract",
      decision({ about: "Về việc nghỉ lễ ngày 02/9/2023" }),
      "date",
      "ngày 02/9/2023",
      "inside-abstract",
    ],
    [
      "a day in a quoted title",
      decision({ basis: "Căn cứ Công văn số 12/SNV-VP về việc nghỉ lễ ngày 02/9/2022;" }),
      "date",
      "ngày 02/9/2022",
      "inside-citation",
    ],
    ["a day in an appendix", decision({ end: "Phụ lục\nHọp ngày 03/11/2023" }), "date", "ngày 03/11/2023", "appendix"],
    [
      "its own number",
      decision({ end: "QUY CHẾ\n(Kèm theo Quyết định số 45/QĐ-UBND)" }),
      "number",
      "45/QĐ-UBND",
      "own-number-repeated",
    ],
    [
      "an enclosed title",
      decision({ end: "QUY CHẾ\n(Ban hành kèm theo Quyết định số 45/QĐ-UBND)" }),
      "type",
      "QUY CHẾ",
      "attached-title",
    ],
    ["a form's number", decision({ body: "Dùng mẫu số 02/XYZ-AB." }), "number", "02/XYZ-AB", "other-numbering"],
    ["a plate", decision({ body: "Xe 29A-KH12 đi đầu." }), "number", "29A-KH12", "not-a-number-shape"],
    ["a code without cue", decision({ body: "Nhận lô hàng 14/ABQX." }), "number", "14/ABQX", "without-cue"],
    [
      "a number alone",
      decision({ basis: "Căn cứ Quyết định số 77 ngày 03/2/2022;" }),
      "number",
      "77",
      "without-symbol",
    ],
    [
      "a form's heading",
      decision({ end: "Phụ lục\nBÁO CÁO\nNgày … tháng … năm 2024\nSố: 12/BC-SNV" }),
      "number",
      "12/BC-SNV",
      "standalone-number",
    ],
    [
      "a form's title",
      decision({ end: "Phụ lục\nBÁO CÁO\nNgày … tháng … năm 2024\nSố: 12/BC-SNV" }),
      "type",
      "BÁO CÁO",
      "appendix",
    ],
    ["a part of a word", decision({ body: "Thiết bị x99/12/KHCN." }), "number", "99/12/KHCN", "inside-longer-word"],
    [
      "a second date line",
      dated("Hà Nội, ngày 13 tháng 9 năm 2023"),
      "date",
      "ngày 12 tháng 9 năm 2023",
      "other-date-line",
    ],
    ["a day among other words", dated("Họp ngày 13/8/2023 vui"), "date", "ngày 13/8/2023", "not-a-date-line"],
    ["a day under the signature", decision({ end: "Đã in ngày 20/9/2023" }), "date", "ngày 20/9/2023", "ending-date"],
    [
      "a day among the recipients",
      decision().replace("VT, NC.", "VT (ngày 13/9/2023)."),
      "date",
      "ngày 13/9/2023",
      "recipients-line",
    ],
    ["a type above the header", `THÔNG BÁO\n${decision()}`, "type", "THÔNG BÁO", "before-header"],
    ["a type above the number", decision().replace("Số: ", "THÔNG BÁO\nSố: "), "type", "THÔNG BÁO", "above-number"],
    [
      "a type behind the title",
      decision({ about: "Về việc tiếp khách\nKẾ HOẠCH" }),
      "type",
      "KẾ HOẠCH",
      "second-type-line",
    ],
    ["a type that is the abstract", decision({ about: "-----\nKẾ HOẠCH" }), "type", "KẾ HOẠCH", "inside-abstract"],
    ["a type in the body", decision({ body: "Làm.\n\nBÁO CÁO\n" }), "type", "BÁO CÁO", "body-type"],
    [
      "a day of prose",
      "Trời đẹp. Chúng tôi gặp nhau ngày 5/3/2021 ở bến sông.",
      "date",
      "ngày 5/3/2021",
      "not-official",
    ],
  ])("%s", (_, text, kind, raw, reason) => {
    expect(explainOne(text).dropped).toContainEqual({ kind, raw, reason, span: expect.anything() });
  });

  it.each([
    [
      "the date and number of a citation",
      decision({ basis: "Căn cứ Công văn số 12/SNV-VP ngày 02/9/2022;" }),
      "02/9/2022",
    ],
    [
      "a date said before its citation",
      decision({ body: "Ngày 03/8/2023, Sở Nội vụ ban hành Công văn số 91/SNV-VP." }),
      "03/8/2023",
    ],
    ["the date of issue", decision(), "12 tháng 9"],
  ])("never %s", (_, text, words) => {
    expect(text).toContain(words);
    expect(explainOne(text).dropped.filter(({ raw }) => raw.includes(words))).toEqual([]);
  });

  it("keeps to reading order, inside the document, with the words of the span", () => {
    const text = [decision({ stamp: STAMP, body: "Họp ngày 31/02/2023.", end: SIGNED }), decision()].join("\n\n");
    const documents = explainText(text, vocabulary, { single: false });
    expect(documents).toHaveLength(2);
    for (const { span, dropped } of documents) {
      expect(dropped.map((one) => one.span[0])).toEqual(dropped.map((one) => one.span[0]).sort((a, b) => a - b));
      for (const one of dropped) {
        expect(isWithin(one.span, span)).toBe(true);
        expect(text.slice(...one.span)).toBe(one.raw);
      }
    }
  });

  it("names every reason once", () => {
    expect(new Set(DROP_REASONS).size).toBe(DROP_REASONS.length);
  });
});

describe("files", () => {
  it("explains each line of a bulk file and reports a bad one", async () => {
    const folder = writeFiles({
      "moi.jsonl": [
        JSON.stringify({ text: decisionText({ number: "07/QĐ-UBND" }) }),
        "{",
        JSON.stringify({ text: "x" }),
      ].join("\n"),
    });
    const { texts } = await explain(join(folder, "moi.jsonl"), vocabulary);
    expect(texts.map(({ line, documents, error }) => [line, documents.length, error?.kind])).toEqual([
      [1, 1, undefined],
      [2, 0, "jsonl-line-invalid"],
      [3, 1, undefined],
    ]);
  });

  it.each(["absent.txt", "absent.jsonl"])("says that %s is not there", async (name) => {
    await expect(explain(join(writeFiles({}), name), vocabulary)).rejects.toMatchObject({ kind: "file-not-found" });
  });

  it("reads as extract reads", async () => {
    const path = join(writeFiles({ "cu.txt": decisionText({ number: "07/QĐ-UBND" }) }), "cu.txt");
    const reader = createReader({ resourcesDirectory: RESOURCES_DIRECTORY });
    const documents = (await reader.extract([path])).files[0]?.documents ?? [];
    expect(documents).toHaveLength(1);
    const { texts } = await reader.explain(path);
    expect(texts[0]?.documents.map(({ span }) => span)).toEqual(documents.map(({ span }) => span));
    expect(texts[0]?.documents[0]?.fields.map(({ name }) => name).sort()).toEqual(
      Object.keys(documents[0]?.fields ?? {}).sort(),
    );
  });
});

// The real samples stay outside the repository; without them this is skipped by name.
const SAMPLES = fileURLToPath(new URL("../../../../shared/samples", import.meta.url));
const samples = existsSync(SAMPLES) ? readdirSync(SAMPLES).filter((name) => name.endsWith(".txt")) : [];

describe.skipIf(samples.length === 0)("the samples (skipped where ../shared is absent)", () => {
  it.each(samples)("%s leaves nothing unexplained", async (name) => {
    const { texts } = await explain(join(SAMPLES, name), vocabulary);
    expect(texts.flatMap(({ documents }) => documents).length).toBeGreaterThan(0);
    const dropped = texts.flatMap(({ documents }) => documents.flatMap((document) => document.dropped));
    expect(dropped.filter(({ reason }) => reason === "unexplained")).toEqual([]);
  });
});
