import type { Command } from "commander";
import { reportFailure } from "./output.ts";
import { say } from "./strings.ts";

/** Options every command has, and those that touch an archive. */
export type CommonOptions = { readonly json?: true; readonly archive?: string };

/** Adds a command with `--json` and, where it touches an archive, `--archive`. */
export function defineCommand(program: Command, usage: string, options: { readonly archive: boolean }): Command {
  const name = usage.split(" ")[0] as string;
  const command = program
    .command(usage)
    .description(say(`command.${name}`))
    .option("--json", say("option.json"));
  if (options.archive) command.option("--archive <dir>", say("option.archive"));
  return command;
}

/** Runs a command's work; its failure is printed and becomes the exit code, its result is the exit code. */
export function runCommand(asJson: boolean, work: () => number | Promise<number>): Promise<void> {
  return (async () => {
    try {
      process.exitCode = await work();
    } catch (thrown) {
      process.exitCode = reportFailure(asJson, thrown);
    }
  })();
}
