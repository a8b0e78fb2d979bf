/** Every place that is let off a rule of this folder, and why. An entry that is no longer needed fails a test. */
export type Exception = { readonly path: string; readonly reason: string };

/** Places where Vietnamese words are the matter itself, not words for a user. */
export const VIETNAMESE_ALLOWED: readonly Exception[] = [
  { path: "main/ingest/office/html-entity.ts", reason: "the letters that named entities stand for" },
  { path: "main/text", reason: "letters, tones and words that folding and repair turn into one another" },
  { path: "main/parser", reason: "rules match the fixed words of official documents" },
  { path: "main/citations", reason: "rules match the fixed words of citations" },
  { path: "main/search", reason: "the query language and its folding are Vietnamese" },
  { path: "main/layout", reason: "fixed words of the official layout, each with its clause" },
  { path: "main/shell/start-app.ts", reason: "the product's name in the first line of the log" },
  { path: "main/engine/store-documents.ts", reason: "official names of the types whose documents are cited by title" },
  {
    path: "renderer/settings/settings-screen.tsx",
    reason: "a language is offered by its own name, whatever is chosen",
  },
  { path: "renderer/ui/fold.ts", reason: "the letters that folding turns into one another" },
];

/** Files that may be longer than the limit. */
export const LONG_FILES: readonly Exception[] = [];

/** Functions that may be longer than the limit, as `path#name`. */
export const LONG_FUNCTIONS: readonly Exception[] = [];

/** Imports beyond what design.md allows, as `from -> to`. */
export const IMPORTS: readonly Exception[] = [];
