/**
 * What makes a question of a sentence: rare in official texts, so that by rarity alone it would weigh more than what is
 * asked about. Folded; "bao nhiêu", "như thế nào", "được không".
 */
const QUESTION_PHRASES: readonly (readonly string[])[] = [
  ["bao", "nhieu"],
  ["bao", "lau"],
  ["bao", "gio"],
  ["nhu", "the", "nao"],
  ["the", "nao"],
  ["khi", "nao"],
  ["la", "gi"],
  ["nhung", "gi"],
  ["la", "ai"],
  ["o", "dau"],
  ["vi", "sao"],
  ["tai", "sao"],
  ["ra", "sao"],
  ["hay", "khong"],
  ["duoc", "khong"],
  ["phai", "khong"],
  ["dung", "khong"],
];

/** A query shorter than this is hardly a question: "bao lâu" may be what is looked for. */
const SHORTEST = 5;

/** The places of the words of a query that only ask. */
export function findQuestionWords(folded: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  if (folded.length < SHORTEST) return places;
  folded.forEach((_, at) => {
    for (const phrase of QUESTION_PHRASES) {
      if (phrase.every((word, place) => folded[at + place] === word))
        phrase.forEach((_, place) => void places.add(at + place));
    }
  });
  return places.size + 2 > folded.length ? new Set() : places;
}
