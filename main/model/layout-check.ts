import type { Span } from "./span.ts";

/** A fault of official layout (thể thức), with the clause it breaks. Rule ids are those of standards.md F: "N02". */
export type LayoutFault = {
  readonly rule: string;
  /** "NĐ 30/2020, PL I, I.II.3.c". */
  readonly clause: string;
  /** Vietnamese sentence: what is wrong and how to mend it. Comes from the rule's data, not from code. */
  readonly message: string;
  readonly span?: Span;
  /** Where it is seen in a Word file (paragraph) or a PDF (page and line), each from 1, with the first words there. */
  readonly place?: { readonly page: number | null; readonly line: number; readonly text: string };
  readonly severity: "error" | "warning";
};

export type CheckReport = { readonly faults: readonly LayoutFault[] };
