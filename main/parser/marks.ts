import type { Field } from "./field.ts";
import type { Line } from "./line.ts";

const SECRECY: readonly (readonly [RegExp, string])[] = [
  [/^(?:do mat ?: ?)?tuyet mat$/, "TUYỆT MẬT"],
  [/^(?:do mat ?: ?)?toi mat$/, "TỐI MẬT"],
  [/^(?:do mat ?: ?)?mat$/, "MẬT"],
];
const URGENCY: readonly (readonly [RegExp, string])[] = [
  [/^(?:do khan ?: ?)?hoa toc/, "HỎA TỐC"],
  [/^(?:do khan ?: ?)?thuong khan/, "THƯỢNG KHẨN"],
  [/^(?:do khan ?: ?)?khan/, "KHẨN"],
];

/** Reads the mark of secrecy (độ mật, box 10a) from a header; null when there is none. */
export function readSecrecy(lines: readonly Line[]): Field<string> | null {
  return readMark(lines, "secrecy", SECRECY);
}

/** Reads the mark of urgency (độ khẩn, box 10b) from a header; null when there is none. */
export function readUrgency(lines: readonly Line[]): Field<string> | null {
  return readMark(lines, "urgency", URGENCY);
}

function readMark(
  lines: readonly Line[],
  kind: "secrecy" | "urgency",
  marks: readonly (readonly [RegExp, string])[],
): Field<string> | null {
  const line = lines.find((candidate) => candidate.kind === kind);
  if (line === undefined) return null;
  const value = marks.find(([pattern]) => pattern.test(line.folded))?.[1];
  return value === undefined ? null : { value, range: [line.start, line.end], confidence: 0.95, rule: `${kind}-mark` };
}
