import { joinMarks, type Marks, moveMarks } from "./laid-out.ts";
import type { Stack } from "./setting.ts";

/** Builds one column of stacks from the top down; y in points. */
export type ColumnStack = {
  readonly add: (stack: Stack, gapBefore?: number) => { readonly top: number; readonly bottom: number };
  readonly addLine: (line: Marks["lines"][number], gapBefore: number) => void;
  readonly skip: (points: number) => void;
  readonly height: () => number;
  readonly marks: () => Marks;
};

/** An empty column that begins at y = `top`. */
export function makeColumn(top: number): ColumnStack {
  const groups: Marks[] = [];
  let y = top;
  return {
    add(stack, gapBefore = 0) {
      y += gapBefore;
      const start = y;
      groups.push(moveMarks(stack.marks, 0, y));
      y += stack.height;
      return { top: start, bottom: y };
    },
    addLine(line, gapBefore) {
      y += gapBefore;
      groups.push(moveMarks({ runs: [], lines: [line] }, 0, y));
      y += line.thickness;
    },
    skip(points) {
      y += points;
    },
    height: () => y,
    marks: () => joinMarks(groups),
  };
}
