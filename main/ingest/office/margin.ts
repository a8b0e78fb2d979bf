import type { Block } from "./block.ts";
import { writeBlocks } from "./write-blocks.ts";

// matches "Trang", "TM"; not "- 2 -" nor "1/3"
const WORDS = /\p{L}{2,}/u;

/** What of a page's header or footer belongs to the text: not its page number, and nothing that stood in one before (`seen`). */
export function keepMargin(blocks: readonly Block[], seen: Set<string>): readonly Block[] {
  const kept = blocks.filter((block) => block.kind === "table" || WORDS.test(block.text));
  const text = writeBlocks(kept).trim();
  if (!WORDS.test(text) || seen.has(text)) return [];
  seen.add(text);
  return kept;
}
