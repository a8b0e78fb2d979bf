import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IndexedDocument, openSearch } from "../../../main/search/open-search.ts";
import type { Quality } from "./measure-quality.ts";
import { plainFts5 } from "./rival-engines.ts";

/** Answers with the keys of the best documents. */
export type Answer = (query: string, limit: number) => readonly number[];

/** Our search and plain FTS5 over the same documents, whose texts stay in memory; `close` clears both away. */
export function openEngines(documents: readonly IndexedDocument[]) {
  const folder = mkdtempSync(join(tmpdir(), "vankho-quality-"));
  const texts = new Map(documents.map(({ key, text }) => [key, text]));
  const ours = openSearch({
    file: join(folder, "index.db"),
    readTexts: (keys) => new Map(keys.map((key) => [key, texts.get(key) ?? ""])),
    log: (message) => console.error(message),
  });
  for (let from = 0; from < documents.length; from += 1000) {
    ours.apply({ upsert: documents.slice(from, from + 1000), remove: [] }, from + 1000);
  }
  const plain = plainFts5(documents, join(folder, "plain.db"));
  const answer: Answer = (query, limit) => ours.search({ query, limit }).hits.map(({ id }) => Number(id.slice(1)));
  return {
    ours: answer,
    plain,
    close: () => {
      ours.close();
      plain.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** "0.807 / 0.951 / 0.877": R@1, R@20, nDCG@10. */
export function describeQuality({ first, recall, ndcg }: Quality): string {
  return [first, recall, ndcg].map((value) => value.toFixed(3)).join(" / ");
}
