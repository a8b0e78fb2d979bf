import { joinMarks, type LaidOutPage, type Marks, moveMarks } from "./laid-out.ts";

/** A strip of page that is never cut: a line of text, a header, a signature block. y of its marks counts from its own top. Points. */
export type FlowItem = {
  readonly marks: Marks;
  /** Distance to the next item's top. */
  readonly height: number;
  /** Depth of what is drawn; the last strip of a page may have leading hanging below the margin. */
  readonly ink: number;
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  /** False keeps it on the page of the item above it. */
  readonly mayBreakBefore: boolean;
  /** Strips repeated above it when it begins a page: a table's header row. */
  readonly repeated?: readonly FlowItem[];
  /** Drawn at its bottom when it ends a page: the border of a row that was split. */
  readonly closing?: Marks;
  /** Drawn at its top when it begins a page. */
  readonly opening?: Marks;
  /** True where a table's row of figures begins. */
  readonly isRow?: boolean;
};

/** The part of a page that text may fill, in points. */
export type Frame = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Strips that share one frame: a landscape table begins another section. */
export type Section = {
  readonly items: readonly FlowItem[];
  readonly frame: Frame;
  readonly landscape: boolean;
};

/** Fills pages with strips, first fit, each section on pages of its own; where every break is forbidden the page simply ends. `footRoom` points stay free at the foot of page 1. */
export function fillPages(sections: readonly Section[], footRoom = 0): readonly LaidOutPage[] {
  const pages: LaidOutPage[] = [];
  for (const { items, frame, landscape } of sections) {
    let start = 0;
    while (start < items.length) {
      const room = pages.length === 0 ? { ...frame, bottom: frame.bottom - footRoom } : frame;
      const end = findPageEnd(items, start, room);
      const own = items.slice(start, end);
      const rows = own.filter((item) => item.isRow === true).length;
      pages.push({ number: pages.length + 1, landscape, rows, ...drawPage(own, frame) });
      start = end;
    }
  }
  return pages.length > 0 ? pages : [{ number: 1, landscape: false, runs: [], lines: [] }];
}

/** Index of the first item that goes to the next page. */
function findPageEnd(items: readonly FlowItem[], start: number, frame: Frame): number {
  const room = frame.bottom - frame.top;
  let y = repeatedHeight(items[start]);
  for (let index = start; index < items.length; index++) {
    const item = items[index] as FlowItem;
    if (index > start) y += item.before;
    if (y + item.ink > room + 0.01 && index > start) return latestBreak(items, start, index);
    y += item.height;
  }
  return items.length;
}

function latestBreak(items: readonly FlowItem[], start: number, overflow: number): number {
  for (let index = overflow; index > start; index--) {
    if (items[index]?.mayBreakBefore === true) return index;
  }
  return overflow;
}

function repeatedHeight(item: FlowItem | undefined): number {
  return (item?.repeated ?? []).reduce((sum, strip) => sum + strip.height, 0);
}

function drawPage(items: readonly FlowItem[], frame: Frame): Marks {
  const groups: Marks[] = [];
  let y = frame.top;
  for (const strip of items[0]?.repeated ?? []) {
    groups.push(moveMarks(strip.marks, 0, y));
    y += strip.height;
  }
  items.forEach((item, index) => {
    if (index > 0) y += item.before;
    if (index === 0 && item.opening !== undefined) groups.push(moveMarks(item.opening, 0, y));
    groups.push(moveMarks(item.marks, 0, y));
    y += item.height;
    if (index === items.length - 1 && item.closing !== undefined) groups.push(moveMarks(item.closing, 0, y));
  });
  return joinMarks(groups);
}
