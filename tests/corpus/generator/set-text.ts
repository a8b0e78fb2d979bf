import { longDay } from "./calendar.ts";
import type { Draft, Loss } from "./draft.ts";
import { type HeaderLayout, setHeader, wrap } from "./header-layout.ts";
import type { Random } from "./random.ts";

/** How the rest of a document is set. */
export type Setting = {
  readonly header: HeaderLayout;
  /** Body lines broken at this width, or one line a paragraph. */
  readonly width: number | null;
  readonly isSignatureBeforeRecipients: boolean;
  /** "Nơi nhận" and signature next to each other, as columns of text. */
  readonly isFootSideBySide: boolean;
};

/** The text of a document, as a reader gets it. */
export function setText(draft: Draft, setting: Setting, random: Random, loss: Loss): string {
  const lines: string[] = [...setHeader(draft, setting.header, random, loss), ""];
  if (draft.urgency !== null) lines.push(draft.urgency, "");
  if (draft.secrecy !== null) lines.push(draft.secrecy, "");
  lines.push(...setTitle(draft, setting, loss), ...setAddressees(draft, random));
  if (draft.authority !== null) lines.push(draft.authority, "");
  lines.push(...setGrounds(draft, setting, random));
  if (draft.enacting !== null) lines.push(draft.enacting, "");
  draft.paragraphs.forEach((paragraph, i) => {
    const isLast = i === draft.paragraphs.length - 1;
    lines.push(...setParagraph(isLast ? close(paragraph, draft) : paragraph, setting), "");
  });
  lines.push(...setFoot(draft, setting, random));
  if (loss.hasAppendix === true) lines.push(...setAppendix(draft));
  return `${lines.join("\n")}\n`;
}

function setTitle(draft: Draft, setting: Setting, loss: Loss): readonly string[] {
  const isLetter = draft.type === "Công văn";
  if (isLetter && setting.header !== "lost") return [];
  const abstract = wrap(draft.abstractLead + capitalise(draft), 60);
  if (isLetter) return [...abstract, ""];
  const type = loss.isTypeLost === true ? [] : [draft.type.toLocaleUpperCase("vi")];
  return [...type, ...abstract, ...(draft.regime === "party" ? ["-----"] : []), ""];
}

/** An abstract with nothing before it starts with a capital. */
function capitalise({ abstract, abstractLead }: Draft): string {
  return abstractLead === "" ? abstract.charAt(0).toLocaleUpperCase("vi") + abstract.slice(1) : abstract;
}

function setAddressees({ addressees }: Draft, random: Random): readonly string[] {
  if (addressees.length === 0) return [];
  if (addressees.length === 1) return [`Kính gửi: ${addressees[0]}${random.chance(0.3) ? "." : ""}`, ""];
  return ["Kính gửi:", ...addressees.map((item, i) => `- ${item}${i === addressees.length - 1 ? "." : ";"}`), ""];
}

function setGrounds(draft: Draft, setting: Setting, random: Random): readonly string[] {
  const comma = random.chance(0.3);
  return draft.grounds.flatMap((ground, i) => {
    const isLast = i === draft.grounds.length - 1;
    return [...setParagraph(`${ground}${isLast ? (comma ? "," : ".") : ";"}`, setting), ...(isLast ? [""] : [])];
  });
}

function setParagraph(paragraph: string, { width }: Setting): readonly string[] {
  return width === null ? [paragraph] : wrap(paragraph, width);
}

function close(paragraph: string, { regime }: Draft): string {
  return regime === "state" ? paragraph.replace(/\.?(?:\/\.)?$/, "./.") : paragraph;
}

function setFoot(draft: Draft, setting: Setting, random: Random): readonly string[] {
  const isParty = draft.regime === "party";
  const mark = isParty ? random.pick([",", ";"]) : ";";
  const file = isParty ? `- Lưu ${draft.filing}.` : `- ${random.pick(["Lưu: ", "Lưu: ", "Lưu "])}${draft.filing}.`;
  const recipients =
    draft.filing === "" ? [] : ["Nơi nhận:", ...draft.recipients.map((item) => `- ${item}${mark}`), file];
  const { authority, title, signer } = draft.signing;
  const seal = random.pick(["", "", "", "(Đã ký)", "(Ký tên, đóng dấu)", "Đã ký"]);
  const name = random.chance(0.08) ? (signer ?? "").toLocaleUpperCase("vi") : (signer ?? "");
  const signature = [...authority, ...(title === null ? [] : [title]), "", seal, name];
  if (setting.isFootSideBySide) {
    return Array.from({ length: Math.max(recipients.length, signature.length) }, (_, i) =>
      `${(recipients[i] ?? "").padEnd(48)}   ${signature[i] ?? ""}`.trimEnd(),
    );
  }
  return setting.isSignatureBeforeRecipients ? [...signature, "", ...recipients] : [...recipients, "", ...signature];
}

/** What follows the signature: an appendix that names the document it belongs to, which is no citation. */
function setAppendix(draft: Draft): readonly string[] {
  const sender = draft.issuingBody;
  return [
    "",
    "Phụ lục",
    "DANH SÁCH ĐƠN VỊ THỰC HIỆN",
    `(Kèm theo ${draft.type} số ${draft.number.text} ${longDay(draft.day)} của ${sender})`,
    "",
    "| TT | Đơn vị | Số lượng |",
    "| --- | --- | --- |",
    "| 1 | Thôn Đông | 12 |",
    "| 2 | Thôn Đoài | 9 |",
  ];
}
