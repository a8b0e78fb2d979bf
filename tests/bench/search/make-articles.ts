import type { IndexedDocument } from "../../../main/search/indexed-document.ts";
import { ACTIONS, ACTORS, ASPECTS, CASES, CLAUSES, type Wording } from "./law-wording.ts";
import type { Question } from "./make-questions.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** What an article is about, by places in the word lists; `matter` is null where it holds for any case. */
type Matter = {
  readonly aspect: number;
  readonly actor: number;
  readonly action: number;
  readonly matter: number | null;
};

/** An article of a law, like those that outside checks ask for: a title line, numbered clauses, references to other articles. */
export type MadeArticle = Matter & { readonly document: IndexedDocument };

const TYPES = ["Luật", "Nghị định", "Thông tư"] as const;
const SYMBOLS = { Luật: "QH14", "Nghị định": "NĐ-CP", "Thông tư": "TT-BTC" } as const;

/** Makes articles; some thirty share one law's number. */
export function makeArticles(count: number, seed = 20261123): MadeArticle[] {
  const random = seededRandom(seed);
  const articles: MadeArticle[] = [];
  const seen = new Set<string>();
  while (articles.length < count) {
    const about: Matter = {
      aspect: random.below(ASPECTS.length),
      actor: random.below(ACTORS.length),
      action: random.below(ACTIONS.length),
      matter: random.below(3) === 0 ? null : random.below(CASES.length),
    };
    const key = Object.values(about).join(" ");
    if (seen.has(key) && seen.size < 4000) continue;
    seen.add(key);
    articles.push({ ...about, document: writeArticle(articles.length + 1, about, random) });
  }
  return articles;
}

function writeArticle(key: number, about: Matter, random: SeededRandom): IndexedDocument {
  const law = Math.floor(key / 30);
  const type = TYPES[law % 3] as (typeof TYPES)[number];
  const number = `${(law % 180) + 1}/${2008 + (law % 14)}/${SYMBOLS[type]}`;
  const aspect = ASPECTS[about.aspect] as (typeof ASPECTS)[number];
  const [actor, action] = [lawWords(ACTORS, about.actor), lawWords(ACTIONS, about.action)];
  const matter = about.matter === null ? "" : ` ${lawWords(CASES, about.matter)}`;
  const title = `Điều ${1 + (key % 90)}. ${aspect.title} ${action}${random.below(2) === 0 ? ` của ${actor}` : ""}${matter}`;
  const say = (sentence: string, who: string, what: string): string => {
    const count = 1 + random.below(60);
    const text = sentence
      .replaceAll("{actor}", who)
      .replaceAll("{action}", what)
      .replaceAll("{count}", String(count))
      .replaceAll("{more}", String(count * 2))
      .replaceAll("{month}", String(1 + random.below(12)))
      .replaceAll("{year}", String(10 + random.below(15)));
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const sentences = aspect.says.map((each) => say(each, actor, `${action}${matter}`));
  const others = 2 + random.below(3);
  for (let at = 0; at < others; at++) {
    const other = random.pick(ASPECTS);
    // articles speak of other matters, and of other people
    const [who, what] = random.below(2) === 0 ? [random.pick(ACTORS)[0], action] : [actor, random.pick(ACTIONS)[0]];
    sentences.push(say(random.pick(other.says), who, what));
  }
  const common = 1 + random.below(4);
  for (let at = 0; at < common; at++) sentences.push(say(random.pick(CLAUSES), actor, action));
  const clauses = sentences.map((sentence, at) => `${at + 1}. ${sentence}`);
  return {
    key,
    id: `d${key}`,
    file: "luat.jsonl",
    referenceNumber: number,
    documentType: type,
    issueDate: null,
    issuingBody: null,
    abstract: null,
    signer: null,
    regime: "state",
    recipients: [],
    dossier: null,
    scanned: false,
    reviewed: true,
    text: `${title}\n${clauses.join("\n")}`,
    citedNumbers: [],
    basisNumbers: [],
    basisNames: [],
  };
}

function lawWords(list: readonly Wording[], at: number): string {
  return (list[at] as Wording)[0];
}

/**
 * Questions in people's words: each part is worded as the law does or otherwise. An article about the whole is worth 3, one about
 * the same without the case asked 2, one about the same matter of others 1.
 */
export function makeArticleQuestions(articles: readonly MadeArticle[], count: number, seed = 11): Question[] {
  const random = seededRandom(seed);
  const byAction = new Map<number, MadeArticle[]>();
  for (const article of articles) byAction.set(article.action, [...(byAction.get(article.action) ?? []), article]);
  return Array.from({ length: count }, () => {
    const target = random.pick(articles);
    const word = ([law, asked]: Wording): string => (random.below(100) < 45 ? asked : law);
    const aspect = ASPECTS[target.aspect] as (typeof ASPECTS)[number];
    const actor = word(ACTORS[target.actor] as Wording);
    // the action is worded otherwise by half of those who ask, never together with all else
    const action = word(ACTIONS[target.action] as Wording);
    const matter = target.matter === null ? "" : ` ${word(CASES[target.matter] as Wording)}`;
    const text = random.pick([
      `${actor} ${aspect.asked} ${action}${matter}?`,
      `${aspect.title.toLowerCase()} ${action} của ${actor}${matter} được quy định thế nào?`,
      `Tôi là ${actor}, ${action}${matter} thì ${aspect.asked.replace(/ (?:để|khi|lúc|việc)$/, "")}?`,
    ]);
    const grades = new Map<number, number>();
    for (const each of byAction.get(target.action) ?? []) {
      const grade = gradeOf(each, target);
      if (grade > 0) grades.set(each.document.key, grade);
    }
    return { text: text.charAt(0).toUpperCase() + text.slice(1), grades };
  });
}

function gradeOf(each: Matter, target: Matter): number {
  if (each.aspect !== target.aspect) return 0;
  if (each.actor !== target.actor) return each.matter === target.matter ? 1 : 0;
  return each.matter === target.matter ? 3 : 2;
}
