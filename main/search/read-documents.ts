import type { IndexRow, SearchIndex } from "../archive/search-index.ts";
import { headingText, openingLength } from "./heading.ts";
import { scanWords, toComposed, type Words } from "./scan-words.ts";

/** A document as scoring and snippets need it: its row, and text and heading, cut into words when those are first asked for. */
export type ReadDocument = {
  readonly row: IndexRow;
  readonly text: string;
  readonly words: Words;
  readonly heading: Words;
  /** Words at the start of the text that count as heading; 0 where there is an abstract. */
  readonly opening: number;
};

export type ReadTexts = (keys: readonly number[]) => ReadonlyMap<number, string>;

/** Documents by slot, those read last kept in memory; a slot the index does not know is left out. */
export type ReadDocuments = {
  load(slots: readonly number[]): Map<number, ReadDocument>;
  forget(slots: Iterable<number>): void;
};

/** Only so much of a very long text is read for scoring and snippets, in UTF-16 units. */
const LONGEST = 400_000;
/** Text kept in memory, in UTF-16 units: with its words, of 16 bytes each, some 30 MB. */
const KEPT = 5_000_000;

export function keepReadDocuments(index: SearchIndex, readTexts: ReadTexts): ReadDocuments {
  const kept = new Map<number, ReadDocument>();
  let size = 0;
  const drop = (slot: number): void => {
    size -= kept.get(slot)?.text.length ?? 0;
    kept.delete(slot);
  };
  const read = (slots: readonly number[], found: Map<number, ReadDocument>): void => {
    const rows = index.rows(slots);
    const texts = readTexts([...rows.values()].map(({ key }) => key));
    for (const [slot, row] of rows) {
      const document = cutDocument(row, texts.get(row.key) ?? "");
      found.set(slot, document);
      kept.set(slot, document);
      size += document.text.length;
    }
  };
  return {
    load: (slots) => {
      const found = new Map<number, ReadDocument>();
      const missing: number[] = [];
      for (const slot of slots) {
        const held = kept.get(slot);
        if (held === undefined) {
          missing.push(slot);
          continue;
        }
        kept.delete(slot);
        kept.set(slot, held);
        found.set(slot, held);
      }
      if (missing.length > 0) read(missing, found);
      for (const slot of kept.keys()) {
        if (size <= KEPT) break;
        drop(slot);
      }
      return found;
    },
    forget: (slots) => {
      for (const slot of slots) drop(slot);
    },
  };
}

function cutDocument(row: IndexRow, raw: string): ReadDocument {
  const text = toComposed(raw.length > LONGEST ? raw.slice(0, LONGEST) : raw);
  let words: Words | null = null;
  let heading: Words | null = null;
  const read = {
    row,
    text,
    get words(): Words {
      words ??= scanWords(text);
      return words;
    },
    get heading(): Words {
      heading ??= scanWords(toComposed(headingText(row)));
      return heading;
    },
    get opening(): number {
      return row.abstract === null ? openingLength(text, read.words) : 0;
    },
  };
  return read;
}
