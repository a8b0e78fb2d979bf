import { existsSync } from "node:fs";
import type { Command } from "commander";
import { createReader } from "../../engine/index.ts";
import type { LayoutFault } from "../../model/layout-check.ts";
import { archiveDirectory, EXIT, findDataFolders, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

/** " [trang 1, dòng 5: QUYẾT ĐỊNH]"; a Word file has paragraphs and no pages. */
function placeOf({ place }: LayoutFault): string {
  if (place === undefined) return "";
  const { page, line, text } = place;
  return ` [${page === null ? say("check.paragraph", { line, text }) : say("check.line", { page, line, text })}]`;
}

/** `check ID|FILE`: layout faults, each with the clause it breaks; exit code 1 when there are any. */
export function addCheck(program: Command): void {
  defineCommand(program, "check <id-or-file>", { archive: true }).action((subject: string, options: CommonOptions) =>
    runCommand(options.json ?? false, async () => {
      const path = resolvePath(subject);
      const report = existsSync(path)
        ? await createReader(findDataFolders()).checkFile(path)
        : await withEngine(archiveDirectory(options.archive), { create: false }, (engine) =>
            engine.checkDocument(subject),
          );
      printAnswer(options.json ?? false, report, () =>
        report.faults.length === 0
          ? [say("check.none")]
          : report.faults.map(
              (fault) =>
                `${say(`check.${fault.severity}`)} ${fault.rule} (${fault.clause}): ${fault.message}${placeOf(fault)}`,
            ),
      );
      return report.faults.length > 0 ? EXIT.failed : EXIT.well;
    }),
  );
}
