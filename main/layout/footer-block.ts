import { joinMarks, type Marks, moveMarks } from "./laid-out.ts";
import { type Setting, stackLines, styledText } from "./setting.ts";

/** Box 13 at the foot of page 1, under a line over the whole width; `room` is what it takes of the page's text, in points (NĐ 30/2020, PL I, I.III.4). */
export function setFooter(
  lines: readonly string[],
  setting: Setting,
): { readonly marks: Marks; readonly room: number } {
  const kept = lines.filter((line) => line.trim() !== "");
  if (kept.length === 0) return { marks: { runs: [], lines: [] }, room: 0 };
  const { frame, rules, fonts } = setting;
  const rule = rules.components.footer;
  const gap = rules.header.lineGapPt.value;
  const column = { x: frame.left, width: frame.right - frame.left };
  const stacks = kept.map((line) =>
    stackLines([styledText(line, rule, setting)], { size: rule.sizePt, align: "center", column }, fonts),
  );
  const height = stacks.reduce((sum, stack) => sum + stack.height, 0);
  let y = frame.bottom - height;
  const line = {
    ...{ x1: frame.left, x2: frame.right, y1: y - gap, y2: y - gap },
    thickness: rules.header.lineThicknessPt.value,
    role: "footer-line",
  };
  const groups: Marks[] = [{ runs: [], lines: [line] }];
  for (const stack of stacks) {
    groups.push(moveMarks(stack.marks, 0, y));
    y += stack.height;
  }
  return { marks: joinMarks(groups), room: height + 3 * gap };
}
