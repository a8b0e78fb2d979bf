import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openSettings } from "../../../main/shell/settings-store.ts";

const folder = mkdtempSync(join(tmpdir(), "van-kho-settings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const DELIVERED = { language: "vi", theme: "system", textScale: 1, ocr: "auto" };

describe("openSettings", () => {
  it("starts as delivered and keeps changes for the next start", async () => {
    const file = join(folder, "settings.json");
    const first = openSettings(file);
    expect(first.get()).toEqual(DELIVERED);
    await first.set({ theme: "dark", language: undefined });
    expect(openSettings(file).get()).toEqual({ ...DELIVERED, theme: "dark" });
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[]"],
    ["null", "null"],
    ["wrong values", '{"language":"xx","theme":3,"textScale":99}'],
  ])("starts as delivered when the file holds %s", (_case, content) => {
    const file = join(folder, "broken.json");
    writeFileSync(file, content);
    expect(openSettings(file).get()).toEqual(DELIVERED);
  });

  it("keeps the good values beside a broken one", () => {
    const file = join(folder, "half.json");
    writeFileSync(file, '{"language":"en","theme":"purple"}');
    expect(openSettings(file).get()).toEqual({ ...DELIVERED, language: "en" });
  });
});
