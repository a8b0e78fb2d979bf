import { EMPTY_FIELDS, type FieldMap, type ReadDocument } from "../../../main/model/document.ts";
import type { MadeDocument } from "./make-documents.ts";

const SURE: FieldMap = { referenceNumber: { confidence: 1, span: null, rule: "given" } };

/** A made document as the reader would hand it over: the generator knows its fields. */
export function toRead(document: MadeDocument["document"]): ReadDocument {
  const { referenceNumber, signer, text } = document;
  const [serialNumber = "", ...rest] = referenceNumber?.split("/") ?? [];
  return {
    ...EMPTY_FIELDS,
    regime: "state",
    documentType: document.documentType,
    referenceNumber: { serialNumber, symbol: rest.join("/"), text: referenceNumber ?? "" },
    issueDate: document.issueDate,
    issuingBody: document.issuingBody,
    abstract: document.abstract,
    signing: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: null, signer },
    span: [0, text.length],
    fields: SURE,
  };
}
