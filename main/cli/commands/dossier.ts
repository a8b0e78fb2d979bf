import type { Command } from "commander";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

type DossierOptions = CommonOptions & { readonly title: string; readonly out: string };

/** `dossier QUERY --title T --out DIR`: what a query finds as PDFs with the XML of NĐ 30/2020, PL VI. */
export function addDossier(program: Command): void {
  defineCommand(program, "dossier <query>", { archive: true })
    .requiredOption("--title <title>", say("option.dossierTitle"))
    .requiredOption("--out <dir>", say("option.dossierOut"))
    .action((query: string, options: DossierOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          const destination = resolvePath(options.out);
          const { title } = options;
          const report = await engine.exportDossier({ question: { query }, ids: null, title, destination });
          printAnswer(options.json ?? false, report, () => [say("dossier.done", { ...report })]);
          return EXIT.well;
        }),
      ),
    );
}
