/** A document as the archive hands it to the index. */
export type IndexedDocument = {
  /** The archive's own row number. */
  readonly key: number;
  readonly id: string;
  readonly externalId?: string;
  readonly file: string;
  readonly referenceNumber: string | null;
  readonly documentType: string | null;
  readonly issueDate: string | null;
  readonly issuingBody: string | null;
  readonly abstract: string | null;
  readonly signer: string | null;
  readonly text: string;
  /** Numbers of the documents it cites, as printed: "38/NQ-CP". */
  readonly citedNumbers: readonly string[];
};
