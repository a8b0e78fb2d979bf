/** What a page's words look like, whatever file they came in: the matter of the layout check. Millimetres and points. */

/** Words in one style. Null: the file does not say. */
export type FormRun = {
  readonly text: string;
  /** Family without the cut: "Times New Roman". */
  readonly font: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** "000000"; null when not said. */
  readonly color: string | null;
};

/** A paragraph of a Word file, or a line of a PDF's page. */
export type FormLine = {
  readonly text: string;
  readonly runs: readonly FormRun[];
  /** Page of a PDF, from 1; null in a Word file. */
  readonly page: number | null;
  /** Place in the file, from 1: the line on its page, or the paragraph. */
  readonly number: number;
  /** Half of the header or the foot it stands in; null for text over the whole width. */
  readonly column: "left" | "right" | null;
  /** True inside a table that is no header and no foot. */
  readonly inTable: boolean;
  readonly align: "left" | "center" | "right" | "justify" | null;
  /** Indent of the first line. */
  readonly firstLineMm: number | null;
  readonly beforePt: number | null;
  /** Line pitch: a multiple of single spacing, or so many points. */
  readonly pitch: { readonly kind: "multiple" | "exactly" | "at-least"; readonly value: number } | null;
  /** Width a paragraph's lines may fill; null in a PDF, and where it is not said. */
  readonly roomMm: number | null;
  /** Only in a PDF. */
  readonly box: FormBox | null;
  /** Length of the line drawn below, in millimetres; null: the file shows none; undefined: it cannot be told. */
  readonly ruleMm: number | null | undefined;
  /** A frame around the words. */
  readonly frame: { readonly widthMm: number; readonly heightMm: number; readonly color: string | null } | null;
};

export type FormBox = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** A section of a Word file, or a page of a PDF. */
export type FormPage = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of a Word file as written, of a PDF as measured; null where a page is too empty to tell. */
  readonly margins: {
    readonly top: number | null;
    readonly bottom: number | null;
    readonly left: number | null;
    readonly right: number | null;
  };
  readonly hasTable: boolean;
  /** First words of the page or section. */
  readonly start: string;
};

/** How pages are numbered. */
export type FormNumbering = {
  /** "top" or "bottom"; null when there is none. */
  readonly place: "top" | "bottom" | null;
  readonly centred: boolean;
  readonly size: number | null;
  readonly onFirstPage: boolean;
  /** False when an appendix goes on counting. */
  readonly appendicesRestart: boolean;
  /** False for a file of one page: no number is wanted. */
  readonly wanted: boolean;
};

export type Form = {
  readonly kind: "docx" | "pdf";
  readonly pages: readonly FormPage[];
  readonly lines: readonly FormLine[];
  /** Lines of the first page's foot. */
  readonly foot: readonly FormLine[];
  readonly numbering: FormNumbering;
};

const METRIC_TWINS = /^(?:times|tinos|liberation ?serif|nimbus ?roman|tex ?gyre ?termes|free ?serif)/iu;

/** True for Times New Roman, its old name Times and the free faces of its measures. */
export function isOfficialFont(family: string): boolean {
  return METRIC_TWINS.test(family.replace(/^[A-Z]{6}\+/u, ""));
}

/** "BAAAAA+TimesNewRomanPS-BoldMT" -> "TimesNewRomanPS". */
export function familyOf(name: string): string {
  return name.replace(/^[A-Z]{6}\+/u, "").replace(/[-,].*$/u, "");
}
