import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readSources } from "../ingest/read-sources.ts";
import { type CheckMessages, checkDocument as checkFields } from "../layout/check-text.ts";
import { ArchiveError } from "../model/error.ts";
import type { CheckReport, LayoutFault } from "../model/layout-check.ts";
import { shiftSpan } from "../model/span.ts";
import type { Vocabulary } from "../model/vocabulary.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import { readBytes } from "./extract.ts";
import { readText } from "./read-text.ts";

/** Reads the sentences of the layout check from resources/layouts. */
export function loadCheckMessages(resourcesDirectory: string): CheckMessages {
  return JSON.parse(readFileSync(join(resourcesDirectory, "layouts", "check-messages.json"), "utf8")) as CheckMessages;
}

/** Layout faults of an archived document; spans are offsets into its own text. Throws `document-not-found`. */
export function checkDocument(context: EngineContext, messages: CheckMessages, id: string): CheckReport {
  const row = findDocument(context, id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  const faults = checkFields({ ...values, span: row.span, fields: evidence }, source.text, messages);
  return {
    faults: faults.map((fault) => (fault.span ? { ...fault, span: shiftSpan(fault.span, -row.span[0]) } : fault)),
  };
}

/** Layout faults of every document in a file; spans are offsets into the text of the file, or of the file inside it. */
export async function checkFile(path: string, vocabulary: Vocabulary, messages: CheckMessages): Promise<CheckReport> {
  const faults: LayoutFault[] = [];
  for await (const item of readSources(await readBytes(path), basename(path))) {
    if ("error" in item) throw new ArchiveError(item.error.kind, item.error.detail);
    const { text } = item.source;
    const results = readText(text, vocabulary, { single: false });
    faults.push(...results.flatMap(({ document }) => checkFields(document, text, messages)));
  }
  return { faults };
}
