import type { PrintNote } from "../model/print.ts";
import { findLacks, type LetterLack } from "./check-letter.ts";
import { loadPrintFonts } from "./fonts.ts";
import { layOut } from "./lay-out.ts";
import type { Letter } from "./letter.ts";
import { chooseRules, type LayoutRules } from "./rules.ts";

/** A letter set and written, with all a writer of it should see. */
export type SetLetter = {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** The rulebook it was set by: "Nghị định 30/2020/NĐ-CP, Phụ lục I". */
  readonly rules: string;
  readonly notes: readonly PrintNote[];
  /** Components its form still asks for. */
  readonly lacks: readonly LetterLack[];
};

/** Sets a letter by the rulebook of its regime and date (the latest while it has none) and writes it: quick enough to follow typing. Throws when a font file is missing. */
export async function layOutLetter(
  letter: Letter,
  options: {
    readonly rules: readonly LayoutRules[];
    readonly fontsDirectory: string;
    readonly format: "pdf" | "docx";
    /** PDF/A-2b; `createdAt` goes into the file. */
    readonly archival?: boolean;
    readonly createdAt?: Date;
  },
): Promise<SetLetter> {
  const { fontsDirectory, format, rules: all, ...pdf } = options;
  const { rules, fit } = chooseRules(all, letter.regime, letter.issueDate);
  const fonts = loadPrintFonts(fontsDirectory);
  const pages = layOut(letter, rules, fonts);
  const older: readonly PrintNote[] = fit === "older" ? [{ kind: "rules-older", rules: rules.name }] : [];
  const answer = {
    pageCount: pages.pages.length,
    rules: rules.name,
    notes: [...older, ...pages.notes],
    lacks: findLacks(letter),
  };
  // The writers are the heaviest libraries of the engine: loaded when first needed.
  if (format === "docx") {
    const { renderDocx } = await import("./render-docx.ts");
    return { ...answer, bytes: await renderDocx(letter, rules, { fontsDirectory }) };
  }
  const { titleOf, writePdf } = await import("./render-pdf.ts");
  return { ...answer, bytes: await writePdf(pages, fonts, { title: titleOf(letter), ...pdf }) };
}
