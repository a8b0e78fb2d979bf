import { createInterface } from "node:readline";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Engine } from "../../engine/index.ts";
import { ArchiveError } from "../../model/error.ts";
import type { SearchHit, SearchRequest, SearchResult } from "../../model/search.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

type SearchOptions = CommonOptions & {
  readonly limit: number;
  readonly offset: number;
  readonly type?: string;
  readonly issuer?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort: "relevance" | "date";
  readonly stdin?: true;
};

/** `search QUERY`, or one query a line with `--stdin`. */
export function addSearch(program: Command): void {
  defineCommand(program, "search [query]", { archive: true })
    .option("--limit <n>", say("option.limit"), toCount, 20)
    .option("--offset <n>", say("option.offset"), toCount, 0)
    .option("--type <name>", say("option.type"))
    .option("--issuer <name>", say("option.issuer"))
    .option("--from <date>", say("option.from"), toDate)
    .option("--to <date>", say("option.to"), toDate)
    .addOption(new Option("--sort <order>", say("option.sort")).choices(["relevance", "date"]).default("relevance"))
    .option("--stdin", say("option.stdin"))
    .action((query: string | undefined, options: SearchOptions) =>
      runCommand(options.json ?? false, () => {
        if (query === undefined && !options.stdin) throw new ArchiveError("invalid-request", "QUERY");
        return withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          if (options.stdin) return answerLines(engine, options);
          const result = engine.search(toRequest(query as string, options));
          printAnswer(options.json ?? false, toAnswer(result), () => toLines(result));
          return EXIT.well;
        });
      }),
    );
}

async function answerLines(engine: Engine, options: SearchOptions): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const answer = JSON.stringify(toAnswer(engine.search(toRequest(line, options))));
    if (!process.stdout.write(`${answer}\n`)) await new Promise((resolve) => process.stdout.once("drain", resolve));
  }
  return EXIT.well;
}

function toRequest(query: string, options: SearchOptions): SearchRequest {
  return {
    query,
    limit: options.limit,
    offset: options.offset,
    sort: options.sort,
    ...(options.type === undefined ? {} : { documentType: options.type }),
    ...(options.issuer === undefined ? {} : { issuingBody: options.issuer }),
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
  };
}

/** The shape of cli.md: what the window needs for drawing is left out. */
function toAnswer(result: SearchResult): unknown {
  return { ...result, hits: result.hits.map(({ highlights: _, ...hit }) => hit) };
}

function toLines(result: SearchResult): readonly string[] {
  const head =
    result.total === 0
      ? say("search.none")
      : say("search.total", { total: result.total, ms: Math.round(result.tookMs) });
  const suggestion = result.didYouMean === undefined ? [] : [say("search.didYouMean", { query: result.didYouMean })];
  return [head, ...suggestion, ...result.hits.flatMap(hitLines)];
}

function hitLines(hit: SearchHit): readonly string[] {
  const title = [hit.referenceNumber, hit.documentType, hit.issueDate, hit.issuingBody]
    .filter((part) => part !== null)
    .join(" · ");
  return ["", `${hit.id}  ${title}`, ...(hit.abstract === null ? [] : [`  ${hit.abstract}`]), `  ${hit.snippet}`];
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError(value);
  return count;
}

function toDate(value: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new InvalidArgumentError(value);
  return value;
}
