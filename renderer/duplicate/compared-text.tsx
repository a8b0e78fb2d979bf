import { type ReactNode, useMemo } from "react";
import type { TextChange } from "../../main/model/duplicate.ts";
import { type ComparedPiece, toRows } from "./compared-rows.ts";

/** Two texts side by side, line beside line, differing words marked. */
export function ComparedText({ changes }: { readonly changes: readonly TextChange[] }): ReactNode {
  const rows = useMemo(() => toRows(changes), [changes]);
  return (
    <div className="compare-text">
      {rows.map(({ left, right }, i) => (
        <div key={i} className="compare-pair">
          <p>
            <Pieces pieces={left} />
          </p>
          <p>
            <Pieces pieces={right} />
          </p>
        </div>
      ))}
    </div>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly ComparedPiece[] }): ReactNode {
  return pieces.map(({ text, change }, i) =>
    change === null ? (
      text
    ) : (
      <mark key={i} data-change={change}>
        {text}
      </mark>
    ),
  );
}
