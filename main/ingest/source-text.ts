/** A file's text as extracted: what spans count in. */
export type SourceText = {
  readonly text: string;
  /** Offset in `text` where each page begins; [0] for a file without pages. */
  readonly pages: readonly number[];
  readonly mediaType: string;
};
