import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { decisionText } from "../factories/engine.ts";
import { makeBaseFiles } from "./base-file.ts";
import { craftOffice } from "./crafted-office.ts";
import { craftPdfs } from "./crafted-pdf.ts";
import { craftPictures, craftTexts } from "./crafted-text.ts";
import { craftZips } from "./crafted-zip.ts";
import { damageFile } from "./damage.ts";
import type { HostileFile } from "./hostile-file.ts";
import { createRandom } from "./random.ts";

/** Names that have led programs astray; each file holds a whole decision of its own number. */
const NAMES = [
  "Quyết định.txt".normalize("NFC"),
  "Quyết định.txt".normalize("NFD").replace("Quy", "Quy_"),
  "có\nxuống dòng.txt",
  "có\ttab.txt",
  "chuông\u0007.txt",
  "\u202etxt.exe.txt",
  " đầu và cuối .txt ",
  "...chấm.txt",
  "-rf.txt",
  "%2e%2e%2f.txt",
  "'; DROP TABLE document; --.txt",
  "<img src=x onerror=alert(1)>.txt",
  "🗂️ hồ sơ.txt",
  `${"d".repeat(240)}.txt`,
  "KHÔNG ĐUÔI",
  "hai.duoi.pdf.txt",
  "CON.txt",
  "con › trong.txt",
];

/** The bad files, with some whole ones among them, by their names; always the same for one seed. */
export async function listHostileFiles(seed: number): Promise<readonly HostileFile[]> {
  const random = createRandom(seed);
  const bases = await makeBaseFiles();
  const damaged = bases.flatMap((base) =>
    damageFile(base, random).map((file) => ({ ...file, name: `hong/${file.name}` })),
  );
  const whole = bases.map(
    ({ extension, bytes }): HostileFile => ({
      name: `lanh/${extension.slice(1)}-lanh${extension}`,
      bytes,
      expected: "imported",
    }),
  );
  const named = NAMES.map((name, i): HostileFile => {
    const bytes = Buffer.from(decisionText({ number: `${300 + i}/QĐ-UBND` }));
    const isText = name.trim().endsWith(".txt") && name === name.trimEnd();
    return { name: `ten/${name}`, bytes, ...(isText ? { expected: "imported" } : {}) };
  }).filter(({ name }) => !name.startsWith("ten/..."));
  const deep = {
    name: `${"sau/".repeat(100)}quyet-dinh.txt`,
    bytes: Buffer.from(decisionText({ number: "500/QĐ-UBND" })),
    expected: "imported",
  } as const;
  const crafted = [
    ...craftTexts(),
    ...craftPictures(),
    ...craftPdfs(),
    ...(await craftZips()),
    ...(await craftOffice()),
  ];
  return [...whole, ...named, deep, ...crafted, ...damaged];
}

/** Writes the files into a folder, and beside them what is no file: pipes, links in circles. Returns what cannot be a document. */
export function writeHostileFiles(folder: string, files: readonly HostileFile[]): readonly string[] {
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  mkdirSync(join(folder, "vong"), { recursive: true });
  symlinkSync(folder, join(folder, "vong", "len-tren"));
  symlinkSync(join(folder, "vong", "minh"), join(folder, "vong", "minh"));
  symlinkSync("/khong/co", join(folder, "vong", "treo.txt"));
  if (process.platform === "win32") return [];
  execFileSync("mkfifo", [join(folder, "vong", "ong.txt")]);
  return [join(folder, "vong", "ong.txt"), join(folder, "vong", "treo.txt"), join(folder, "vong", "minh"), "/dev/zero"];
}
