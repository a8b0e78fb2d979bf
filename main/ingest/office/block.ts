/** A piece of a laid-out text, in the order a person reads it. */
export type Block = ParagraphBlock | TableBlock;

export type ParagraphBlock = {
  readonly kind: "paragraph";
  /** Lines the writer broke by hand are parted by "\n". */
  readonly text: string;
  /** Centred lines one below the other are one title. */
  readonly isCentred: boolean;
};

export type TableBlock = {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
  /** Whether lines are drawn between the cells; null when the format does not say. */
  readonly isRuled: boolean | null;
};

export type Cell = {
  readonly blocks: readonly Block[];
  /** Columns of the grid it covers. */
  readonly width: number;
};

/** A paragraph that is not centred, or is. */
export function paragraph(text: string, isCentred = false): ParagraphBlock {
  return { kind: "paragraph", text, isCentred };
}
