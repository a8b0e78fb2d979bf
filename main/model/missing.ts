/** Formats of the list "văn bản cần bổ sung". */
export const MISSING_FORMATS = ["csv", "xlsx", "docx"] as const;

export type MissingFormat = (typeof MISSING_FORMATS)[number];

/** The list of absent documents as a file. */
export type MissingFile = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  readonly documents: number;
};
