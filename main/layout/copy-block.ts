import { makeColumn } from "./column-stack.ts";
import type { FlowItem } from "./flow.ts";
import { headerColumns, setIssuer, setNumberRow } from "./header-block.ts";
import { joinMarks, moveMarks } from "./laid-out.ts";
import type { CopyBlock } from "./letter.ts";
import { type Setting, stackLines, styledText } from "./setting.ts";
import { setSignature } from "./signature-block.ts";

/** The foot of a paper copy, under a line over the whole width: form of copy, who copied, number, place and date, signature, nơi nhận (NĐ 30/2020, PL I, II.II). */
export function setCopy(copy: CopyBlock, setting: Setting): readonly FlowItem[] {
  const { rules, frame, fonts } = setting;
  const columns = headerColumns(setting);
  const { components, header } = rules;
  const sizes = {
    parentBody: components.parentBody.sizePt,
    issuingBody: components.issuingBody.sizePt,
    referenceNumber: components.referenceNumber.sizePt,
    placeAndDate: components.placeAndDate.sizePt,
  };
  const top = header.titleGapPt.value;
  const issuer = setIssuer(copy, setting, columns.left, sizes);
  const form = makeColumn(0);
  const rule = components.copyForm;
  form.add(
    stackLines(
      [styledText(copy.form, rule, setting)],
      { size: rule.sizePt, align: "center", column: columns.right },
      fonts,
    ),
  );
  const rowTop = Math.max(issuer.height, form.height()) + header.rowGapPt.value;
  const row = setNumberRow({ ...copy, hasNumber: true, hasDate: true, isNarrow: false }, setting, columns, sizes);
  const line = {
    ...{ x1: frame.left, x2: frame.right, y1: 0, y2: 0 },
    thickness: header.lineThicknessPt.value,
    role: "copy-line",
  };
  const head = joinMarks([issuer.marks, form.marks(), moveMarks(row.marks, 0, rowTop)]);
  const height = top + rowTop + row.height;
  return [
    {
      marks: joinMarks([{ runs: [], lines: [line] }, moveMarks(head, 0, top)]),
      height,
      ink: height,
      before: header.titleGapPt.value,
      mayBreakBefore: true,
    },
    ...setSignature(copy, setting),
  ];
}
