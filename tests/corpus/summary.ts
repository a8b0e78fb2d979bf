import type { ScoreRow } from "./score.ts";

/** Right values of all values, for one field. */
export type FieldScore = {
  readonly field: string;
  readonly right: number;
  readonly total: number;
  readonly share: number;
};

/** Scores of a run: fields, the parts of the mentions, and how many mentions were found. */
export type Summary = {
  readonly fields: readonly FieldScore[];
  /** Share of document field values that are right. */
  readonly fieldAccuracy: number;
  readonly citationPrecision: number;
  readonly citationRecall: number;
  readonly citationF1: number;
  /** Share of found mentions with the right relation. */
  readonly relationAccuracy: number;
  /** Share of right values among those that the reader gives 0.9 or more. */
  readonly sureAccuracy: number;
  /** Share of the wrong values that have a value at all and that the reader gives less than 0.6, so that a person is asked. */
  readonly wrongInReview: number;
};

/** Adds up the rows of one or many files. */
export function summarise(rows: readonly ScoreRow[]): Summary {
  const byField = new Map<string, { right: number; total: number }>();
  for (const { field, right } of rows) {
    const count = byField.get(field) ?? { right: 0, total: 0 };
    count.total++;
    if (right) count.right++;
    byField.set(field, count);
  }
  const fields = [...byField].map(([field, { right, total }]) => ({ field, right, total, share: right / total }));
  const own = fields.filter(({ field }) => !field.includes("citation") && field !== "documents");
  const found = byField.get("citation")?.right ?? 0;
  const wanted = byField.get("citation")?.total ?? 0;
  const extra = byField.get("extra citation")?.total ?? 0;
  const sure = rows.filter(({ confidence }) => confidence !== undefined && confidence >= 0.9);
  const wrong = rows.filter(({ confidence, right }) => confidence !== undefined && !right);
  return {
    fields,
    fieldAccuracy: sum(own.map(({ right }) => right)) / sum(own.map(({ total }) => total)),
    citationPrecision: found / (found + extra),
    citationRecall: found / wanted,
    citationF1: (2 * found) / (2 * found + extra + (wanted - found)),
    relationAccuracy: fields.find(({ field }) => field === "citation.relation")?.share ?? 0,
    sureAccuracy: sure.filter(({ right }) => right).length / Math.max(1, sure.length),
    wrongInReview: wrong.filter(({ confidence }) => (confidence ?? 1) < 0.6).length / Math.max(1, wrong.length),
  };
}

/** The scores as lines for a person, worst field first, then up to `limit` wrong values of each field. */
export function formatSummary(summary: Summary, rows: readonly ScoreRow[], limit: number): string {
  const head = [
    `fields ${percent(summary.fieldAccuracy)}   citations P ${percent(summary.citationPrecision)} R ${percent(summary.citationRecall)} F1 ${percent(summary.citationF1)}   relation ${percent(summary.relationAccuracy)}   right when sure ${percent(summary.sureAccuracy)}   wrong and in review ${percent(summary.wrongInReview)}`,
  ];
  const worst = [...summary.fields].filter(({ right, total }) => right < total).sort((a, b) => a.share - b.share);
  const blocks = worst.map(({ field, right, total }) => {
    const wrong = rows.filter((row) => row.field === field && !row.right).slice(0, limit);
    return [
      `${field}: ${right}/${total}`,
      ...wrong.map((row) => `    ${row.file}: expected ${row.expected.slice(0, 200)} | got ${row.got.slice(0, 260)}`),
    ].join("\n");
  });
  return [...head, ...blocks].join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
