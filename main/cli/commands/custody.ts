import type { Command } from "commander";
import { type BatchWork, type Engine, restore } from "../../engine/index.ts";
import type { BackupReport, VerifyReport } from "../../model/custody.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

/** `verify`: proves the archive whole; `--rebuild` first renews what is derived. */
export function addVerify(program: Command): void {
  defineCommand(program, "verify", { archive: true })
    .option("--rebuild", say("option.rebuild"))
    .action((options: CommonOptions & { readonly rebuild?: true }) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const report = await verifyAloud(engine, options.rebuild ?? false);
          printAnswer(options.json ?? false, report, () =>
            report.ok
              ? [say("verify.ok", { documents: report.documents, originals: report.originals })]
              : [
                  say("verify.faults", { count: report.faults.length }),
                  ...report.faults.flatMap((fault) => [
                    `  ${fault.kind} ${fault.id ?? ""} ${fault.message}`,
                    `    ${say(`verifyFault.${fault.kind}`)}`,
                  ]),
                ],
          );
          return report.ok ? EXIT.well : EXIT.failed;
        }),
      ),
    );
}

/** At most this often a line of progress on stderr, in milliseconds. */
const PROGRESS_EVERY_MS = 500;

/** Verifies with progress on stderr. */
function verifyAloud(engine: Engine, rebuild: boolean): Promise<VerifyReport> {
  return aloud((signal, tell) =>
    engine.verify(
      { rebuild },
      { signal, onProgress: ({ stage, done, total }) => tell(say(`verifyStage.${stage}`, { done, total })) },
    ),
  );
}

/** Copies with progress on stderr. */
function copyAloud<T>(copy: (work: BatchWork) => Promise<T>): Promise<T> {
  return aloud((signal, tell) =>
    copy({ signal, onProgress: (done, total) => tell(say("copy.progress", { done, total })) }),
  );
}

/** Runs long work that tells of itself on stderr; Ctrl+C ends it, once what it had written is gone again. */
async function aloud<T>(work: (signal: AbortSignal, tell: (line: string) => void) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = (): void => controller.abort();
  process.once("SIGINT", interrupt);
  let last = Date.now();
  try {
    return await work(controller.signal, (line) => {
      if (Date.now() - last < PROGRESS_EVERY_MS) return;
      last = Date.now();
      process.stderr.write(`${line}\n`);
    });
  } finally {
    process.off("SIGINT", interrupt);
  }
}

/** `backup DEST`: a copy that has been opened, every page and every original of it read back. */
export function addBackup(program: Command): void {
  defineCommand(program, "backup <destination>", { archive: true }).action(
    (destination: string, options: CommonOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const report = await copyAloud((work) => engine.backup(resolvePath(destination), work));
          printAnswer(options.json ?? false, report, () => backupLines(report));
          // Something to see to, though all that can be saved was saved.
          return report.missing.length === 0 ? EXIT.well : EXIT.failed;
        }),
      ),
  );
}

function backupLines({ destination, documents, originals, missing }: BackupReport): readonly string[] {
  const done = say("backup.done", { destination, documents, originals });
  if (missing.length === 0) return [done];
  return [
    done,
    say("backup.missing", { count: missing.length }),
    ...missing.map(({ kind, file, numbers, sha256 }) =>
      say(`backup.${kind}`, { file, numbers: numbers.length === 0 ? "-" : numbers.join(", "), sha256 }),
    ),
    say("backup.whatToDo"),
  ];
}

/** `restore SRC`: a backup put back into an empty archive folder. */
export function addRestore(program: Command): void {
  defineCommand(program, "restore <source>", { archive: true }).action((source: string, options: CommonOptions) =>
    runCommand(options.json ?? false, async () => {
      const report = await copyAloud((work) => restore(resolvePath(source), archiveDirectory(options.archive), work));
      printAnswer(options.json ?? false, report, () => [
        say("restore.done", { ...report }),
        ...(report.missing > 0 ? [say("restore.missing", { count: report.missing })] : []),
      ]);
      return EXIT.well;
    }),
  );
}

/** `export DEST`: everything in open formats. */
export function addExport(program: Command): void {
  defineCommand(program, "export <destination>", { archive: true }).action(
    (destination: string, options: CommonOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const report = await copyAloud((work) => engine.exportArchive(resolvePath(destination), work));
          printAnswer(options.json ?? false, report, () => [
            say("export.done", { documents: report.documents, originals: report.originals, destination }),
            say("export.manifest", { sha256: report.manifestSha256 }),
            ...report.missing.map((sha256) => say("export.missing", { sha256 })),
          ]);
          return EXIT.well;
        }),
      ),
  );
}
