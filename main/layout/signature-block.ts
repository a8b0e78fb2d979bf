import type { Signing } from "../model/document.ts";
import { makeColumn } from "./column-stack.ts";
import type { FlowItem } from "./flow.ts";
import { styleOf } from "./fonts.ts";
import { joinMarks, type Marks, moveMarks } from "./laid-out.ts";
import type { Letter } from "./letter.ts";
import { listItems } from "./letter-lines.ts";
import { toPoints } from "./rules.ts";
import { type Column, type Setting, type Stack, stackLines, styledText } from "./setting.ts";

/** Boxes 7 and 9b: the signature block at the right, nơi nhận level with it at the left. A list longer than the page goes on below. */
export function setSignature(letter: Signed, setting: Setting): readonly FlowItem[] {
  const { rules, frame } = setting;
  const rightWidth = toPoints(rules.signature.rightColumnMm.value);
  const right: Column = { x: frame.right - rightWidth, width: rightWidth };
  const left: Column = {
    x: frame.left,
    width: frame.right - frame.left - rightWidth - toPoints(rules.signature.columnGapMm.value),
  };
  const signature = setSigner(letter.signing, letter.signerPost ?? null, setting, right);
  const recipients = setRecipients(letter, setting, left);
  if (signature.height === 0 && recipients.length === 0) return [];
  if (letter.secondSigning === undefined || letter.secondSigning === null) {
    return composeBlock(signature, recipients, setting);
  }
  return composeTwoSigners(signature, setSigner(letter.secondSigning, null, setting, left), recipients, setting);
}

/** The part of a letter, or of a copy's foot, that is signed and sent. */
export type Signed = Pick<Letter, "signing" | "recipients" | "filing" | "signerPost" | "secondSigning" | "drafterMark">;

type Block = { readonly marks: Marks; readonly height: number };

/** Thư ký at the left, chủ tọa at the right, nơi nhận below (NĐ 30/2020, PL III, Mẫu 1.9). */
function composeTwoSigners(
  right: Block,
  left: Block,
  recipients: readonly Stack[],
  setting: Setting,
): readonly FlowItem[] {
  const height = Math.max(right.height, left.height);
  const before = setting.rules.signature.spaceBeforePt.value;
  return [
    { marks: joinMarks([left.marks, right.marks]), height, ink: height, before, mayBreakBefore: false },
    ...recipients.map((stack, index) => ({
      marks: stack.marks,
      height: stack.height,
      ink: stack.ink,
      before: index === 0 ? before : 0,
      mayBreakBefore: index > 1,
    })),
  ];
}

function setSigner(signing: Signing | null, post: string | null, setting: Setting, column: Column): Block {
  const { components, signature } = setting.rules;
  const stack = makeColumn(0);
  if (signing === null) return { marks: stack.marks(), height: 0 };
  const add = (text: string, rule: typeof components.signer): void => {
    if (text.trim() === "") return;
    const parts = [styledText(text, rule, setting)];
    stack.add(stackLines(parts, { size: rule.sizePt, align: "center", column }, setting.fonts));
  };
  for (const line of signing.authority) add(line, components.signingAuthority);
  if (signing.title !== null) add(signing.title, components.signerTitle);
  stack.skip(signature.spaceForSignaturePt.value);
  if (post !== null) add(post, components.signerTitle);
  if (signing.signer !== null) {
    const name = setting.clean(signing.signer).trim().replace(/\s+/gu, "\u00a0");
    const parts = [{ text: name, style: styleOf(components.signer) }];
    stack.add(stackLines(parts, { size: components.signer.sizePt, align: "center", column }, setting.fonts));
  }
  return { marks: stack.marks(), height: stack.height() };
}

function setRecipients(letter: Signed, setting: Setting, column: Column): readonly Stack[] {
  const { components, signature } = setting.rules;
  const filing = letter.filing?.trim() ?? "";
  // "Lưu: VT, KGVX" -> "VT, KGVX"; the rules say how the label is printed
  const kept = filing.replace(/^[-–\s]*Lưu\s*:?\s*/iu, "");
  const entries = [...letter.recipients, ...(kept === "" ? [] : [signature.filingLabel + kept])].filter(
    (entry) => entry.trim() !== "",
  );
  const mark = setDrafterMark(letter.drafterMark ?? null, setting, column);
  if (entries.length === 0) return mark;
  const label = components.recipientsLabel;
  const heading = stackLines(
    [{ text: label.text ?? "", style: styleOf(label) }],
    { size: label.sizePt, align: "left", column },
    setting.fonts,
  );
  const rule = components.recipients;
  const lines = listItems(entries, signature.recipientEnd, ".").map((entry) =>
    stackLines([styledText(entry, rule, setting)], { size: rule.sizePt, align: "left", column }, setting.fonts),
  );
  return [label.underline ? underlined(heading, column, label.sizePt, setting) : heading, ...lines, ...mark];
}

/** Box 12, below the list: who drafted it and how many copies there are. */
function setDrafterMark(text: string | null, setting: Setting, column: Column): readonly Stack[] {
  if (text === null || text.trim() === "") return [];
  const rule = setting.rules.components.drafterMark;
  return [stackLines([styledText(text, rule, setting)], { size: rule.sizePt, align: "left", column }, setting.fonts)];
}

function underlined(stack: Stack, column: Column, size: number, setting: Setting): Stack {
  const y = setting.fonts.regular.ascent * size + size * 0.11;
  const line = {
    x1: column.x,
    y1: y,
    x2: column.x + stack.widest,
    y2: y,
    thickness: setting.rules.header.lineThicknessPt.value,
    role: "underline",
  };
  return { ...stack, marks: joinMarks([stack.marks, { runs: [], lines: [line] }]) };
}

/** One strip as tall as its taller column; recipients beyond a page's height follow as strips of their own. */
function composeBlock(
  signature: { readonly marks: Marks; readonly height: number },
  recipients: readonly Stack[],
  setting: Setting,
): readonly FlowItem[] {
  const { frame, rules } = setting;
  const tallest = frame.bottom - frame.top - 4 * rules.body.line.value * rules.components.body.sizePt;
  const total = recipients.reduce((sum, stack) => sum + stack.height, 0);
  const limit = total > tallest ? Math.max(signature.height, 80) : total;
  const groups: Marks[] = [];
  const rest: FlowItem[] = [];
  let y = 0;
  for (const stack of recipients) {
    if (y + stack.height <= limit + 0.01 && rest.length === 0) {
      groups.push(moveMarks(stack.marks, 0, y));
      y += stack.height;
    } else rest.push({ marks: stack.marks, height: stack.height, ink: stack.ink, before: 0, mayBreakBefore: true });
  }
  const height = Math.max(y, signature.height);
  const block: FlowItem = {
    marks: joinMarks([...groups, signature.marks]),
    height: rest.length > 0 ? Math.max(y, signature.height) : height,
    ink: height,
    before: rules.signature.spaceBeforePt.value,
    mayBreakBefore: false,
  };
  return [block, ...rest];
}

/** Ties the block to the last lines of text, so that it never stands alone on a page. */
export function keepWithText(items: readonly FlowItem[], lineCount: number): readonly FlowItem[] {
  const firstTied = items.length - (lineCount - 1);
  return items.map((item, index) => (index >= firstTied ? { ...item, mayBreakBefore: false } : item));
}
