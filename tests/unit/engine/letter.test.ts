import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import { decisionText, openTestEngine, writeFiles } from "../../factories/engine.ts";
import { temporaryFolder } from "../../factories/folders.ts";
import { makeDraft, PROFILE } from "../../factories/letter-draft.ts";

/** An archive with a decision of 2024 and, where asked for, the one that replaced it. */
async function filledEngine(directory = temporaryFolder()): Promise<{ engine: Engine; id: string; newer: string }> {
  const engine = openTestEngine(directory);
  await engine.importPaths([
    writeFiles({
      "1.txt": decisionText({ number: "05/QĐ-UBND" }),
      "2.txt": decisionText({
        number: "09/QĐ-UBND",
        day: "20",
        body: "Theo đề nghị của Văn phòng.",
      }).replace(
        "Quyết định này có hiệu lực kể từ ngày ký.",
        "Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 05/QĐ-UBND ngày 05 tháng 3 năm 2024 của Ủy ban nhân dân xã Sơn Hạ.",
      ),
    }),
  ]);
  const [id, newer] = ["05/QĐ-UBND", "09/QĐ-UBND"].map((number) => engine.getDocument(number).id);
  return { engine, id: id as string, newer: newer as string };
}

const LABEL = "Quyết định 05/QĐ-UBND";

describe("a draft", () => {
  it("outlives the program, is copied without its number, and can be brought back", async () => {
    const directory = temporaryFolder();
    const first = openTestEngine(directory);
    const { id } = first.createDraft(makeDraft({ abstract: "cũ" })) as { id: string };
    first.saveDraft(id, makeDraft({ abstract: "mới" }));
    first.close();
    const engine = openTestEngine(directory);
    expect(engine.getDraft(id)).toMatchObject({ draft: { abstract: "mới", number: "12" }, filedAs: null });
    expect(engine.duplicateDraft(id)).toMatchObject({ draft: { abstract: "mới", number: "", issueDate: null } });
    expect(engine.removeDraft(id)).toHaveLength(1);
    expect(() => engine.getDraft(id)).toThrow("draft-not-found");
    expect(engine.restoreDraft(id)).toHaveLength(2);
    expect((await engine.verify({ rebuild: false })).faults).toEqual([]);
    engine.close();
  });
});

describe("a preview", () => {
  it("cites in full first and in short after, and says what no longer holds on its day", async () => {
    const { engine, id } = await filledEngine();
    const body = `Thực hiện [[${LABEL}]], các đơn vị rà soát. Việc này làm theo [[${LABEL}]]./.`;
    const draft = makeDraft({ body, citations: [{ label: LABEL, id }] });
    const preview = await engine.previewLetter(draft);
    expect(preview.pageCount).toBe(1);
    expect(preview.lacks).toEqual([]);
    expect(preview.cited).toMatchObject([
      {
        label: LABEL,
        state: "ended",
        latest: { referenceNumber: "09/QĐ-UBND" },
        by: [{ referenceNumber: "09/QĐ-UBND" }],
      },
    ]);
    const before = await engine.previewLetter({ ...draft, issueDate: "2024-03-10" });
    expect(before.cited).toMatchObject([{ state: "in-force", latest: null }]);
    engine.close();
  });

  it("tells what the form still asks for", async () => {
    const engine = openTestEngine();
    const { lacks } = await engine.previewLetter(makeDraft({ abstract: "", signer: "", addressees: [] }));
    expect(lacks.map(({ component }) => component)).toEqual(["abstract", "addressees", "signer"]);
    engine.close();
  });
});

