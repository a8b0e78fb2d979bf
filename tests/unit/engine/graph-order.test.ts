import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Engine } from "../../../main/engine/index.ts";
import type { Graph } from "../../../main/model/graph.ts";
import { importAtOnce, importInPortions, makeCitedWorld } from "../../factories/cited-world.ts";
import { makeDecision } from "../../factories/decision.ts";
import { openTestEngine, writeFiles } from "../../factories/engine.ts";

const BODIES = ["XÃ SƠN HẠ", "XÃ TÂN LẬP"] as const;
const ACTS = ["thay thế", "sửa đổi, bổ sung", "bãi bỏ", "thực hiện"] as const;

/** One document of a small world in which numbers recur, bodies are left out and some of the cited never come in. */
type Made = { readonly number: number; readonly body: number; readonly year: number; readonly cites: readonly Cited[] };
type Cited = {
  readonly number: number;
  readonly body: number | null;
  readonly year: number | null;
  readonly act: number;
};

const cited = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  body: fc.option(fc.nat(BODIES.length - 1)),
  year: fc.option(fc.constantFrom(2020, 2021)),
  act: fc.nat(ACTS.length - 1),
});
const document = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  body: fc.nat(BODIES.length - 1),
  year: fc.constantFrom(2020, 2021),
  cites: fc.array(cited, { minLength: 1, maxLength: 3 }),
});

function write(made: Made, index: number): string {
  const articles = made.cites.map(({ number, body, year, act }) => {
    const name = body === null ? "" : ` của Ủy ban nhân dân ${(BODIES[body] as string).replace("XÃ", "xã")}`;
    const date = year === null ? "" : ` ngày 05/3/${year}`;
    return `Quyết định này ${ACTS[act]} Quyết định số 0${number}/QĐ-UBND${date}${name}.`;
  });
  const [number, date] = [`0${made.number}/QĐ-UBND`, `05/03/${made.year}`];
  return makeDecision({ number, date, body: BODIES[made.body] as string, articles, title: `Về việc số ${index}` });
}

/** Documents come in some order, alone or together, and between them a number is corrected and a link rejected. */
async function build(texts: readonly string[], order: readonly number[], together: boolean): Promise<Graph> {
  const engine = openTestEngine();
  const fileOf = (i: number): readonly [string, string] => [`${i}.txt`, texts[i] as string];
  if (together) await engine.importPaths([writeFiles(Object.fromEntries(order.map(fileOf)))]);
  for (const i of together ? [] : order) {
    await engine.importPaths([writeFiles(Object.fromEntries([fileOf(i)]))]);
    if (i === 0) speak(engine);
  }
  if (together) speak(engine);
  const graph = engine.getGraph();
  engine.close();
  return graph;
}

/** The first document is in truth another one, of another body, and its first link is none. */
function speak(engine: Engine): void {
  const first = engine.listDocuments().find(({ file }) => file === "0.txt");
  if (first === undefined) throw new Error("the first document is not there");
  engine.correctField(first.id, "referenceNumber", "03/QĐ-UBND");
  engine.correctField(first.id, "issuingBody", "Ủy ban nhân dân xã Tân Lập");
  const link = engine.getDocument(first.id).citations[0];
  if (link !== undefined) engine.judgeLinks(first.id, [link.ordinal], { kind: "reject" });
}

describe("the graph", () => {
  it("is the same after any order of imports, corrections and a person's words between them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 3, maxLength: 6 }).chain((documents) =>
          fc.record({
            documents: fc.constant(documents),
            order: fc.shuffledSubarray([...documents.keys()], { minLength: documents.length }),
          }),
        ),
        async ({ documents, order }) => {
          const texts = documents.map(write);
          const straight = await build(texts, [...documents.keys()], false);
          expect(await build(texts, order, false)).toEqual(straight);
          expect(await build(texts, order, true)).toEqual(straight);
        },
      ),
      { numRuns: 12, seed: 20_261_122 },
    );
  }, 120_000);

  it("is the same whether hundreds come at once or in portions, with documents thrown away and taken back between", async () => {
    const texts = makeCitedWorld(250, 20_261_122);
    const straight = await importAtOnce(texts);
    expect(straight.nodes.filter(({ ghost }) => ghost).length).toBeGreaterThan(30);
    expect(straight.edges.length).toBeGreaterThan(300);
    expect(await importInPortions(texts, 1)).toEqual(straight);
  }, 240_000);
});
