import type { Command } from "commander";
import { formatFieldValue } from "../../engine/index.ts";
import type { ArchivedDocument } from "../../model/archived-document.ts";
import { FIELD_NAMES, type FieldEvidence } from "../../model/document.ts";
import { shiftSpan } from "../../model/span.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { describeDuplicate } from "../duplicate-line.ts";
import { printAnswer } from "../output.ts";

/** `show ID`: one document with fields, evidence, text, links and history. */
export function addShow(program: Command): void {
  defineCommand(program, "show <id>", { archive: true }).action((id: string, options: CommonOptions) =>
    runCommand(options.json ?? false, () =>
      withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
        const document = engine.getDocument(id);
        printAnswer(options.json ?? false, toFileOffsets(document), () => toLines(document));
        return EXIT.well;
      }),
    ),
  );
}

/** In cli.md spans count in the file's text, in the window in the document's own. */
function toFileOffsets(document: ArchivedDocument): unknown {
  const by = document.span[0];
  const fields: Record<string, FieldEvidence> = {};
  for (const [name, field] of Object.entries(document.fields)) {
    fields[name] = field.span === null ? field : { ...field, span: shiftSpan(field.span, by) };
  }
  const citations = document.citations.map((citation) => ({ ...citation, span: shiftSpan(citation.span, by) }));
  return { ...document, fields, citations };
}

function toLines(document: ArchivedDocument): readonly string[] {
  const fields = FIELD_NAMES.flatMap((name) => {
    const value = formatFieldValue(document[name]);
    if (value === "") return [];
    const evidence = document.fields[name];
    return [
      `${name}: ${value.replaceAll("\n", "; ")}${evidence ? `  [${evidence.confidence.toFixed(2)} ${evidence.rule}]` : ""}`,
    ];
  });
  const citations = document.citations.map((citation) => `  ${citation.relation}  ${citation.targetNode.label}`);
  const duplicates = document.duplicates.map((notice) => `  ${describeDuplicate(notice)}`);
  return [`${document.id}  ${document.file}`, ...duplicates, ...fields, "", ...citations, "", document.text.trim()];
}
