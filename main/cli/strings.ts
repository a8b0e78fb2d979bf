import i18next from "i18next";
import cliEnglish from "../../resources/strings/cli.en.json" with { type: "json" };
import cliVietnamese from "../../resources/strings/cli.vi.json" with { type: "json" };
import english from "../../resources/strings/en.json" with { type: "json" };
import vietnamese from "../../resources/strings/vi.json" with { type: "json" };
import type { Failure } from "../model/error.ts";

const instance = i18next.createInstance();
void instance.init({
  // The window has a setting; a script sets VANKHO_LANGUAGE=en.
  lng: process.env.VANKHO_LANGUAGE === "en" ? "en" : "vi",
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {
    vi: {
      translation: {
        ...cliVietnamese,
        failure: vietnamese.error,
        field: vietnamese.field,
        verifyFault: vietnamese.verifyFault,
        verifyStage: vietnamese.verifyStage,
        relation: vietnamese.relation,
        relationIncoming: vietnamese.relationIncoming,
        regime: vietnamese.regime,
        searchNote: vietnamese.search.note,
        searchReason: vietnamese.search.reason,
      },
    },
    en: {
      translation: {
        ...cliEnglish,
        failure: english.error,
        field: english.field,
        verifyFault: english.verifyFault,
        verifyStage: english.verifyStage,
        relation: english.relation,
        relationIncoming: english.relationIncoming,
        regime: english.regime,
        searchNote: english.search.note,
        searchReason: english.search.reason,
      },
    },
  },
});

// The window's keys are typed for all of i18next where both are compiled together; ours are plain strings.
const translate = instance.t as unknown as (key: string, values: Readonly<Record<string, string | number>>) => string;

/** A sentence of the command line by its key in resources/strings/cli.vi.json (or cli.en.json). */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return translate(key, values);
}

/** A failure in words: the sentence of its kind, and the thing it concerns. */
export function explainFailure(failure: Failure): string {
  const message = say(`failure.${failure.kind}`);
  return failure.detail === undefined ? message : say("detail", { message, detail: failure.detail });
}
