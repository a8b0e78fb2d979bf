import { parseQuery } from "../search/parse-query.ts";
import type { EngineContext } from "./context.ts";
import { findDocument } from "./describe-node.ts";
import type { Engine } from "./engine.ts";
import { fillIndexInSteps, followSearchIndex, indexProgress, rebuildIndex } from "./follow-index.ts";

type SearchUseCases = Pick<
  Engine,
  "search" | "parseQuery" | "suggest" | "similarDocuments" | "rebuildIndex" | "fillIndex" | "indexProgress" | "facets"
>;

/** Finding documents: each first lets the index follow the archive, which another process may have written. */
export function searchUseCases(context: EngineContext): SearchUseCases {
  const { archive, index } = context;
  return {
    search: (request) => {
      followSearchIndex(context);
      const result = index.search(request);
      // The index was found damaged on the way and made anew: fill it and ask again.
      if (index.building() !== null || index.appliedSequence() === archive.sequence()) return result;
      followSearchIndex(context);
      return index.search(request);
    },
    parseQuery: (query) => ({ groups: parseQuery(query).groups }),
    suggest: (text) => {
      followSearchIndex(context);
      return index.suggest(text);
    },
    similarDocuments: (id, limit) => {
      followSearchIndex(context);
      return index.similar(findDocument(context, id).key, limit);
    },
    rebuildIndex: (onProgress) => rebuildIndex(context, onProgress),
    fillIndex: (onProgress) => fillIndexInSteps(context, onProgress),
    indexProgress: () => indexProgress(context),
    facets: () => index.facets(),
  };
}