describe("the check of a draft", () => {
  it.each([
    ["nothing", makeDraft(), []],
    ["a deputy without KT.", makeDraft({ authority: [] }), [["S03", "signer"]]],
    ["no end mark", makeDraft({ body: "Sở Nội vụ trân trọng đề nghị các đơn vị phối hợp." }), [["B09", "body"]]],
  ])("finds %s", async (_, draft, expected) => {
    const engine = openTestEngine();
    engine.saveProfile(PROFILE);
    const faults = await engine.checkLetter(draft);
    expect(faults.map(({ rule, component }) => [rule, component])).toEqual(expected);
    engine.close();
  });
});

describe("the number offered", () => {
  it("follows the archive's documents and the other drafts of its series", async () => {
    const { engine } = await filledEngine();
    engine.saveProfile({ ...PROFILE, name: "Ủy ban nhân dân xã Sơn Hạ", code: "UBND", unit: "" });
    const decision = makeDraft({
      documentType: "Quyết định",
      issuingBody: engine.listDocuments()[0]?.issuingBody ?? "",
      issueDate: "2024-06-01",
      number: "",
    });
    expect(engine.offerNumber(decision, null)).toEqual({ number: "10", symbol: "/QĐ-UBND" });
    const { id } = engine.createDraft({ ...decision, number: "10" }) as { id: string };
    expect(engine.offerNumber(decision, null)).toMatchObject({ number: "11" });
    expect(engine.offerNumber(decision, id)).toMatchObject({ number: "10" });
    expect(engine.offerNumber({ ...decision, documentType: "Kế hoạch" }, null)).toEqual({
      number: "01",
      symbol: "/KH-UBND",
    });
    engine.close();
  });
});

describe("filing", () => {
  it("puts the letter into the archive with what the draft says as a person's word, and into the register", async () => {
    const { engine, id } = await filledEngine();
    engine.saveProfile(PROFILE);
    const body = `Thực hiện [[${LABEL}]], các đơn vị rà soát hồ sơ./.`;
    const kept = (await engine.createDraft(makeDraft({ body, citations: [{ label: LABEL, id }] }))) as { id: string };
    const filed = await engine.fileDraft(kept.id, "pdf");
    const document = engine.getDocument(filed.id);
    expect(document).toMatchObject({
      issueDate: "2026-03-05",
      issuingBody: PROFILE.name,
      abstract: "rà soát hồ sơ đến hạn nộp lưu",
      recipients: PROFILE.recipients,
      signing: { authority: ["KT. GIÁM ĐỐC"], title: "PHÓ GIÁM ĐỐC", signer: "Trần Văn Bình" },
      original: { mediaType: "application/pdf" },
    });
    expect(document.referenceNumber?.text).toBe("12/SNV-VTLT");
    expect(document.fields.issueDate?.rule).toBe("correction");
    expect(document.citations.map(({ target }) => target)).toContainEqual({ id });
    expect((await engine.getDraft(kept.id)).filedAs).toBe(filed.id);
    const register = { kind: "outgoing", from: "2026-01-01", to: "2026-12-31", body: null, format: "pdf" } as const;
    expect((await engine.printRegister(register)).rows).toBe(1);
    engine.close();
  });

  it.each([
    ["number", makeDraft({ number: "" })],
    ["date", makeDraft({ issueDate: null })],
  ])("waits for the %s", async (detail, draft) => {
    const engine = openTestEngine();
    const { id } = await engine.createDraft(draft);
    await expect(engine.fileDraft(id, "pdf")).rejects.toMatchObject({ kind: "value-invalid", detail });
    engine.close();
  });
});

describe("memory", () => {
  it("offers names used before, most often first", async () => {
    const engine = openTestEngine();
    await engine.createDraft(makeDraft({ addressees: ["Sở Tài chính"], recipients: ["Như trên;"] }));
    await engine.createDraft(makeDraft({ addressees: ["Sở Tài chính", "Sở Y tế"] }));
    expect(await engine.letterMemory()).toMatchObject({
      addressees: ["Sở Tài chính", "Sở Y tế"],
      recipients: ["Như trên", "Giám đốc Sở (để b/c)"],
    });
    engine.close();
  });
});
