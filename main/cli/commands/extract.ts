import type { Command } from "commander";
import { createReader } from "../../engine/index.ts";
import type { ExtractedDocument } from "../../model/document.ts";
import { EXIT, findDataFolders, resolvePath } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { describeFailure, printAnswer } from "../output.ts";

/** `extract FILE...`: what documents files hold; stores nothing. */
export function addExtract(program: Command): void {
  defineCommand(program, "extract <files...>", { archive: false }).action((files: string[], options: CommonOptions) =>
    runCommand(options.json ?? false, async () => {
      const report = await createReader(findDataFolders()).extract(files.map(resolvePath));
      const answer = {
        files: report.files.map(({ error, ...file }) => (error ? { ...file, error: describeFailure(error) } : file)),
      };
      printAnswer(options.json ?? false, answer, () =>
        answer.files.flatMap((file) => [
          file.file,
          ...("error" in file ? [`  ${file.error?.message}`] : []),
          ...file.documents.map((document) => `  ${summarise(document)}`),
        ]),
      );
      return report.files.some((file) => file.error) ? EXIT.failed : EXIT.well;
    }),
  );
}

function summarise(document: ExtractedDocument): string {
  return [
    document.documentType,
    document.referenceNumber?.text,
    document.issueDate,
    document.issuingBody,
    document.abstract,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(" · ");
}
