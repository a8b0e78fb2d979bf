import { XMLBuilder } from "fast-xml-parser";
import type { DocumentFields } from "../model/document.ts";
import type { DossierForm } from "./dossier-form.ts";
import { dropUnwritable } from "./xml-text.ts";

/** A document of a dossier as it leaves. */
export type DossierDocument = {
  readonly id: string;
  readonly fields: DocumentFields;
  /** Name of its PDF in the dossier. */
  readonly file: string;
  readonly pages: number;
  readonly sha256: string;
  /** Issued by the office itself, by others, or not known because the archive names no body as its own. */
  readonly direction: "outgoing" | "incoming" | "unknown";
};

export type DossierHead = { readonly title: string; readonly madeAt: Date };

type Node = { readonly [name: string]: unknown };

/**
 * The fields of a dossier and its documents as NĐ 30/2020, PL VI, part II names and orders them. What the archive does
 * not know stands empty; a value longer than its field is cut there, and says so by `shortened="true"`.
 */
export function writeDossierXml(
  { title, madeAt }: DossierHead,
  documents: readonly DossierDocument[],
  form: DossierForm["xml"],
): string {
  const dates = documents.flatMap(({ fields }) => fields.issueDate ?? []).sort();
  const field = fieldWriter(form.lengths);
  const tree = {
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    Dossier: {
      "@_rules": form.clause,
      "@_madeAt": madeAt.toISOString(),
      FileInfo: {
        FileCode: "",
        Title: field("Title", title),
        Maintenance: "",
        Rights: "",
        Creator: "",
        Language: form.language,
        StartDate: toDay(dates[0] ?? null),
        EndDate: toDay(dates.at(-1) ?? null),
        DocTotal: documents.length,
        PageTotal: documents.reduce((sum, { pages }) => sum + pages, 0),
        Description: "",
      },
      Documents: { Document: documents.map((document, at) => documentNode(document, at + 1, form)) },
    },
  };
  const builder = new XMLBuilder({ format: true, ignoreAttributes: false, suppressBooleanAttributes: false });
  return String(builder.build(tree));
}

function documentNode(document: DossierDocument, ordinal: number, form: DossierForm["xml"]): Node {
  const { id, fields, file, pages, sha256, direction } = document;
  const field = fieldWriter(form.lengths);
  const common = {
    "@_id": id,
    "@_direction": direction,
    "@_file": dropUnwritable(file),
    "@_sha256": sha256,
    FileCode: { OrganId: "", FileCatalog: "", FileNotation: "" },
    DocOrdinal: ordinal,
    TypeName: field("TypeName", fields.documentType),
    CodeNumber: field("CodeNumber", fields.referenceNumber?.serialNumber ?? null),
    CodeNotation: field("CodeNotation", fields.referenceNumber?.symbol ?? null),
    IssuedDate: toDay(fields.issueDate),
    OrganName: field("OrganName", fields.issuingBody),
    Subject: field("Subject", fields.abstract),
    Language: form.language,
    PageAmount: pages,
    Description: "",
  };
  const signer = {
    SignerInfo: {
      Position: field("Position", fields.signing?.title ?? null),
      FullName: field("FullName", fields.signing?.signer ?? null),
    },
  };
  const priority = fields.urgency === null ? "" : (form.priority[fields.urgency] ?? "");
  if (direction === "outgoing") {
    const to = fields.recipients.map((name) => ({ OrganId: "", OrganName: field("OrganName", name) }));
    return { ...common, ...signer, To: to.length > 0 ? to : "", Priority: priority, IssuedAmount: "", DueDate: "" };
  }
  return {
    ...common,
    ArrivalDate: "",
    ArrivalNumber: "",
    ...signer,
    Priority: priority,
    ToPlaces: field("ToPlaces", fields.recipients.join("; ")),
    TraceHeaderList: "",
    DueDate: "",
  };
}

/** Cuts by characters, as the decree counts them, not by UTF-16 units. */
function fieldWriter(lengths: Readonly<Record<string, number>>): (name: string, value: string | null) => string | Node {
  return (name, value) => {
    const letters = [...dropUnwritable((value ?? "").normalize("NFC"))];
    const most = lengths[name] ?? Number.POSITIVE_INFINITY;
    if (letters.length <= most) return letters.join("");
    return { "@_shortened": "true", "#text": letters.slice(0, most).join("") };
  };
}

/** "2024-03-05" -> "05/03/2024": 10 characters, as the decree's D10. */
function toDay(date: string | null): string {
  return date === null ? "" : date.split("-").reverse().join("/");
}
