import type { Command } from "commander";
import type { ImportedFile } from "../../model/intake.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { describeFailure, printAnswer } from "../output.ts";
import { explainFailure, say } from "../strings.ts";

/** At most this many progress lines a second on stderr. */
const PROGRESS_EVERY_MS = 500;

/** `import PATH...`: brings files and folders into the archive. */
export function addImport(program: Command): void {
  defineCommand(program, "import <paths...>", { archive: true }).action((paths: string[], options: CommonOptions) =>
    runCommand(options.json ?? false, () =>
      withEngine(archiveDirectory(options.archive), { create: true }, async (engine) => {
        const controller = new AbortController();
        const interrupt = (): void => controller.abort();
        process.once("SIGINT", interrupt);
        const report = await engine.importPaths(paths.map(resolvePath), {
          signal: controller.signal,
          onProgress: showProgress(),
        });
        process.off("SIGINT", interrupt);
        const answer = { ...report, files: report.files.map(describeFile) };
        printAnswer(options.json ?? false, answer, () => [
          ...report.files.map((file) => `${file.file}: ${outcomeOf(file)}`),
          say("import.summary", { imported: report.imported, duplicates: report.duplicates, failed: report.failed }),
        ]);
        return report.failed > 0 || report.cancelled ? EXIT.failed : EXIT.well;
      }),
    ),
  );
}

function showProgress(): (progress: {
  done: number;
  total: number;
  documents: number;
  current: string | null;
}) => void {
  let last = Date.now();
  return ({ current, ...progress }) => {
    if (current === null || Date.now() - last < PROGRESS_EVERY_MS) return;
    last = Date.now();
    process.stderr.write(`${say("import.progress", { ...progress, current })}\n`);
  };
}

function describeFile(file: ImportedFile): unknown {
  return {
    ...file,
    ...(file.error ? { error: describeFailure(file.error) } : {}),
    ...(file.lineErrors
      ? { lineErrors: file.lineErrors.map(({ line, error }) => ({ line, error: describeFailure(error) })) }
      : {}),
  };
}

function outcomeOf(file: ImportedFile): string {
  const [firstLine] = file.lineErrors ?? [];
  const lines = firstLine
    ? `; ${say("import.lineErrors", { count: file.lineErrors?.length ?? 0, line: firstLine.line })}`
    : "";
  if (file.status === "failed")
    return say("import.failed", { reason: file.error ? explainFailure(file.error) : "" }) + lines;
  if (file.status === "duplicate") return say("import.duplicate");
  return say("import.imported", { count: file.documents.length }) + lines;
}
