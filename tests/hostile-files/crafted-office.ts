import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeZip } from "./base-file.ts";
import type { HostileFile } from "./hostile-file.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const docx = (document: string, more: Readonly<Record<string, Buffer>> = {}): Promise<Buffer> =>
  makeZip({ "[Content_Types].xml": Buffer.from("<Types/>"), "word/document.xml": Buffer.from(document), ...more });

const laughs = (): string => {
  const entities = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
  return `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY l0 "ha">${entities}]><w:document ${W}><w:body><w:p><w:r><w:t>&l12;</w:t></w:r></w:p></w:body></w:document>`;
};

const body = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const text = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** Word, RTF, HTML and mail files that unfold, nest or point in circles. */
export async function craftOffice(): Promise<readonly HostileFile[]> {
  const styleRing = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>`;
  const relations =
    '<Relationships><Relationship Id="1" Type="x/styles" Target="styles.xml"/><Relationship Id="2" Type="x/header" Target="../../../../etc/passwd"/></Relationships>';
  return [
    { name: "docx-ty-tieng-cuoi.docx", bytes: await docx(laughs()), expected: "failed", kind: "file-damaged" },
    {
      name: "docx-thuc-the-ngoai.docx",
      bytes: await docx(`<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(text("&x;"))}`),
      expected: "failed",
    },
    {
      name: "docx-long-sau.docx",
      bytes: await docx(body("<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000))),
      expected: "failed",
    },
    {
      name: "docx-bang-long-bang.docx",
      bytes: await docx(body("<w:tbl><w:tr><w:tc>".repeat(80) + text("trong") + "</w:tc></w:tr></w:tbl>".repeat(80))),
    },
    { name: "docx-khong-than.docx", bytes: await docx(`<w:document ${W}/>`), expected: "failed", kind: "file-damaged" },
    { name: "docx-khong-chu.docx", bytes: await docx(body("<w:p/>")), expected: "failed", kind: "file-empty" },
    { name: "docx-khong-phai-xml.docx", bytes: await docx("\0\u0001 không phải XML <<<"), expected: "failed" },
    { name: "docx-the-ho.docx", bytes: await docx(`<w:document ${W}><w:body>${text("Giấy mời họp")}`) },
    {
      name: "docx-kieu-vong.docx",
      bytes: await docx(body(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Kiểu vòng tròn</w:t></w:r></w:p>`), {
        "word/styles.xml": Buffer.from(styleRing),
        "word/_rels/document.xml.rels": Buffer.from(relations),
      }),
      expected: "imported",
    },
    {
      name: "docx-so-lieu-la.docx",
      bytes: await docx(
        body(
          `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="-3"/></w:tcPr>${text("ô")}</w:tc></w:tr></w:tbl>`,
        ),
      ),
    },
    {
      name: "docx-ky-tu-la.docx",
      bytes: await docx(body(`<w:p><w:r><w:sym w:char="ZZZZ"/><w:t>&#0;&#xFFFFFF;&#xD800;Chữ lạ</w:t></w:r></w:p>`)),
      expected: "imported",
    },
    ...craftMarkup(),
  ];
}

/** Word 97 files whose chains of sectors or tables lead in circles or far beyond the end. */
function craftOle(): readonly HostileFile[] {
  const whole = readFileSync(join(import.meta.dirname, "..", "fixtures", "office", "quyet-dinh.doc"));
  const change = (name: string, edit: (bytes: Buffer) => void): HostileFile => {
    const bytes = Buffer.from(whole);
    edit(bytes);
    return { name: `doc-${name}.doc`, bytes };
  };
  const table = (whole.readUInt32LE(76) + 1) * 512;
  return [
    change("chuoi-vong", (bytes) => {
      for (let i = 0; i < 128; i++) bytes.writeUInt32LE((i + 1) % 4, table + i * 4);
    }),
    change("chuoi-tro-den-minh", (bytes) => {
      for (let i = 0; i < 128; i++) bytes.writeUInt32LE(i, table + i * 4);
    }),
    change("bang-khu-vuc-xa", (bytes) => bytes.writeUInt32LE(0x7fffffff, 76)),
    change("danh-sach-vong", (bytes) => bytes.writeUInt32LE(0, 68)),
    change("khu-vuc-la", (bytes) => bytes.writeUInt16LE(31, 30)),
    change("thu-muc-xa", (bytes) => bytes.writeUInt32LE(0x00ffffff, 48)),
    {
      name: "doc-ma-hoa.docx",
      bytes: Buffer.concat([whole.subarray(0, 512), Buffer.from("EncryptedPackage", "utf16le")]),
      expected: "failed",
      kind: "file-encrypted",
    },
    { name: "doc-la-word-6.doc", bytes: whole.subarray(0, 4096) },
  ];
}

function craftMarkup(): readonly HostileFile[] {
  return [
    { name: "rtf-ngoac.rtf", bytes: Buffer.from(`{\\rtf1${"{".repeat(100_000)}`), expected: "failed" },
    { name: "rtf-dong-thua.rtf", bytes: Buffer.from(`{\\rtf1 Chao ban}${"}".repeat(5000)}`), expected: "imported" },
    { name: "rtf-nhi-phan.rtf", bytes: Buffer.from("{\\rtf1 \\bin999999999999 abc}") },
    {
      name: "rtf-so-la.rtf",
      bytes: Buffer.from("{\\rtf1\\ansi\\uc-5\\u-99999999 ?\\u0 ?\\f99999\\'zz\\'e Thu moi hop}"),
      expected: "imported",
    },
    { name: "html-ngoac.html", bytes: Buffer.from(`<html>${"<!".repeat(300_000)}`) },
    { name: "html-bang.html", bytes: Buffer.from(`<html>${"<table><tr><td>".repeat(20_000)}chữ`) },
    { name: "html-nhay.html", bytes: Buffer.from(`<html><p a="${"x".repeat(200_000)}<p>`.repeat(2)) },
    {
      name: "html-kich-ban.html",
      bytes: Buffer.from("<html><script>alert('x')</script><p>Thông báo nghỉ lễ</p>"),
      expected: "imported",
    },
    {
      name: "thu-khong-ket.eml",
      bytes: Buffer.from(
        "From: a@b.vn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nnội dung",
      ),
    },
    {
      name: "thu-long-nhau.eml",
      bytes: Buffer.from(
        Array.from({ length: 1000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join(
          "",
        ),
      ),
    },
    {
      name: "thu-dau-khong-lo.eml",
      bytes: Buffer.from(`From: a@b.vn\r\nX-Lon: ${"a".repeat(4 << 20)}\r\n\r\nthân thư`),
    },
    { name: "thu-chi-dau.eml", bytes: Buffer.from("From: a@b.vn\r\n\r\n") },
    ...craftOle(),
  ];
}
