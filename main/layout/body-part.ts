import type { BodyBlock } from "./letter.ts";

/** A table of this many columns is set on landscape pages, unless it says otherwise. */
const WIDE_COLUMNS = 9;

/** True for a table that is set across the long side of the sheet (NĐ 30/2020, PL I, I.I.2). */
export function isWideTable(block: BodyBlock): boolean {
  if (block.kind !== "table") return false;
  return block.wide ?? block.rows.some((row) => row.length >= WIDE_COLUMNS);
}

/** Blocks in a row that share an orientation. */
export type BodyPart = { readonly landscape: boolean; readonly blocks: readonly BodyBlock[] };

/** Cuts a body where the sheet turns; a heading goes with the wide table below it. The first part is upright, and may be empty. */
export function splitByWidth(blocks: readonly BodyBlock[]): readonly BodyPart[] {
  const parts: { landscape: boolean; blocks: BodyBlock[] }[] = [{ landscape: false, blocks: [] }];
  for (const block of blocks) {
    const landscape = isWideTable(block);
    const last = parts.at(-1) as (typeof parts)[number];
    if (last.landscape === landscape) {
      last.blocks.push(block);
      continue;
    }
    const moved: BodyBlock[] = [];
    while (landscape && last.blocks.at(-1)?.kind === "heading") moved.unshift(last.blocks.pop() as BodyBlock);
    parts.push({ landscape, blocks: [...moved, block] });
  }
  return parts.filter((part, index) => index === 0 || part.blocks.length > 0);
}

/** The parts of an appendix: its title stands with a wide table that nothing comes before. */
export function splitAppendix(blocks: readonly BodyBlock[]): readonly BodyPart[] {
  const parts = splitByWidth(blocks);
  const [first, second] = parts;
  return first?.blocks.length === 0 && second?.landscape === true ? parts.slice(1) : parts;
}
