import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRegisterForms, type RegisterBook, type RegisterForms } from "../layout/register-book.ts";
import { chooseRules, type LayoutRules } from "../layout/rules.ts";
import type { DocumentFields } from "../model/document.ts";
import { ArchiveError } from "../model/error.ts";
import type { RegisterRequest } from "../model/print.ts";
import {
  isOwnIssuer,
  orderRegister,
  ownNameSet,
  type RegisterColumn,
  registerEntry,
  shortDate,
} from "../registry/register.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce } from "./describe-document.ts";
import { DOCX_TYPE, suggestName } from "./print-document.ts";

/** A printed register. */
export type PrintedRegister = {
  readonly bytes: Uint8Array;
  readonly suggestedName: string;
  readonly mediaType: string;
  /** Documents in it. */
  readonly rows: number;
};

/** Reads the forms of the registers. */
export function loadRegisterForms(resourcesDirectory: string): RegisterForms {
  return parseRegisterForms(JSON.parse(readFileSync(join(resourcesDirectory, "layouts", "registers.json"), "utf8")));
}

/**
 * The register of what the office's own bodies issued, or of what others did, between two days. Throws `value-invalid`
 * with "own-body" when neither the request nor the archive says which bodies are the office's own.
 */
export async function printRegister(
  context: EngineContext,
  data: { readonly forms: RegisterForms; readonly rules: readonly LayoutRules[] },
  request: RegisterRequest,
): Promise<PrintedRegister> {
  const book = makeBook(context, data.forms, request);
  const name = suggestName(`${book.title} ${request.from} ${request.to}`);
  const answer = { rows: book.rows.length, suggestedName: `${name}.${request.format}` };
  const { fontsDirectory } = context.options;
  const { rules } = chooseRules(data.rules, "state", null);
  // The writers are loaded when they are first needed: they are the heaviest libraries of the engine.
  switch (request.format) {
    case "pdf": {
      const { renderRegisterPdf } = await import("../layout/register-pages.ts");
      const bytes = await renderRegisterPdf(book, rules, { fontsDirectory });
      return { ...answer, bytes, mediaType: "application/pdf" };
    }
    case "docx": {
      const { renderRegisterDocx } = await import("../layout/register-docx.ts");
      return { ...answer, bytes: await renderRegisterDocx(book, rules, { fontsDirectory }), mediaType: DOCX_TYPE };
    }
    case "xlsx": {
      const { renderRegisterXlsx } = await import("../layout/register-xlsx.ts");
      const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return { ...answer, bytes: await renderRegisterXlsx(book), mediaType };
    }
  }
}

function makeBook(context: EngineContext, forms: RegisterForms, request: RegisterRequest): RegisterBook {
  const form = forms[request.kind];
  const names = ownNames(context, request);
  const own = ownNameSet(names);
  const entries = documentsBetween(context, request)
    .filter((fields) => isOwnIssuer(fields.issuingBody, own) === (request.kind === "outgoing"))
    .map((fields) => ({
      issueDate: fields.issueDate,
      number: fields.referenceNumber?.text ?? null,
      entry: registerEntry(fields),
    }));
  const keys = form.columns.map(({ key }) => key as RegisterColumn);
  return {
    title: form.title,
    body: names[0] ?? null,
    range: forms.words.range.replace("{from}", shortDate(request.from)).replace("{to}", shortDate(request.to)),
    columns: form.columns,
    rows: orderRegister(entries).map((entry) => keys.map((key) => entry[key])),
    words: forms.words,
  };
}

/** The names, and other ways to write them, of the body asked for or of the office's own. */
function ownNames(context: EngineContext, request: RegisterRequest): readonly string[] {
  const bodies = context.archive.ownBodies.all();
  if (request.body !== null) {
    const known = bodies.find((body) => body.name === request.body);
    return [request.body, ...(known?.aliases ?? [])];
  }
  if (bodies.length === 0 && request.kind === "outgoing") throw new ArchiveError("value-invalid", "own-body");
  return bodies.flatMap((body) => [body.name, ...(body.aliases ?? [])]);
}

/** The values in force of the documents dated in the range. */
function documentsBetween(context: EngineContext, { from, to }: RegisterRequest): readonly DocumentFields[] {
  const { documents, sources } = context.archive;
  return documents
    .summaries()
    .filter(({ issueDate }) => issueDate !== null && issueDate >= from && issueDate <= to)
    .flatMap(({ id }) => {
      const row = documents.findById(id);
      const source = row === undefined ? undefined : sources.get(row.sourceKey);
      return row === undefined || source === undefined ? [] : [fieldsInForce(context, row, source).values];
    });
}
