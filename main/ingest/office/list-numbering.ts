import { formatBullet, formatOrdinal } from "./list-label.ts";

/** How one level of a list is numbered. */
export type ListLevel = {
  readonly start: number;
  /** Names are those of OOXML (w:numFmt). */
  readonly format: string;
  /** "%1.%2." or "Điều %1." or a bullet. */
  readonly text: string;
  /** What stands between the label and the text: "tab", "space" or "nothing". */
  readonly suffix: string;
  readonly isLegal: boolean;
};

/** A list as paragraphs refer to it. */
export type NumberedList = {
  /** Lists that share it go on counting one another's numbers. */
  readonly counterId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin anew with this list, and where. */
  readonly starts: ReadonlyMap<number, number>;
};

/** Counts the automatic numbers of a Word file's lists, paragraph by paragraph in document order. */
export type ListNumbering = {
  /** The label Word shows before the paragraph, with the space after it; "" when it shows none. */
  readonly next: (listId: string, level: number) => string;
};

/** Begins to count the given lists. */
export function createNumbering(lists: ReadonlyMap<string, NumberedList>): ListNumbering {
  const counters = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return {
    next: (listId, level) => {
      const list = lists.get(listId);
      const shape = list?.levels.get(level);
      if (!list || !shape) return "";
      const counts = counters.get(list.counterId) ?? [];
      counters.set(list.counterId, counts);
      const override = list.starts.get(level);
      const isFirst = !started.has(`${listId}:${level}`);
      started.add(`${listId}:${level}`);
      const before = isFirst && override !== undefined ? undefined : counts[level];
      counts[level] = before === undefined ? (override ?? shape.start) : before + 1;
      counts.fill(undefined, level + 1);
      // A list that begins below its first level counts the levels above as begun: the next one there is the second.
      for (let above = 0; above < level; above++) counts[above] ??= list.levels.get(above)?.start ?? 1;
      return writeLabel(shape, list.levels, counts);
    },
  };
}

function writeLabel(
  shape: ListLevel,
  levels: ReadonlyMap<number, ListLevel>,
  counts: readonly (number | undefined)[],
): string {
  const label =
    shape.format === "bullet"
      ? formatBullet(shape.text)
      : shape.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1;
          const level = levels.get(at);
          const format = shape.isLegal ? "decimal" : (level?.format ?? "decimal");
          return formatOrdinal(counts[at] ?? level?.start ?? 1, format);
        });
  if (label.trim() === "") return "";
  return shape.suffix === "nothing" ? label : `${label} `;
}
