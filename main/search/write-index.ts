import { type IndexRow, NUMBER_KIND, type SearchIndex } from "../archive/search-index.ts";
import { type BatchTerms, startBatch } from "./batch-terms.ts";
import { headingText, openingLength } from "./heading.ts";
import type { IndexedDocument } from "./indexed-document.ts";
import { FOLDED } from "./letter-table.ts";
import { compactSegments, tidySegments } from "./merge-segments.ts";
import { looseTerms, numberTerm } from "./number-terms.ts";
import { countedFrom, foldedWord, scanWords, toComposed, type Words } from "./scan-words.ts";
import type { SyllableModel } from "./syllable-model.ts";
import { type FieldSpace, fieldKey, LONGEST_WORD, pairKey } from "./term-key.ts";
import type { Totals } from "./term-lookup.ts";

export type Changes = {
  readonly upsert: readonly IndexedDocument[];
  readonly remove: readonly number[];
  /** Leaves the merging of small parts to whoever applies many changes in steps. */
  readonly inSteps?: true;
};

/** Slots that came and went with a change. */
export type ChangedSlots = { readonly added: readonly number[]; readonly gone: readonly number[] };

/** Writes changes into an index file; keeps the numbers of words it has met. */
export type IndexWriter = {
  /** In one transaction; `inside` is called at its end with how much the totals have changed. */
  write(changes: Changes, model: SyllableModel, inside: (change: Totals) => void): ChangedSlots;
};

/** Words whose numbers are kept in memory. */
const MOST_KEPT = 300_000;

export function createIndexWriter(index: SearchIndex): IndexWriter {
  let dictionary = createDictionary(index);
  return {
    write: (changes, model, inside) => {
      const added: number[] = [];
      const gone: number[] = [];
      try {
        index.transaction(() => {
          added.length = gone.length = 0;
          let words = 0;
          const take = (key: number): void => {
            const removed = index.removeDocument(key);
            if (removed === null) return;
            gone.push(removed.slot);
            words -= removed.length;
          };
          changes.remove.forEach(take);
          for (const document of changes.upsert) take(document.key);
          if (changes.upsert.length > 0) {
            const written = writeDocuments(index, dictionary, model, changes.upsert);
            added.push(...written.slots);
            words += written.words;
            if (changes.inSteps !== true) tidySegments(index);
          }
          if (gone.length > 0) compactSegments(index, (slot) => index.countBetween(slot, slot) > 0);
          inside({ documents: added.length - gone.length, words });
        });
      } catch (problem) {
        // the numbers of words given in what was rolled back are void
        dictionary = createDictionary(index);
        throw problem;
      }
      return { added, gone };
    },
  };
}

type Dictionary = { idOf(text: string, words: Words, at: number): number };

/** Numbers of words by their hash, proved by their letters. */
function createDictionary(index: SearchIndex): Dictionary {
  let byHash = new Map<number, { readonly id: number; readonly folded: string }>();
  const look = (folded: string): number => index.wordId(folded) ?? index.addWord(folded);
  return {
    idOf: (text, words, at) => {
      const hash = words.folded[at] as number;
      const start = words.starts[at] as number;
      const end = words.ends[at] as number;
      const known = byHash.get(hash);
      if (known !== undefined && isSameWord(known.folded, text, start, end)) return known.id;
      const folded = foldedWord(text, start, end).slice(0, LONGEST_WORD);
      const id = look(folded);
      if (known === undefined) {
        if (byHash.size >= MOST_KEPT) byHash = new Map();
        byHash.set(hash, { id, folded });
      }
      return id;
    },
  };
}

/** True when a folded word is the one that stands in a text; needed where two words share a hash. */
function isSameWord(folded: string, text: string, from: number, end: number): boolean {
  const start = countedFrom(text, from, end);
  const length = Math.min(LONGEST_WORD, end - start);
  if (folded.length !== length) return false;
  for (let at = 0; at < length - 1; at++) {
    if (FOLDED[text.charCodeAt(start + at)] !== folded.charCodeAt(at)) return false;
  }
  const last = FOLDED[text.charCodeAt(start + length - 1)] as number;
  // an open y is kept as i
  return last === folded.charCodeAt(length - 1) || (last === 0x79 && folded.endsWith("i"));
}

