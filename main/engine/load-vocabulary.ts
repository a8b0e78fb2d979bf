import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BodyEntry, DocumentTypeEntry, LawEntry, PlaceEntry, Vocabulary } from "../model/vocabulary.ts";

/** Reads the word lists of resources/vocabulary. */
export function loadVocabulary(resourcesDirectory: string): Vocabulary {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(resourcesDirectory, "vocabulary", `${name}.json`), "utf8"));
  return {
    documentTypes: read("document-types") as DocumentTypeEntry[],
    bodies: read("bodies") as BodyEntry[],
    laws: read("laws") as LawEntry[],
    places: read("places") as PlaceEntry[],
  };
}
