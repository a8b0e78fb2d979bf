import { type Command, InvalidArgumentError } from "commander";
import type { CitationsReport } from "../../model/archived-document.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

const MAX_DEPTH = 3;

/** `citations ID`: a document's edges both ways, and its neighbourhood to `--depth`. */
export function addCitations(program: Command): void {
  defineCommand(program, "citations <id>", { archive: true })
    .option("--depth <n>", say("option.depth"), toDepth, 1)
    .action((id: string, options: CommonOptions & { readonly depth: number }) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
          const report = engine.getCitations(id, options.depth);
          printAnswer(options.json ?? false, report, () => toLines(report));
          return EXIT.well;
        }),
      ),
    );
}

function toLines(report: CitationsReport): readonly string[] {
  const absent = (ghost: boolean): string => (ghost ? ` (${say("citations.ghost")})` : "");
  return [
    say("citations.outgoing", { count: report.outgoing.length }),
    ...report.outgoing.map(
      ({ relation, targetNode, raw }) => `  ${relation}  ${targetNode.label}${absent(targetNode.ghost)}  ${raw}`,
    ),
    say("citations.incoming", { count: report.incoming.length }),
    ...report.incoming.map(({ relation, from, sentence }) => `  ${relation}  ${from.label}  ${sentence}`),
  ];
}

function toDepth(value: string): number {
  const depth = Number(value);
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH) throw new InvalidArgumentError(value);
  return depth;
}