function writeDocuments(
  index: SearchIndex,
  dictionary: Dictionary,
  model: SyllableModel,
  documents: readonly IndexedDocument[],
): { readonly slots: readonly number[]; readonly words: number } {
  let total = 0;
  const firstSlot = index.greatestSlot() + 1;
  const batch = startBatch();
  const slots = documents.map((document, at) => {
    const slot = firstSlot + at;
    const text = toComposed(document.text);
    const words = scanWords(text);
    model.learn(text, words);
    const opening = document.abstract === null ? openingLength(text, words) : 0;
    const heading = toComposed(headingText(document));
    const headingWords = scanWords(heading);
    addTerms(batch, dictionary, text, words, opening, false);
    addTerms(batch, dictionary, heading, headingWords, 0, true);
    addFieldTerms(batch, dictionary, "recipient", document.recipients.join("\n"));
    addFieldTerms(batch, dictionary, "file", document.file);
    addFieldTerms(batch, dictionary, "basis", document.basisNames.join("\n"));
    batch.endDocument(slot);
    const length = words.count + headingWords.count + opening;
    total += length;
    index.putDocument(toRow(document, slot, length));
    addNumbers(index, document, slot);
    return slot;
  });
  let firstBlock = 0;
  const firstTerms = batch.pack(firstSlot, (block) => {
    const id = index.addBlock(block);
    if (firstBlock === 0) firstBlock = id;
  });
  index.addSegment([firstSlot, firstSlot + documents.length - 1], firstBlock, firstTerms);
  return { slots, words: total };
}

/** Counts the words and pairs of a text; the first `opening` words count twice and as heading. */
function addTerms(
  batch: BatchTerms,
  dictionary: Dictionary,
  text: string,
  words: Words,
  opening: number,
  isHeading: boolean,
): void {
  let before = 0;
  for (let at = 0; at < words.count; at++) {
    const id = dictionary.idOf(text, words, at);
    const inHeading = isHeading || at < opening;
    batch.add(id, inHeading);
    if (at < opening) batch.add(id, true);
    if (before !== 0) {
      batch.add(pairKey(before, id), inHeading);
      if (at < opening) batch.add(pairKey(before, id), true);
    }
    before = id;
  }
}

function addFieldTerms(batch: BatchTerms, dictionary: Dictionary, field: FieldSpace, typed: string): void {
  if (typed === "") return;
  const text = toComposed(typed);
  const words = scanWords(text);
  for (let at = 0; at < words.count; at++) batch.add(fieldKey(field, dictionary.idOf(text, words, at)), false);
}

function toRow(document: IndexedDocument, slot: number, length: number): IndexRow {
  return {
    slot,
    key: document.key,
    id: document.id,
    externalId: document.externalId ?? null,
    file: document.file,
    referenceNumber: document.referenceNumber,
    documentType: document.documentType,
    issueDate: document.issueDate,
    issuingBody: document.issuingBody,
    abstract: document.abstract,
    signer: document.signer,
    regime: document.regime,
    recipients: document.recipients.length === 0 ? null : document.recipients.join("\n"),
    dossier: document.dossier,
    scanned: document.scanned ? 1 : 0,
    reviewed: document.reviewed ? 1 : 0,
    length,
  };
}

function addNumbers(index: SearchIndex, document: IndexedDocument, slot: number): void {
  const own = document.referenceNumber === null ? null : numberTerm(document.referenceNumber);
  if (own !== null) {
    index.addNumber(own, NUMBER_KIND.own, slot);
    for (const loose of looseTerms(own, document.issueDate)) index.addNumber(loose, NUMBER_KIND.loose, slot);
  }
  const add = (numbers: readonly string[], kind: 1 | 2): void => {
    for (const number of numbers) {
      const term = numberTerm(number);
      if (term !== null && term !== own) index.addNumber(term, kind, slot);
    }
  };
  add(document.citedNumbers, NUMBER_KIND.cited);
  add(document.basisNumbers, NUMBER_KIND.basis);
}
