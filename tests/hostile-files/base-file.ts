import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import writeXlsxFile from "write-excel-file/node";
import { ZipFile } from "yazl";
import { decisionText } from "../factories/engine.ts";
import { FONTS, RESOURCES } from "../factories/folders.ts";

/** A whole file of one type, from which damaged ones are made. */
export type BaseFile = { readonly extension: string; readonly bytes: Buffer };

const OFFICE = join(import.meta.dirname, "..", "fixtures", "office");

/** One whole file of each type that is taken. */
export async function makeBaseFiles(): Promise<readonly BaseFile[]> {
  const text = decisionText({ number: "41/QĐ-UBND" });
  const docx = await makeDocx(text);
  const pdf = readFileSync(join(RESOURCES, "samples", "2021-cong-van-mo-truong.pdf"));
  return [
    { extension: ".txt", bytes: Buffer.from(text) },
    { extension: ".pdf", bytes: pdf },
    { extension: ".docx", bytes: docx },
    { extension: ".doc", bytes: readFileSync(join(OFFICE, "quyet-dinh.doc")) },
    { extension: ".odt", bytes: readFileSync(join(OFFICE, "quyet-dinh.odt")) },
    { extension: ".rtf", bytes: readFileSync(join(OFFICE, "quyet-dinh.rtf")) },
    { extension: ".html", bytes: Buffer.from(`<html><body><p>${text.replaceAll("\n", "</p><p>")}</p></body></html>`) },
    { extension: ".xlsx", bytes: await makeXlsx() },
    { extension: ".zip", bytes: await makeZip({ "mot/quyet-dinh.txt": Buffer.from(text), "hai.docx": docx }) },
    { extension: ".eml", bytes: makeMail(text, docx) },
    { extension: ".png", bytes: makePicture() },
    {
      extension: ".jsonl",
      bytes: Buffer.from(`${JSON.stringify({ text })}\n${JSON.stringify({ text: `${text} hai` })}\n`),
    },
  ];
}

async function makeDocx(text: string): Promise<Buffer> {
  const paragraphs = text.split("\n").map((line) => new Paragraph(line));
  const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] });
  const table = new Table({ rows: [new TableRow({ children: [cell("Số thứ tự"), cell("Tên đơn vị")] })] });
  return Packer.toBuffer(new Document({ sections: [{ children: [...paragraphs, table] }] }));
}

async function makeXlsx(): Promise<Buffer> {
  const row = ["Số thứ tự", "Tên văn bản", "Ngày ban hành"].map((value) => ({ value, type: String }));
  return writeXlsxFile([row, row]).toBuffer();
}

/** A ZIP of the given files; a name ending in "/" is a folder. */
export function makeZip(files: Readonly<Record<string, Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { compress, mtime: new Date(0) });
  zip.end();
  return collect(zip.outputStream);
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A mail with a Word file attached. */
export function makeMail(text: string, attachment: Buffer): Buffer {
  const lines = [
    "From: Van thu <van-thu@example.vn>",
    "To: luu-tru@example.vn",
    "Subject: =?utf-8?B?R+G7rWkgdsSDbiBi4bqjbg==?=",
    "Date: Tue, 05 Mar 2024 08:00:00 +0700",
    "Message-ID: <1@example.vn>",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=ranh-gioi",
    "",
    "--ranh-gioi",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []),
    "--ranh-gioi",
    "Content-Type: application/octet-stream; name=quyet-dinh.docx",
    "Content-Disposition: attachment; filename=quyet-dinh.docx",
    "Content-Transfer-Encoding: base64",
    "",
    ...(attachment.toString("base64").match(/.{1,76}/g) ?? []),
    "--ranh-gioi--",
    "",
  ];
  return Buffer.from(lines.join("\r\n"));
}

function makePicture(): Buffer {
  GlobalFonts.registerFromPath(FONTS.regular, "Tinos");
  const canvas = createCanvas(420, 90);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, 420, 90);
  context.fillStyle = "black";
  context.font = "24px Tinos";
  context.fillText("ỦY BAN NHÂN DÂN XÃ SƠN HẠ", 20, 40);
  context.fillText("Số: 41/QĐ-UBND", 20, 75);
  return canvas.toBuffer("image/png");
}
