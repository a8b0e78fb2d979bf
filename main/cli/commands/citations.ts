import { type Command, InvalidArgumentError, Option } from "commander";
import type { Engine } from "../../engine/index.ts";
import type { CitationsReport, EffectReport } from "../../model/archived-document.ts";
import { RELATIONS, type Relation } from "../../model/relation.ts";
import { archiveDirectory, EXIT, withEngine } from "../cli-context.ts";
import { toDate } from "../date-option.ts";
import { type CommonOptions, defineCommand, runCommand } from "../define-command.ts";
import { printAnswer } from "../output.ts";
import { say } from "../strings.ts";

const MAX_DEPTH = 3;

type CitationsOptions = CommonOptions & {
  readonly depth: number;
  readonly asOf?: string;
  readonly confirm?: number;
  readonly reject?: number;
  readonly undo?: number;
  readonly change?: number;
  readonly relation?: Relation;
  readonly target?: string;
  readonly add?: string;
};

/** `citations ID`: a document's edges both ways, and its neighbourhood to `--depth`; options store a person's word on them. */
export function addCitations(program: Command): void {
  defineCommand(program, "citations <id>", { archive: true })
    .option("--depth <n>", say("option.depth"), toDepth, 1)
    .option("--as-of <date>", say("option.asOf"), toDate)
    .option("--confirm <link>", say("option.confirmLink"), toOrdinal)
    .option("--reject <link>", say("option.rejectLink"), toOrdinal)
    .option("--undo <link>", say("option.undoLink"), toOrdinal)
    .option("--change <link>", say("option.changeLink"), toOrdinal)
    .option("--add <number>", say("option.addLink"))
    .addOption(new Option("--relation <relation>", say("option.relation")).choices([...RELATIONS]))
    .option("--target <id>", say("option.target"))
    .action((id: string, options: CitationsOptions) =>
      runCommand(options.json ?? false, () =>
        withEngine(archiveDirectory(options.archive), { create: false }, (engine) => {
          const asJson = options.json ?? false;
          if (options.asOf !== undefined) {
            const effect = engine.effectOn(id, options.asOf);
            printAnswer(asJson, effect, () => effectLines(effect));
            return EXIT.well;
          }
          speak(engine, id, options);
          const report = engine.getCitations(id, options.depth);
          printAnswer(asJson, report, () => toLines(report));
          return EXIT.well;
        }),
      ),
    );
}

/** What the options say of links, in the order a person would: the link as it is, then what it should be. */
function speak(engine: Engine, id: string, options: CitationsOptions): void {
  const { confirm, reject, undo, change, relation, target, add } = options;
  if (confirm !== undefined) engine.judgeLinks(id, [confirm], { kind: "confirm" });
  if (reject !== undefined) engine.judgeLinks(id, [reject], { kind: "reject" });
  if (undo !== undefined) engine.judgeLinks(id, [undo], { kind: "undo" });
  if (change !== undefined && relation !== undefined) engine.judgeLinks(id, [change], { kind: "relation", relation });
  if (change !== undefined && target !== undefined) engine.judgeLinks(id, [change], { kind: "target", id: target });
  if (add !== undefined) engine.addLink(id, { relation: relation ?? "refers", target: { number: add } });
  if (add === undefined && change === undefined && target !== undefined) {
    engine.addLink(id, { relation: relation ?? "refers", target: { id: target } });
  }
}

function toLines(report: CitationsReport): readonly string[] {
  const absent = (ghost: boolean): string => (ghost ? ` (${say("citations.ghost")})` : "");
  const word = (status: string): string => (status === "read" ? "" : ` [${say(`citations.${status}`)}]`);
  return [
    say("citations.outgoing", { count: report.outgoing.length }),
    ...report.outgoing.map(
      ({ ordinal, relation, targetNode, raw, status }) =>
        `  ${ordinal}  ${relation}  ${targetNode.label}${absent(targetNode.ghost)}${word(status)}  ${raw}`,
    ),
    say("citations.incoming", { count: report.incoming.length }),
    ...report.incoming.map(
      ({ relation, from, sentence, status }) => `  ${relation}  ${from.label}${word(status)}  ${sentence}`,
    ),
  ];
}

function effectLines({ date, state, notices, latest }: EffectReport): readonly string[] {
  return [
    say("citations.effect", { date, state: say(`citations.state.${state}`) }),
    ...notices.map(({ relation, by, provision, pending, endedBy }) => {
      const marks = [
        provision,
        pending ? say("citations.pending") : null,
        endedBy === null ? null : say("citations.ended", { by: endedBy.label }),
      ].filter((part) => part !== null);
      return `  ${say(`relationIncoming.${relation}`)} ${by.label} ${by.issueDate ?? ""} ${marks.join("; ")}`.trimEnd();
    }),
    ...(latest === null ? [] : [say("citations.latest", { label: latest.label })]),
  ];
}

function toDepth(value: string): number {
  const depth = Number(value);
  if (!Number.isInteger(depth) || depth < 0 || depth > MAX_DEPTH) throw new InvalidArgumentError(value);
  return depth;
}

function toOrdinal(value: string): number {
  const ordinal = Number(value);
  if (!Number.isInteger(ordinal) || ordinal < 0) throw new InvalidArgumentError(value);
  return ordinal;
}
