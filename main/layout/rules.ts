import { z } from "zod";
import type { Regime } from "../model/document.ts";

const certainty = z.enum(["H", "M", "L"]);
const sourced = { clause: z.string().min(1), certainty };
const measure = z.object({
  value: z.number().nonnegative(),
  min: z.number().optional(),
  max: z.number().optional(),
  ...sourced,
});
const ratio = z.object({ value: z.number(), min: z.number(), max: z.number() });

const component = z.object({
  sizePt: z.number().min(4).max(72),
  minPt: z.number(),
  maxPt: z.number(),
  bold: z.boolean().default(false),
  italic: z.boolean().default(false),
  underline: z.boolean().default(false),
  upperCase: z.boolean().default(false),
  align: z.enum(["left", "center", "justify"]),
  /** Fixed wording of the component. */
  text: z.string().optional(),
  /** Words printed before the value. */
  label: z.string().optional(),
  /** The label in a tờ trình, where it is another: "Kính trình:". */
  submissionLabel: z.string().optional(),
  /** Length of the line below as a share of the text's measured width. */
  lineRatio: ratio.optional(),
  ...sourced,
});

const layoutRules = z.object({
  id: z.string(),
  regime: z.enum(["state", "party"]),
  name: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  page: z.object({
    widthMm: measure,
    heightMm: measure,
    topMm: measure,
    bottomMm: measure,
    leftMm: measure,
    rightMm: measure,
    pageNumberFromTopMm: measure,
  }),
  header: z.object({
    leftColumnMm: measure,
    columnGapMm: measure,
    rowGapPt: measure,
    summaryGapPt: measure,
    titleGapPt: measure,
    bodyGapPt: measure,
    lineThicknessPt: measure,
    lineGapPt: measure,
  }),
  components: z.object({
    nationalTitle: component,
    motto: component.nullable(),
    parentBody: component,
    issuingBody: component,
    referenceNumber: component,
    placeAndDate: component,
    documentType: component,
    abstract: component,
    letterSummary: component,
    addressees: component,
    addresseeLabel: component,
    enactor: component,
    basis: component,
    enacting: component,
    body: component,
    partHeading: component,
    articleHeading: component,
    table: component,
    note: component,
    signingAuthority: component,
    signerTitle: component,
    signer: component,
    recipientsLabel: component,
    recipients: component,
    urgency: component,
    appendixLabel: component,
    appendixTitle: component,
    pageNumber: component,
    circulation: component,
    drafterMark: component,
    footer: component,
    signatureText: component,
    copyForm: component,
  }),
  /** Sizes of the header when the national title does not fit its column on one line. */
  compactHeader: z
    .object({
      nationalTitle: z.number(),
      motto: z.number(),
      parentBody: z.number(),
      issuingBody: z.number(),
      referenceNumber: z.number(),
      placeAndDate: z.number(),
      ...sourced,
    })
    .nullable(),
  body: z.object({
    firstLineMm: measure,
    spaceBeforePt: measure,
    /** "multiple" of single spacing, or "exactly" so many points. */
    line: measure.extend({ kind: z.enum(["multiple", "exactly"]) }),
  }),
  signature: z.object({
    rightColumnMm: measure,
    columnGapMm: measure,
    spaceForSignaturePt: measure,
    spaceBeforePt: measure,
    linesKeptWith: measure,
    recipientEnd: z.string(),
    filingLabel: z.string(),
  }),
  abstractDashes: z.object({ text: z.string(), sizePt: z.number(), ...sourced }).nullable(),
  issuerMark: z.object({ text: z.string(), sizePt: z.number(), ...sourced }).nullable(),
  urgencyBoxes: z.object({
    words: z.record(z.string(), z.object({ widthMm: z.number(), heightMm: z.number() })),
    color: z.string(),
    ...sourced,
  }),
});

type Deep<T> = T extends object ? { readonly [K in keyof T]: Deep<T[K]> } : T;

/** One rulebook of layout: every number with the clause it rests on and how certain that is (H, M, L). Millimetres and points. */
export type LayoutRules = Deep<z.infer<typeof layoutRules>>;
/** How one component is set: size in points, style, alignment, line below. */
export type ComponentRule = LayoutRules["components"]["body"];

/** Reads a file of resources/layouts; throws when a number, clause or certainty is missing. */
export function parseLayoutRules(json: unknown): LayoutRules {
  return layoutRules.parse(json);
}

/** The rules to set a document by, and whether they were in force on its date. */
export type RulesChoice = {
  readonly rules: LayoutRules;
  /** "older": the document predates every rulebook at hand and is re-set by the first; "undated": by the latest. */
  readonly fit: "in-force" | "older" | "undated";
};

/** The rulebook in force for a regime on an ISO date (NĐ30 from 2020-03-05; Party HD36, then HD05 from 2026-05-27); throws when there is none of that regime. */
export function chooseRules(all: readonly LayoutRules[], regime: Regime, issueDate: string | null): RulesChoice {
  const ofRegime = all.filter((rules) => rules.regime === regime).sort((a, b) => a.from.localeCompare(b.from));
  const first = ofRegime[0];
  const last = ofRegime.at(-1);
  if (first === undefined || last === undefined) throw new Error(`no layout rules for regime ${regime}`);
  if (issueDate === null) return { rules: last, fit: "undated" };
  const inForce = ofRegime.findLast((rules) => rules.from <= issueDate);
  if (inForce === undefined) return { rules: first, fit: "older" };
  return { rules: inForce, fit: "in-force" };
}

/** Points in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** Millimetres as points. */
export function toPoints(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}
