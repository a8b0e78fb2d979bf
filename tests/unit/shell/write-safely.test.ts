import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { writeSafely } from "../../../main/shell/write-safely.ts";

const folder = mkdtempSync(join(tmpdir(), "van-kho-write-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("writeSafely", () => {
  it("writes a new file and replaces an old one, leaving nothing beside it", async () => {
    const file = join(folder, "Công văn số 12.pdf");
    writeFileSync(file, "old");
    await writeSafely(file, bytes("new"));
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(folder)).toEqual(["Công văn số 12.pdf"]);
  });

  it("says that a place cannot be written, and leaves what was there", async () => {
    await expect(writeSafely(join(folder, "absent", "x.pdf"), bytes("x"))).rejects.toMatchObject({
      kind: "destination-unwritable",
    });
    expect(readdirSync(folder)).toEqual(["Công văn số 12.pdf"]);
  });

  it("does not replace a folder, and removes its draft", async () => {
    await expect(writeSafely(folder, bytes("x"))).rejects.toMatchObject({ kind: "destination-unwritable" });
    expect(readdirSync(folder)).toEqual(["Công văn số 12.pdf"]);
  });
});
