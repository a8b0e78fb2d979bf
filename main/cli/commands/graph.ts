import { type Command, Option } from "commander";
import { toGraphMl } from "../../engine/index.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { say } from "../strings.ts";

/** `graph`: the whole citation graph as JSON or GraphML. */
export function addGraph(program: Command): void {
  defineCommand(program, "graph", { archive: true })
    .addOption(new Option("--format <format>", say("option.format")).choices(["json", "graphml"]).default("json"))
    .action((options: CommonOptions & { readonly format: "json" | "graphml" }) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
          const graph = engine.getGraph();
          process.stdout.write(`${options.format === "graphml" ? toGraphMl(graph) : JSON.stringify(graph)}\n`);
          return EXIT.well;
        }),
      ),
    );
}
