import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { makeAsar, setFuses, tarEntries, zipEntries } from "../../../scripts/archive-formats.mjs";

const folder = mkdtempSync(join(tmpdir(), "van-kho-formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function makeZip(name: string, data: Buffer): Buffer {
  const packed = deflateRawSync(data);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE((0o755 << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}

describe("archive formats", () => {
  it("reads a tar that the system's tar wrote", () => {
    writeFileSync(join(folder, "a.txt"), "một");
    writeFileSync(join(folder, "b.bin"), Buffer.alloc(1000, 7));
    const made = spawnSync("tar", ["--format=ustar", "-cf", "x.tar", "a.txt", "b.bin"], { cwd: folder });
    expect(made.status).toBe(0);
    const entries = [...tarEntries(readFileSync(join(folder, "x.tar")))];
    expect(entries.map((entry) => [entry.name, entry.data.length])).toEqual([
      ["a.txt", Buffer.byteLength("một")],
      ["b.bin", 1000],
    ]);
    expect(entries[0]?.data.toString()).toBe("một");
  });

  it("reads a deflated zip with its file modes", () => {
    const data = Buffer.from("nội dung ".repeat(100));
    const [entry] = [...zipEntries(makeZip("bin/run", data))];
    expect(entry?.name).toBe("bin/run");
    expect((entry?.mode ?? 0) & 0o777).toBe(0o755);
    expect(entry?.read()).toEqual(data);
  });

  it("refuses what is no zip", () => {
    expect(() => [...zipEntries(Buffer.alloc(100))]).toThrow("not a zip file");
  });

  it("writes an asar whose header says where each file is", () => {
    const asar = makeAsar({ "package.json": Buffer.from("{}"), "main.mjs": Buffer.from("export {}") });
    const headerSize = asar.readUInt32LE(12);
    const header = JSON.parse(asar.toString("utf8", 16, 16 + headerSize));
    const start = 8 + asar.readUInt32LE(4);
    const { offset, size } = header.files["main.mjs"];
    expect(asar.toString("utf8", start + Number(offset), start + Number(offset) + size)).toBe("export {}");
  });

  it("sets single fuses and leaves the others", () => {
    const wire = Buffer.concat([
      Buffer.from("junk dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
      Buffer.from([1, 4]),
      Buffer.from("1010"),
      Buffer.from("rest"),
    ]);
    setFuses(wire, { 1: true, 2: false });
    expect(wire.toString("latin1")).toContain("1100rest");
    expect(() => setFuses(Buffer.from("nothing"), {})).toThrow("no fuse wire");
  });
});
