import { extname } from "node:path";
import { createInterface } from "node:readline";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Engine } from "../../engine/index.ts";
import { ArchiveError } from "../../model/error.ts";
import { HITS_FORMATS, type HitsFormat } from "../../model/saved-search.ts";
import {
  SEARCH_ORDERS,
  type SearchHit,
  type SearchOrder,
  type SearchRequest,
  type SearchResult,
} from "../../model/search.ts";
import { archiveDirectory, EXIT, resolvePath, withEngine } from "../cli-context.ts";
import { toDate } from "../date-option.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";
import { writeWhole } from "../write-whole.ts";

type SearchOptions = CommonOptions & {
  readonly limit: number;
  readonly offset: number;
  readonly type?: string;
  readonly issuer?: string;
  readonly from?: string;
  readonly to?: string;
  readonly sort: SearchOrder;
  readonly facets?: true;
  readonly stdin?: true;
  readonly out?: string;
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
    .addOption(new Option("--sort <order>", say("option.sort")).choices([...SEARCH_ORDERS]).default("relevance"))
    .option("--facets", say("option.facets"))
    .option("--stdin", say("option.stdin"))
    .option("--out <file>", say("option.outList"))
    .action((query: string | undefined, options: SearchOptions, command: Command) =>
      runCommand(options.json ?? false, () => {
        if (query === undefined && !options.stdin) throw new ArchiveError("invalid-request", "QUERY");
        const format = options.out === undefined ? null : formatOf(options.out);
        const someOnly = command.getOptionValueSource("limit") === "cli" || options.offset > 0;
        return withEngine(archiveDirectory(options.archive), { create: false }, async (engine) => {
          if (options.stdin) return answerLines(engine, options);
          if (format !== null) return writeList(engine, query as string, format, someOnly, options);
          const result = engine.search(toRequest(query as string, options));
          printAnswer(options.json ?? false, toAnswer(result), () => toLines(result));
          return EXIT.well;
        });
      }),
    );
}

/** All hits; with a limit or an offset given, that page of them. */
async function writeList(
  engine: Engine,
  query: string,
  format: HitsFormat,
  someOnly: boolean,
  options: SearchOptions,
): Promise<number> {
  const { limit: _, offset: __, ...question } = toRequest(query, options);
  const ids = someOnly ? engine.search(toRequest(query, options)).hits.map((hit) => hit.id) : null;
  const { bytes, documents, left } = await engine.exportHits({ question, ids, format });
  const out = resolvePath(options.out as string);
  await writeWhole(out, bytes);
  printAnswer(options.json ?? false, { query, out, documents, left, bytes: bytes.length }, () => [
    say("search.listDone", { out, documents }),
    ...(left > 0 ? [say("search.listLeft", { left })] : []),
  ]);
  return EXIT.well;
}

function formatOf(file: string): HitsFormat {
  const ending = extname(file).slice(1).toLowerCase();
  const format = HITS_FORMATS.find((known) => known === ending);
  if (format === undefined) throw new ArchiveError("output-type-unknown", file);
  return format;
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
    ...(options.facets ? { withFacets: true } : {}),
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
  const counted = result.totalIsAbout === true ? "search.about" : "search.total";
  const head =
    result.total === 0 ? say("search.none") : say(counted, { total: result.total, ms: Math.round(result.tookMs) });
  const suggestion = result.didYouMean === undefined ? [] : [say("search.didYouMean", { query: result.didYouMean })];
  const notes = result.notes.map(({ kind, text }) => say(`searchNote.${kind}`, { text: text ?? "" }));
  return [head, ...suggestion, ...notes, ...result.hits.flatMap(hitLines)];
}

function hitLines(hit: SearchHit): readonly string[] {
  const title = [hit.referenceNumber, hit.documentType, hit.issueDate, hit.issuingBody]
    .filter((part) => part !== null)
    .join(" · ");
  const reason = say(`searchReason.${hit.reason}`);
  return [
    "",
    `${hit.id}  ${title}  [${reason}]`,
    ...(hit.abstract === null ? [] : [`  ${hit.abstract}`]),
    `  ${hit.snippet}`,
  ];
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError(value);
  return count;
}
