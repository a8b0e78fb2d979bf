import { crc32, deflateSync } from "node:zlib";
import { decisionText } from "../factories/engine.ts";
import type { HostileFile } from "./hostile-file.ts";

/** Texts in encodings that say nothing of themselves, with holes, without end. */
export function craftTexts(): readonly HostileFile[] {
  const text = decisionText({ number: "88/QĐ-UBND" });
  const utf16 = Buffer.from(text, "utf16le");
  const file = (name: string, bytes: Buffer, expected?: "imported" | "failed"): HostileFile => ({
    name: `chu-${name}`,
    bytes,
    ...(expected ? { expected } : {}),
  });
  return [
    file("utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), "imported"),
    file("utf16-khong-dau-hieu.txt", utf16),
    file("utf16-le-byte.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16.subarray(0, 301)])),
    file("utf32.txt", Buffer.from(Uint32Array.from([...text].map((letter) => letter.codePointAt(0) ?? 0)).buffer)),
    file("nfd.txt", Buffer.from(text.normalize("NFD")), "imported"),
    file("utf8-cut-giua-chu.txt", Buffer.from(text).subarray(0, 21)),
    file("utf8-sai.txt", Buffer.concat([Buffer.from(text), Buffer.from([0xc3, 0x28, 0xa0, 0xff])])),
    file("nul-giua.txt", Buffer.from(text.replace("QUYẾT", "QUYẾT\0"))),
    file("chi-nul.txt", Buffer.alloc(4096)),
    file("chi-dau-hieu.txt", Buffer.from([0xef, 0xbb, 0xbf]), "failed"),
    file("chi-khoang-trang.txt", Buffer.from(" \t\r\n".repeat(50_000)), "failed"),
    file("mot-dong-dai.txt", Buffer.from("Căn cứ Nghị định số 30/2020/NĐ-CP ".repeat(60_000))),
    file("nhieu-dong-trong.txt", Buffer.from(`${"\n".repeat(500_000)}Hết`)),
    file("nhieu-trang.txt", Buffer.from("\f".repeat(50_000)), "failed"),
    file("ngoac-lap.txt", Buffer.from(`${"(((((".repeat(40_000)}Số: 1/QĐ-UBND`)),
    file("ky-tu-dieu-khien.txt", Buffer.from(Array.from({ length: 3000 }, (_, i) => i % 32))),
    file("dau-noi-tiep.txt", Buffer.from(`a${"\u0301".repeat(200_000)}`)),
    file("so-lap.txt", Buffer.from("Số: 12/QĐ-UBND ngày 05 tháng 3 năm 2024\n".repeat(8000))),
    file("trai-phai.txt", Buffer.from(`\u202e${text}\u2066`), "imported"),
    file("dong-hong.jsonl", Buffer.from('{"text":"a"\n[]\n{"text":5}\nnull\n{"issueDate":"x","text":"b"}\n'), "failed"),
    file("dong-lanh.jsonl", Buffer.from(`{"text":${JSON.stringify(text)}}\nhỏng\n`), "imported"),
    file("long-sau.jsonl", Buffer.from(`${"[".repeat(200_000)}\n`), "failed"),
    file("dong-khong-ket.jsonl", Buffer.from(`{"text":"${"a".repeat(3 << 20)}`), "failed"),
  ];
}

/** Pictures that say they are huge, or nothing at all. */
export function craftPictures(): readonly HostileFile[] {
  const bmp = Buffer.alloc(58);
  bmp.write("BM");
  bmp.writeInt32LE(54, 10);
  bmp.writeInt32LE(40, 14);
  bmp.writeInt32LE(2_000_000, 18);
  bmp.writeInt32LE(2_000_000, 22);
  bmp.writeInt16LE(24, 28);
  const tiff = Buffer.from("49492a00080000000200000104000100000000ffffff010104000100000000ffffff08000000", "hex");
  return [
    { name: "anh-mot-ty-diem.png", bytes: png(40_000, 40_000), expected: "failed" },
    { name: "anh-qua-kho.png", bytes: png(0x7fffffff, 0x7fffffff), expected: "failed" },
    { name: "anh-khong-rong.png", bytes: png(0, 0), expected: "failed" },
    { name: "anh-dai.png", bytes: png(1, 60_000) },
    { name: "anh-bmp-khong-lo.bmp", bytes: bmp, expected: "failed" },
    { name: "anh-tiff-vong.tif", bytes: tiff, expected: "failed" },
    {
      name: "anh-jpeg-cut.jpg",
      bytes: Buffer.from("ffd8ffe000104a46494600010100000100010000ffc0001108ffffffff03012200", "hex"),
      expected: "failed",
    },
    { name: "anh-gif-rong.gif", bytes: Buffer.from("GIF89a\xff\xff\xff\xff\0\0\0;", "latin1") },
  ];
}

/** A PNG of one row of nothing that says it is of the given size. */
function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([size, named, check]);
  };
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
