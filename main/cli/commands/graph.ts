import { extname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { type Engine, toGraphMl } from "../../engine/index.ts";
import { ArchiveError } from "../../model/error.ts";
import type { GraphOverview, LinkPath, MissingDocument } from "../../model/link.ts";
import { MISSING_FORMATS, type MissingFormat } from "../../model/missing.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";
import { writeWhole } from "../write-whole.ts";

type GraphOptions = CommonOptions & {
  readonly format: "json" | "graphml";
  readonly missing?: true;
  readonly overview?: true;
  readonly path?: readonly [string, string];
  readonly limit: number;
  readonly out?: string;
};

/** `graph`: the whole citation graph as JSON or GraphML; with options, absent documents, a path, or figures of the whole. */
export function addGraph(program: Command): void {
  defineCommand(program, "graph", { archive: true })
    .addOption(new Option("--format <format>", say("option.format")).choices(["json", "graphml"]).default("json"))
    .option("--missing", say("option.missing"))
    .option("--overview", say("option.overview"))
    .option("--path <ids...>", say("option.path"))
    .option("--limit <n>", say("option.limit"), toCount, 100)
    .option("--out <file>", say("option.outMissing"))
    .action((options: GraphOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, (engine) => answer(engine, options)),
      ),
    );
}

async function answer(engine: Engine, options: GraphOptions): Promise<number> {
  const asJson = options.json ?? false;
  if (options.missing) return answerMissing(engine, options, asJson);
  if (options.overview) {
    const overview = engine.getOverview();
    printAnswer(asJson, overview, () => overviewLines(overview));
    return EXIT.well;
  }
  if (options.path !== undefined) {
    const [from, to, ...others] = options.path;
    if (from === undefined || to === undefined || others.length > 0)
      throw new ArchiveError("invalid-request", "--path");
    const path = engine.findPath(from, to);
    printAnswer(asJson, path, () => pathLines(path));
    return path === null ? EXIT.failed : EXIT.well;
  }
  const graph = engine.getGraph();
  process.stdout.write(`${options.format === "graphml" ? toGraphMl(graph) : JSON.stringify(graph)}\n`);
  return EXIT.well;
}

async function answerMissing(engine: Engine, options: GraphOptions, asJson: boolean): Promise<number> {
  if (options.out === undefined) {
    const missing = engine.listMissing(options.limit);
    printAnswer(asJson, missing, () => missing.map(missingLine));
    return EXIT.well;
  }
  const { bytes, documents } = await engine.exportMissing(formatOf(options.out));
  const out = resolvePath(options.out);
  await writeWhole(out, bytes);
  printAnswer(asJson, { out, documents, bytes: bytes.length }, () => [say("graph.listDone", { out, documents })]);
  return EXIT.well;
}

function formatOf(file: string): MissingFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = MISSING_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new ArchiveError("output-type-unknown", file);
  return format;
}

function missingLine({ node, citedBy, mentions }: MissingDocument): string {
  const about = [node.documentType, node.issueDate, node.issuingBody].filter((part) => part !== null).join(", ");
  return `${say("graph.citedBy", { citedBy, mentions })}  ${node.label}  ${about}`;
}

function pathLines(path: LinkPath): readonly string[] {
  if (path === null) return [say("graph.noPath")];
  return path.steps.map(({ from, to, relation, forward, evidence }) => {
    const words = say(`${forward ? "relation" : "relationIncoming"}.${relation}`);
    return `${from.label}  ${words}  ${to.label}  ${evidence}`;
  });
}

function overviewLines(overview: GraphOverview): readonly string[] {
  const { documents, ghosts, mentions, orphanCount, ambiguous } = overview;
  return [
    say("graph.figures", { documents, ghosts, mentions, orphans: orphanCount, ambiguous }),
    say("graph.mostCited"),
    ...overview.mostCited.map(({ node, citedBy }) => `  ${citedBy}  ${node.label}`),
    say("graph.chains"),
    ...overview.chains.map(({ nodes }) => `  ${nodes.map(({ label }) => label).join(" ← ")}`),
    say("graph.orphans"),
    ...overview.orphans.map(({ label, title }) => `  ${label}  ${title ?? ""}`),
  ];
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 20_000) throw new InvalidArgumentError(value);
  return count;
}
