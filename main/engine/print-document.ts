import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { letterFromDocument } from "../layout/letter-from-document.ts";
import { chooseRules, type LayoutRules, parseLayoutRules } from "../layout/rules.ts";
import type { Regime } from "../model/document.ts";
import type { EngineContext } from "./context.ts";
import { fieldsInForce, getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { PrintRequest } from "./engine.ts";

/** Reads every rule set of resources/layouts. */
export function loadLayoutRules(resourcesDirectory: string): readonly LayoutRules[] {
  const folder = join(resourcesDirectory, "layouts");
  return readdirSync(folder)
    .filter((name) => /^(state|party)-.*\.json$/.test(name))
    .sort()
    .map((name) => parseLayoutRules(JSON.parse(readFileSync(join(folder, name), "utf8"))));
}

/** A document set anew in its official layout. Throws `document-not-found`. */
export async function printDocument(
  context: EngineContext,
  rules: readonly LayoutRules[],
  request: PrintRequest,
): Promise<{ readonly bytes: Uint8Array; readonly suggestedName: string; readonly mediaType: string }> {
  const row = findDocument(context, request.id);
  const source = getSource(context, row);
  const { values, evidence } = fieldsInForce(context, row, source);
  // A document that shows neither regime is set as the State's, which most are.
  const regime: Regime = request.regime ?? values.regime ?? "state";
  const letter = letterFromDocument({ ...values, regime, span: row.span, fields: evidence }, source.text);
  const choice = chooseRules(rules, regime, values.issueDate);
  const name = suggestName(row.referenceNumber ?? row.abstract ?? row.id);
  // The writers are loaded when they are first needed: they are the heaviest libraries of the engine.
  if (request.format === "docx") {
    const { renderDocx } = await import("../layout/render-docx.ts");
    return {
      bytes: await renderDocx(letter, choice.rules, { fontsDirectory: context.options.fontsDirectory }),
      suggestedName: `${name}.docx`,
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
  }
  const { renderPdf } = await import("../layout/render-pdf.ts");
  const { fontsDirectory } = context.options;
  return {
    bytes: await renderPdf(letter, choice.rules, { fontsDirectory }),
    suggestedName: `${name}.pdf`,
    mediaType: "application/pdf",
  };
}

/** A file name every system takes: "134-KH-UBND". */
export function suggestName(label: string): string {
  return label
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, "-")
    .slice(0, 80)
    .trim();
}
