import { describe, expect, it } from "vitest";
import { isContainer, readContainer, readMember } from "../../../../main/ingest/container/read-container.ts";
import { readSources } from "../../../../main/ingest/read-sources.ts";
import { makeMail, makeZip } from "../../../hostile-files/base-file.ts";

const bytes = (text: string): Buffer => Buffer.from(text);

async function listMembers(file: Buffer, name: string): Promise<readonly string[]> {
  const members: string[] = [];
  for await (const member of readContainer(file, name)) {
    members.push(`${member.entry} ${member.file} ${member.kind === "file" ? member.bytes.length : member.error.kind}`);
  }
  return members;
}

describe("readContainer", () => {
  it("opens mails in ZIPs and ZIPs in mails, a place for each file inside, the bad ones too", async () => {
    const inner = await makeZip({ "a.txt": bytes("một"), "b.txt": bytes("hai") });
    const mail = makeMail("Gửi bản", inner);
    const outer = await makeZip({ "hồ sơ/thư.eml": mail, "x.pdf": bytes("%PDF-"), "Thumbs.db": bytes("x") });
    expect(await listMembers(outer, "hop.zip")).toEqual([
      expect.stringMatching(/^1 hop\.zip › hồ sơ\/thư\.eml \d+$/),
      "2 hop.zip › hồ sơ/thư.eml › quyet-dinh.docx › a.txt 5",
      "3 hop.zip › hồ sơ/thư.eml › quyet-dinh.docx › b.txt 3",
      "4 hop.zip › x.pdf 5",
    ]);
    expect(Buffer.from((await readMember(outer, "hop.zip", 3)).bytes).toString()).toBe("hai");
    await expect(readMember(outer, "hop.zip", 9)).rejects.toMatchObject({ kind: "original-damaged" });
  });

  it("keeps names that lead elsewhere as names", async () => {
    const zip = await makeZip({ "trong/a.txt": bytes("x") });
    const file = Buffer.from(zip.toString("latin1").replaceAll("trong/a.txt", "../../a.txt"), "latin1");
    expect(await listMembers(file, "a.zip")).toEqual(["1 a.zip › ../../a.txt 1"]);
  });

  it("refuses what unfolds too far, while it unfolds", async () => {
    const zip = await makeZip({ "a.bin": Buffer.alloc(80 << 20), "b.txt": bytes("lành") });
    expect(await listMembers(zip, "a.zip")).toEqual(["1 a.zip › a.bin archive-bomb", "2 a.zip › b.txt 5"]);
  });

  it.each([
    ["a.zip", Buffer.from("PK\x05\x06"), true],
    ["a.eml", bytes("From: a@b.vn\n\nx"), true],
    ["thu.txt", bytes("Received: by x\nMIME-Version: 1.0\n\nx"), true],
    ["a.txt", bytes("Từ: Văn phòng\nSố: 12/CV"), false],
    ["a.docx", bytes("PK\x03\x04 [Content_Types].xml word/document.xml"), false],
  ])("knows whether %s holds other files", (name, file, expected) => {
    expect(isContainer(file, name)).toBe(expected);
  });
});

describe("readSources", () => {
  it("reads the words of a mail and its attachments, and says what is wrong with one of them", async () => {
    const zip = await makeZip({ "hong.pdf": bytes("%PDF-1.4"), "lanh.txt": bytes("Giấy mời họp giao ban") });
    const items: string[] = [];
    for await (const item of readSources(makeMail("Kính gửi Văn phòng", zip), "thư.eml")) {
      items.push(
        "error" in item ? `${item.file}: ${item.error.kind}` : `${item.file}: ${item.source.text.split("\n").at(-2)}`,
      );
    }
    expect(items).toEqual([
      "thư.eml: Kính gửi Văn phòng",
      "thư.eml › quyet-dinh.docx › hong.pdf: pdf-damaged",
      expect.stringContaining("thư.eml › quyet-dinh.docx › lanh.txt"),
    ]);
  });
});
