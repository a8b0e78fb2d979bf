import type { Archive } from "../archive/open-archive.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { SearchService } from "../search/open-search.ts";
import type { EngineOptions } from "./engine.ts";

/** What every use case works with. */
export type EngineContext = {
  readonly options: EngineOptions;
  readonly archive: Archive;
  readonly index: SearchService;
  /** The shipped word lists with the bodies users added; the same object until those change. */
  readonly vocabulary: () => Vocabulary;
  /** A program that had the archive open ended without closing it; the check that follows is still to be done. */
  readonly endedUnclean: { pending: boolean };
};
