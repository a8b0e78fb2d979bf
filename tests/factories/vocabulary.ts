import { fileURLToPath } from "node:url";
import { loadVocabulary } from "../../main/engine/load-vocabulary.ts";
import type { Vocabulary } from "../../main/model/vocabulary.ts";

/** The folder the engine is handed as its resources. */
export const RESOURCES_DIRECTORY = fileURLToPath(new URL("../../resources", import.meta.url));

/** The real word lists of resources/vocabulary, read once. */
export const vocabulary: Vocabulary = loadVocabulary(RESOURCES_DIRECTORY);
