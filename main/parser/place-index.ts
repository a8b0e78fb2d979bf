import type { PlaceEntry } from "../model/vocabulary.ts";
import { fold } from "../text/fold.ts";

// matches "tinh ", "thanh pho ", "tp. ", "quan " before a name (folded)
const UNIT_WORD = /^(?:thu do|thanh pho|tp\.?|t\.p|tinh|quan|huyen|thi xa|tx\.?|phuong|xa|thi tran|tt\.?|dac khu) ?/;

/** Known places by folded name, with or without the word for the unit in front. */
export class PlaceIndex {
  private readonly byName = new Map<string, PlaceEntry>();

  constructor(places: readonly PlaceEntry[]) {
    for (const place of places) {
      const key = foldPlace(place.name);
      if (!this.byName.has(key)) this.byName.set(key, place);
    }
  }

  /** True for a folded name that is a place: "ha noi", "tp. ho chi minh", "quan 1". */
  isPlace(folded: string): boolean {
    return this.find(folded) !== null || /^(?:quan|phuong) \d{1,2}$/.test(folded);
  }

  /** The place of a name however accented and with whatever unit word; null when unknown. */
  find(name: string): PlaceEntry | null {
    const key = foldPlace(name);
    return this.byName.get(key) ?? this.byName.get(key.replace(UNIT_WORD, "")) ?? null;
  }
}

function foldPlace(name: string): string {
  return fold(name.normalize("NFC"))
    .replace(/\s*-\s*/g, " - ")
    .replace(/\s+/g, " ")
    .trim();
}
