import { type DocumentPage, isDoubtful } from "../../main/model/page.ts";
import type { WordPlace } from "./use-page-desk.ts";
import type { PageWords } from "./use-page-words.ts";

/** The next word in doubt after a place, round the document once. */
export async function findDoubt(
  pages: readonly DocumentPage[],
  load: PageWords["load"],
  from: WordPlace,
  by: 1 | -1,
): Promise<WordPlace | null> {
  const start = Math.max(
    0,
    pages.findIndex((page) => page.number === from.page),
  );
  for (let step = 0; step <= pages.length; step++) {
    const page = pages[(((start + by * step) % pages.length) + pages.length) % pages.length];
    if (page === undefined || page.doubtful === 0) continue;
    const words = await load(page.number);
    const doubtful = words.map((word, i) => (isDoubtful(word) && word.span !== null ? i : -1)).filter((i) => i !== -1);
    const isStart = step === 0;
    const word =
      by === 1 ? doubtful.find((i) => !isStart || i > from.word) : doubtful.findLast((i) => !isStart || i < from.word);
    if (word !== undefined) return { page: page.number, word };
  }
  return null;
}
