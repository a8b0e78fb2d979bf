import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeWarnings } from "../../../main/engine/place-warning.ts";
import { temporaryFolder } from "../../factories/folders.ts";

describe("placeWarnings", () => {
  it.each([
    ["/home/mai/OneDrive - UBND xã/kho", ["cloud-folder"]],
    ["/home/mai/OneDrive/kho", ["cloud-folder"]],
    ["/home/mai/Dropbox (Cơ quan)/kho", ["cloud-folder"]],
    ["/Users/mai/Library/CloudStorage/GoogleDrive-mai/My Drive/kho", ["cloud-folder"]],
    ["\\\\may-chu\\chung\\kho", ["network-drive"]],
    ["/tmp/kho", []],
    ["/home/onedriver/kho", []],
    ["/home/mai/tai lieu dropbox cu/kho", []],
  ])("%s: %j", (folder, expected) => {
    expect(placeWarnings(folder).filter((kind) => kind !== "low-space")).toEqual(expected);
  });

  it("looks behind a link, and past folders that are yet to be made", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "OneDrive"));
    symlinkSync(join(folder, "OneDrive"), join(folder, "tai-lieu"));
    expect(placeWarnings(join(folder, "tai-lieu", "moi", "kho"))).toContain("cloud-folder");
    expect(placeWarnings(join(folder, "khac", "kho"))).not.toContain("cloud-folder");
  });
});
