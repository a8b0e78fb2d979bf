import type { DocumentRow } from "../archive/document-table.ts";
import type { SourceRow } from "../archive/source-table.ts";

import { ArchiveError } from "../model/error.ts";
import { isDoubtful, type PageReading, type WordToCorrect } from "../model/page.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { followIndex } from "./follow-index.ts";
import { fitToText, pageSpan, storedContent } from "./page-content.ts";
import type { CorrectedContent, CorrectedWord } from "./page-correction.ts";
import { rewriteSource } from "./rewrite-source.ts";

/** The longest word or words a person may put in the place of one. */
const LONGEST = 200;

/** Reads the words of a page that are not kept, from its text layer. */
export type ReadTextLayer = (source: SourceRow, page: number) => Promise<PageReading | null>;

/**
 * A person says what a word of a page is: text, fields, links and index follow, and the word is kept by its place on
 * the page. An empty word says that there is none, the same word that it is right. Throws `document-not-found`, `value-invalid` (also when the word is
 * no longer what the person saw).
 */
export async function correctWord(
  context: EngineContext,
  readTextLayer: ReadTextLayer,
  id: string,
  target: WordToCorrect,
  typed: string,
): Promise<void> {
  const after = typed.normalize("NFC").replace(/\s+/g, " ").trim();
  if (after.length > LONGEST || /\p{Cc}/u.test(after)) throw new ArchiveError("value-invalid", "word");
  await changeWord(context, readTextLayer, id, target, (word, source) => {
    const { wordCorrections } = context.archive;
    const at = context.options.clock().toISOString();
    if (word.correction === null) {
      const { box, text } = word;
      if (after === text && !isDoubtful(word)) return after;
      wordCorrections.insert(source.key, { page: target.page, box, before: text, after, at });
    } else if (word.correction.before === after && after !== word.text) wordCorrections.remove(word.correction.key);
    else wordCorrections.setAfter(word.correction.key, after, at);
    return after;
  });
}

/** A person takes back what they said of a word: what had been read stands there again. Throws like `correctWord`. */
export async function withdrawWord(
  context: EngineContext,
  readTextLayer: ReadTextLayer,
  id: string,
  target: WordToCorrect,
): Promise<void> {
  await changeWord(context, readTextLayer, id, target, (word) => {
    if (word.correction === null) return word.text;
    context.archive.wordCorrections.remove(word.correction.key);
    return word.correction.before;
  });
}

type Change = (word: CorrectedWord, source: SourceRow) => string;

async function changeWord(
  context: EngineContext,
  readTextLayer: ReadTextLayer,
  id: string,
  target: WordToCorrect,
  change: Change,
): Promise<void> {
  const { archive } = context;
  const row = findDocument(context, id);
  await keepWords(context, readTextLayer, row, target.page);
  archive.write(() => {
    const source = getSource(context, row);
    const content = storedContent(context, source, target.page);
    const word = content?.words[target.word];
    if (word === undefined || word.text !== target.before) throw new ArchiveError("value-invalid", "word");
    const at = word.span[0] + pageSpan(source, target.page)[0];
    const after = change(word, source);
    const corrected = storedContent(context, source, target.page) as CorrectedContent;
    archive.pages.setDoubtful(source.key, target.page, corrected.words.filter(isDoubtful).length);
    // A person may only have said that the word is right.
    if (after === word.text) return;
    rewriteSource(context, source, new Map([[target.page, corrected.text]]));
    const owner = archive.documents.ofSource(source.key).findLast((other) => other.span[0] <= at) ?? row;
    addHistory(context, owner, target.page, word.text, after);
  });
  followIndex(context);
}

function addHistory(context: EngineContext, row: DocumentRow, page: number, before: string, after: string): void {
  const at = context.options.clock().toISOString();
  context.archive.history.add(row.key, {
    at,
    kind: "text-corrected",
    field: null,
    before: `${page}\t${before}`,
    after: `${page}\t${after}`,
  });
}

/** The words of a page with a text layer are kept from its first correction on. */
async function keepWords(
  context: EngineContext,
  readTextLayer: ReadTextLayer,
  row: DocumentRow,
  page: number,
): Promise<void> {
  const { archive } = context;
  const source = getSource(context, row);
  pageSpan(source, page);
  if (archive.pages.reading(source.key, page) !== null) return;
  const layer = await readTextLayer(source, page);
  if (layer === null) throw new ArchiveError("value-invalid", "word");
  archive.write(() => {
    const now = getSource(context, row);
    const text = now.text.slice(...pageSpan(now, page));
    const reading: PageReading = { ...layer, ...fitToText(layer, text) };
    // A PDF taken in before pages were kept gets them all: a list of pages must not be one of some.
    if (archive.pages.get(source.key, page) === undefined) {
      now.pages.forEach((_, i) => {
        archive.pages.insert(source.key, i + 1, { ...reading, text: "", words: [] });
      });
    }
    archive.pages.replace(source.key, page, reading);
  });
}
