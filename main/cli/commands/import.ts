import { type Command, Option } from "commander";
import type { Engine } from "../../engine/index.ts";
import { ArchiveError } from "../../model/error.ts";
import type { ImportedFile, ImportProgress, ImportReport, PartError } from "../../model/intake.ts";
import type { OcrChoice } from "../../model/page.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { describeDuplicate } from "../duplicate-line.ts";
import { describeFailure, printAnswer } from "../output.ts";
import { explainFailure, say } from "../strings.ts";

/** At most this many progress lines a second on stderr. */
const PROGRESS_EVERY_MS = 500;

type ImportOptions = CommonOptions & { readonly ocr: OcrChoice; readonly resume?: true };

/** `import PATH...`: brings files and folders into the archive; `--resume` ends what earlier runs left unfinished. */
export function addImport(program: Command): void {
  defineCommand(program, "import [paths...]", { archive: true })
    .addOption(new Option("--ocr <engine>", say("option.ocr")).choices(["auto", "built-in", "native"]).default("auto"))
    .option("--resume", say("option.resume"))
    .action((paths: string[], options: ImportOptions) =>
      runCommand(options.json ?? false, () => {
        if (paths.length === 0 && !options.resume) throw new ArchiveError("invalid-request", "import");
        return withEngine(archiveDirectory(options.archive), { create: true }, (engine) =>
          runImport(engine, paths, options),
        );
      }),
    );
}

/** `receipt [BATCH]`: what an import took in, file by file with hashes; the newest one when none is named. */
export function addReceipt(program: Command): void {
  defineCommand(program, "receipt [batch]", { archive: true }).action(
    (batch: string | undefined, options: CommonOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
          const wanted = batch === undefined ? engine.queue.batches(1)[0]?.key : Number(batch);
          const receipt = engine.queue.receipt(wanted ?? 0);
          printAnswer(options.json ?? false, receipt, () => [
            say("receipt.head", { batch: receipt.key, at: receipt.startedAt, files: receipt.files }),
            ...receipt.jobs.map((job) => `${job.sha256 ?? "-".repeat(64)}  ${job.outcome ?? job.state}  ${job.file}`),
          ]);
          return EXIT.well;
        }),
      ),
  );
}

async function runImport(engine: Engine, paths: readonly string[], options: ImportOptions): Promise<number> {
  const controller = new AbortController();
  const interrupt = (): void => {
    controller.abort();
    engine.queue.cancel("all");
  };
  process.once("SIGINT", interrupt);
  engine.queue.setOcr(options.ocr);
  const resumed = options.resume ? engine.queue.resume() : 0;
  if (resumed > 0) process.stderr.write(`${say("import.resumed", { count: resumed })}\n`);
  const report = await engine.importPaths(paths.map(resolvePath), {
    signal: controller.signal,
    onProgress: showProgress(),
  });
  await engine.queue.idle();
  process.off("SIGINT", interrupt);
  printReport(report, options, resumed);
  return report.failed > 0 || report.cancelled ? EXIT.failed : EXIT.well;
}

function printReport(report: ImportReport, options: ImportOptions, resumed: number): void {
  const answer = {
    ...report,
    files: report.files.map(describeFile),
    ...(options.resume ? { resumed } : {}),
  };
  printAnswer(options.json ?? false, answer, () => [
    ...report.files.map((file) => `${file.file}: ${outcomeOf(file)}`),
    say("import.summary", { imported: report.imported, duplicates: report.duplicates, failed: report.failed }),
  ]);
}

function showProgress(): (progress: ImportProgress) => void {
  let last = Date.now();
  return ({ current, done, total, documents, stage, page, pageCount }) => {
    if (current === null || Date.now() - last < PROGRESS_EVERY_MS) return;
    last = Date.now();
    const doing = stage === undefined ? "" : ` (${describeStage(stage, page, pageCount)})`;
    process.stderr.write(`${say("import.progress", { done, total, documents, current: current + doing })}\n`);
  };
}

function describeStage(stage: string, page: number | undefined, pageCount: number | undefined): string {
  const name = say(`import.stage.${stage}`);
  return page === undefined || pageCount === undefined ? name : `${name} ${page}/${pageCount}`;
}

function describeFile(file: ImportedFile): unknown {
  return {
    ...file,
    ...(file.error ? { error: describeFailure(file.error) } : {}),
    ...(file.lineErrors
      ? { lineErrors: file.lineErrors.map((part: PartError) => ({ ...part, error: describeFailure(part.error) })) }
      : {}),
  };
}

function outcomeOf(file: ImportedFile): string {
  const [first] = file.lineErrors ?? [];
  const lines = first
    ? `; ${say("import.lineErrors", { count: file.lineErrors?.length ?? 0, line: nameOf(first) })}`
    : "";
  if (file.status === "failed")
    return say("import.failed", { reason: file.error ? explainFailure(file.error) : "" }) + lines;
  if (file.status === "duplicate") return say("import.duplicate");
  const warnings = (file.warnings ?? []).map((warning) => `\n  ${describeDuplicate(warning)}`).join("");
  return say("import.imported", { count: file.documents.length }) + lines + warnings;
}

function nameOf({ line, page, file }: PartError): string | number {
  return page === undefined && file !== undefined ? file : line;
}
