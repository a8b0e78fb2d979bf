import { extname } from "node:path";
import { type Command, Option } from "commander";
import type { Regime } from "../../model/document.ts";
import { ArchiveError } from "../../model/error.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";
import { writeWhole } from "../write-whole.ts";

type PrintOptions = CommonOptions & {
  readonly out: string;
  readonly regime?: Regime;
  readonly searchable?: boolean;
  readonly pdfa?: true;
};

/** `print ID --out FILE`: the document in its official layout, PDF or DOCX by the ending; `--searchable`: its pages as they came in. */
export function addPrint(program: Command): void {
  defineCommand(program, "print <id>", { archive: true })
    .requiredOption("--out <file>", say("option.out"))
    .addOption(new Option("--regime <regime>", say("option.regime")).choices(["state", "party"]))
    .option("--searchable", say("option.searchable"))
    .option("--pdfa", say("option.pdfa"))
    .action((id: string, options: PrintOptions) =>
      runCommand(options.json ?? false, () => {
        const format = formatOf(options.out);
        if (options.searchable === true && format !== "pdf") {
          throw new ArchiveError("output-type-unknown", options.out);
        }
        return withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const { bytes } = options.searchable
            ? await engine.exportSearchablePdf(id)
            : await engine.printDocument({
                ...{ id, format, regime: options.regime ?? null },
                archival: options.pdfa === true,
              });
          const out = resolvePath(options.out);
          await writeWhole(out, bytes);
          printAnswer(options.json ?? false, { id, out, bytes: bytes.length }, () => [
            say("print.done", { out, bytes: bytes.length }),
          ]);
          return EXIT.well;
        });
      }),
    );
}

function formatOf(file: string): "pdf" | "docx" {
  const ending = extname(file).toLowerCase();
  if (ending === ".pdf") return "pdf";
  if (ending === ".docx") return "docx";
  throw new ArchiveError("output-type-unknown", file);
}
