import PostalMime, { type Address, type Email } from "postal-mime";
import { ArchiveError } from "../../model/error.ts";
import { htmlToText } from "../office/read-html.ts";
import { cleanMemberPath } from "./zip.ts";

/** A mail taken apart: its own words, and the files that came with it. */
export type Mail = {
  /** Sender, receivers, date, subject and body as plain text; null when the mail says nothing of its own. */
  readonly text: string | null;
  readonly attachments: readonly { readonly path: string; readonly bytes: Uint8Array }[];
};

/** Reads a mail (.eml). Attached mails are attachments. Throws `file-damaged` when it is no mail. */
export async function readMail(bytes: Uint8Array, name: string): Promise<Mail> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer" });
  } catch (thrown) {
    throw new ArchiveError("file-damaged", name, { cause: thrown });
  }
  const attachments = mail.attachments.flatMap((attachment, i) => {
    // Logos of a signature are part of the look of the mail, not papers sent with it.
    if (attachment.related && attachment.mimeType.startsWith("image/")) return [];
    const path = cleanMemberPath(attachment.filename ?? `${i + 1}${extensionOf(attachment.mimeType)}`);
    return [{ path, bytes: toBytes(attachment.content) }];
  });
  const text = writeText(mail);
  if (text === null && attachments.length === 0) throw new ArchiveError("file-damaged", name);
  return { text, attachments };
}

function toBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
}

function extensionOf(mimeType: string): string {
  if (mimeType === "message/rfc822") return ".eml";
  return mimeType === "application/pdf" ? ".pdf" : "";
}

function writeText(mail: Email): string | null {
  const body = (mail.text ?? "").trim() === "" ? htmlToText(mail.html ?? "") : (mail.text as string);
  const subject = mail.subject?.trim() ?? "";
  if (body.trim() === "" && subject === "") return null;
  const lines = [
    ["From", formatAddresses(mail.from ? [mail.from] : [])],
    ["To", formatAddresses(mail.to ?? [])],
    ["Cc", formatAddresses(mail.cc ?? [])],
    ["Date", mail.date ?? ""],
    ["Subject", subject],
  ].flatMap(([label, value]) => (value === "" ? [] : [`${label}: ${value}`]));
  return [...lines, "", body.replaceAll("\r\n", "\n").trim(), ""].join("\n").normalize("NFC");
}

function formatAddresses(addresses: readonly Address[]): string {
  return addresses
    .flatMap((address) => (address.group === undefined ? [address] : address.group))
    .map(({ name, address }) => (name === "" ? address : `${name} <${address}>`))
    .join(", ");
}
