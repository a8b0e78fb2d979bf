import { fold } from "../text/fold.ts";
import type { NameTable } from "./document-columns.ts";

/** A name as it is compared: folded, single spaces. */
export function foldName(text: string): string {
  return fold(text.normalize("NFC")).trim().replace(/\s+/g, " ");
}

const folded = new WeakMap<NameTable["names"], string[]>();

/** The names of a column as they are compared, by number; each is folded once. */
export function foldedNames({ names }: NameTable): readonly string[] {
  let known = folded.get(names);
  if (known === undefined) {
    known = [];
    folded.set(names, known);
  }
  for (let at = known.length; at < names.length; at++) known.push(foldName(names[at] as string));
  return known;
}
