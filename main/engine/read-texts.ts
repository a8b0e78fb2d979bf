import type { Vocabulary } from "../model/vocabulary.ts";
import type { CustodyTask } from "./custody-task.ts";
import { loadVocabulary } from "./load-vocabulary.ts";
import { mergeVocabulary } from "./own-bodies.ts";
import { readSourceText } from "./read-source-text.ts";
import type { ReadResult } from "./read-text.ts";

type TextsToRead = Extract<CustodyTask, { readonly kind: "read-texts" }>;

/** Reads the texts of sources, each as it is divided. For a thread of custody, which keeps the word lists from one batch to the next. */
export function readTexts(task: TextsToRead): readonly (readonly ReadResult[])[] {
  const vocabulary = vocabularyOf(task);
  return task.texts.map((source) => readSourceText(source, vocabulary));
}

let last: { readonly of: string; readonly vocabulary: Vocabulary } | undefined;

/** The same object while nothing changed: the reader keeps what it has made of it. */
function vocabularyOf({ resourcesDirectory, ownBodies }: TextsToRead): Vocabulary {
  const of = JSON.stringify([resourcesDirectory, ownBodies]);
  if (last?.of !== of) last = { of, vocabulary: mergeVocabulary(loadVocabulary(resourcesDirectory), ownBodies) };
  return last.vocabulary;
}
