import type { Engine } from "../engine/index.ts";
import type { IndexProgress, SearchRequest } from "../model/search.ts";
import type { Handlers, Send } from "./handlers.ts";

/** Finding documents, and the index that it rests on; begins to fill an index that was put off at opening. */
export function searchHandlers(engine: Engine, send: Send): Handlers {
  const report = (progress: IndexProgress): void => send("index-progress", progress);
  let rebuilding: Promise<IndexProgress> | undefined;
  // What goes wrong here is met again, and reported, by the next search, which then follows the archive itself.
  void engine.fillIndex(report).catch(() => undefined);
  return {
    search: (request) => engine.search(request as SearchRequest),
    parseQuery: (query) => engine.parseQuery(query as string),
    suggest: (text) => engine.suggest(text as string),
    similarDocuments: (id, limit) => engine.similarDocuments(id as string, limit as number),
    indexProgress: () => engine.indexProgress(),
    rebuildIndex: () => {
      rebuilding ??= engine.rebuildIndex(report).finally(() => {
        rebuilding = undefined;
      });
      return rebuilding;
    },
  };
}
