import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Engine, openEngine } from "../../main/engine/index.ts";
import { FONTS_DIRECTORY, RESOURCES, temporaryFolder } from "./folders.ts";

/** An engine on an archive of its own, with a clock that stands at one moment. */
export function openTestEngine(archiveDirectory = join(temporaryFolder(), "kho")): Engine {
  return openEngine({
    archiveDirectory,
    resourcesDirectory: RESOURCES,
    fontsDirectory: FONTS_DIRECTORY,
    actor: "thử",
    clock: () => new Date("2026-11-22T08:00:00Z"),
    log: () => {},
  });
}

/** Writes files (path -> content) into a new folder; returns the folder. */
export function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** A plain decision of an invented commune, citing what the caller wants. */
export function decisionText(options: {
  readonly number: string;
  readonly day?: string;
  readonly body?: string;
}): string {
  return [
    "ỦY BAN NHÂN DÂN",
    "XÃ SƠN HẠ",
    "",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "",
    `Số: ${options.number}`,
    "",
    `Sơn Hạ, ngày ${options.day ?? "05"} tháng 3 năm 2024`,
    "",
    "QUYẾT ĐỊNH",
    "Về việc ban hành nội quy tiếp công dân",
    "",
    "ỦY BAN NHÂN DÂN XÃ SƠN HẠ",
    "",
    "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;",
    options.body ?? "Theo đề nghị của Công chức Văn phòng - Thống kê.",
    "",
    "QUYẾT ĐỊNH:",
    "",
    "Điều 1. Ban hành kèm theo Quyết định này Nội quy tiếp công dân của xã.",
    "",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký.",
    "",
    "Nơi nhận:",
    "- Như Điều 2;",
    "- Lưu: VT.",
    "",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "",
    "Hoàng Thị Mận",
    "",
  ].join("\n");
}
