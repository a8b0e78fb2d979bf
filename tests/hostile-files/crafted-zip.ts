import { deflateRawSync } from "node:zlib";
import { decisionText } from "../factories/engine.ts";
import { makeZip } from "./base-file.ts";
import type { HostileFile } from "./hostile-file.ts";

const MIB = 1 << 20;

/** A ZIP written by hand, whose head may say what is not so. */
function writeZip(
  entries: readonly {
    readonly name: string;
    readonly packed: Buffer;
    readonly size: number;
    readonly flags?: number;
    readonly checksum?: number;
  }[],
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, flags = 0x800, checksum = 0 } of entries) {
    const raw = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(checksum, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(raw.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6, 4, 30);
    central.writeUInt32LE(at, 42);
    parts.push(head, raw, packed);
    directory.push(central, raw);
    at += head.length + raw.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

async function nest(levels: number, inner: Buffer): Promise<Buffer> {
  let zip = inner;
  for (let level = 0; level < levels; level++) zip = await makeZip({ [`tang-${level}.zip`]: zip });
  return zip;
}

/** ZIPs that unfold without end, lie of themselves, or bear names meant to lead elsewhere. */
export async function craftZips(): Promise<readonly HostileFile[]> {
  const zeros = deflateRawSync(Buffer.alloc(96 * MIB));
  const text = Buffer.from(decisionText({ number: "77/QĐ-UBND" }));
  return [
    {
      name: "zip-bom-mot.zip",
      bytes: writeZip([{ name: "a.txt", packed: zeros, size: 96 * MIB }]),
      expected: "failed",
      kind: "archive-bomb",
    },
    { name: "zip-bom-noi-doi.zip", bytes: writeZip([{ name: "a.txt", packed: zeros, size: 10 }]), expected: "failed" },
    {
      name: "zip-bom-nhieu.zip",
      bytes: writeZip(
        Array.from({ length: 12 }, (_, i) => ({
          name: `${i}.bin`,
          packed: deflateRawSync(Buffer.alloc(60 * MIB)),
          size: 60 * MIB,
        })),
      ),
      expected: "failed",
    },
    {
      name: "zip-bom-docx.docx",
      bytes: writeZip([
        { name: "[Content_Types].xml", packed: deflateRawSync(Buffer.from("<Types/>")), size: 8 },
        { name: "word/document.xml", packed: zeros, size: 96 * MIB },
      ]),
      expected: "failed",
    },
    {
      name: "zip-nhieu-ten.zip",
      bytes: writeZip(
        Array.from({ length: 12_000 }, (_, i) => ({ name: `${i}.bin`, packed: Buffer.from([3, 0]), size: 0 })),
      ),
    },
    ...(await craftOddZips(text)),
  ];
}

async function craftOddZips(text: Buffer): Promise<readonly HostileFile[]> {
  const whole = await makeZip({ "trong.txt": text });
  const traversal = ["../../thoat.txt", "/tuyet-doi.txt", "C:\\Windows\\x.txt", "a/../../b.txt", "..\\..\\c.txt", ""];
  return [
    { name: "zip-long-nam.zip", bytes: await nest(4, whole), expected: "imported" },
    { name: "zip-long-muoi.zip", bytes: await nest(10, whole), expected: "failed", kind: "nested-too-deep" },
    { name: "zip-long-tram.zip", bytes: await nest(100, whole), expected: "failed", kind: "nested-too-deep" },
    {
      name: "zip-duong-ra-ngoai.zip",
      bytes: writeZip(traversal.map((name) => ({ name, packed: deflateRawSync(text), size: text.length }))),
    },
    {
      name: "zip-mat-khau.zip",
      bytes: writeZip([{ name: "a.txt", packed: deflateRawSync(text), size: text.length, flags: 0x801 }]),
      expected: "failed",
      kind: "file-encrypted",
    },
    {
      name: "zip-tong-sai.zip",
      bytes: writeZip([{ name: "a.txt", packed: deflateRawSync(text), size: text.length, checksum: 7 }]),
      expected: "failed",
      kind: "file-damaged",
    },
    { name: "zip-rong.zip", bytes: writeZip([]) },
    { name: "zip-chi-thu-muc.zip", bytes: await makeZip({ "a/b/c/x.bin": Buffer.alloc(0) }) },
    {
      name: "zip-mot-hong-mot-lanh.zip",
      bytes: await makeZip({ "hong.pdf": Buffer.from("%PDF-1.4"), "lanh.txt": text, "rong.txt": Buffer.alloc(0) }),
      expected: "imported",
    },
  ];
}
