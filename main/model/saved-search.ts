import type { SearchRequest } from "./search.ts";

/** What is asked again each time a kept search is opened: a request without its page. */
export type SavedQuestion = Omit<SearchRequest, "limit" | "offset">;

/** A search kept under a name (tìm kiếm đã lưu); its hits are never stored, so it is always up to date. */
export type SavedSearch = {
  readonly id: string;
  readonly name: string;
  readonly question: SavedQuestion;
  /** ISO times. */
  readonly createdAt: string;
  readonly openedAt: string;
};

/**
 * How many documents a kept search finds now (about so many: see `SearchResult.totalIsAbout`), and how many of them came in since it
 * was last opened.
 */
export type SavedSearchCount = {
  readonly id: string;
  readonly total: number;
  readonly totalIsAbout?: true;
  readonly fresh: number;
};

/** Formats a result list is written in. */
export const HITS_FORMATS = ["csv", "xlsx", "docx"] as const;
export type HitsFormat = (typeof HITS_FORMATS)[number];
