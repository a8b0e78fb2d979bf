import type { Regime } from "../model/document.ts";

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
  readonly regime: Regime | null;
  readonly recipients: readonly string[];
  readonly dossier: string | null;
  /** A page of it was recognised from a picture. */
  readonly scanned: boolean;
  /** Nothing in it waits for a person's look. */
  readonly reviewed: boolean;
  readonly text: string;
  /** Numbers of the documents it cites, as printed: "38/NQ-CP". */
  readonly citedNumbers: readonly string[];
  /** Of those, the ones it rests on (căn cứ), and the names of laws it rests on. */
  readonly basisNumbers: readonly string[];
  readonly basisNames: readonly string[];
};
