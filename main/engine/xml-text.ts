/** Text without the characters that XML 1.0 cannot hold at all (control characters, halves of pairs). */
export function dropUnwritable(text: string): string {
  return text.replace(/[^\u0009\u000A\u000D\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}
