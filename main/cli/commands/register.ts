import { extname } from "node:path";
import type { Command } from "commander";
import { ArchiveError } from "../../model/error.ts";
import type { RegisterRequest } from "../../model/print.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";
import { writeWhole } from "../write-whole.ts";

type RegisterOptions = CommonOptions & {
  readonly from: string;
  readonly to: string;
  readonly out: string;
  readonly body?: string;
};

/** `register outgoing|incoming --from --to --out FILE`: the book of a month, a year or any days, as PDF, DOCX or XLSX by the ending. */
export function addRegister(program: Command): void {
  defineCommand(program, "register <kind>", { archive: true })
    .requiredOption("--from <date>", say("option.from"))
    .requiredOption("--to <date>", say("option.to"))
    .requiredOption("--out <file>", say("option.registerOut"))
    .option("--body <name>", say("option.registerBody"))
    .action((kind: string, options: RegisterOptions) =>
      runCommand(options.json ?? false, () => {
        const request = readRequest(kind, options);
        return withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const { bytes, rows } = await engine.printRegister(request);
          const out = resolvePath(options.out);
          await writeWhole(out, bytes);
          printAnswer(options.json ?? false, { kind, out, rows, bytes: bytes.length }, () => [
            say("register.done", { out, rows }),
          ]);
          return EXIT.well;
        });
      }),
    );
}

function readRequest(kind: string, options: RegisterOptions): RegisterRequest {
  if (kind !== "outgoing" && kind !== "incoming") throw new ArchiveError("invalid-request", kind);
  for (const date of [options.from, options.to]) {
    // "2024-03-05"; not "05/3/2024"
    if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) throw new ArchiveError("invalid-request", date);
  }
  const ending = extname(options.out).toLowerCase().slice(1);
  if (ending !== "pdf" && ending !== "docx" && ending !== "xlsx")
    throw new ArchiveError("output-type-unknown", options.out);
  return { kind, from: options.from, to: options.to, body: options.body ?? null, format: ending };
}
