import i18next from "i18next";
import cli from "../../resources/strings/cli.vi.json" with { type: "json" };
import window from "../../resources/strings/vi.json" with { type: "json" };
import type { Failure } from "../model/error.ts";

const instance = i18next.createInstance();
void instance.init({
  lng: "vi",
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: { ...cli, failure: window.error } } },
});

/** A sentence of the command line by its key in resources/strings/cli.vi.json. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return instance.t(key, values);
}

/** A failure in words: the sentence of its kind, and the thing it concerns. */
export function explainFailure(failure: Failure): string {
  const message = say(`failure.${failure.kind}`);
  return failure.detail === undefined ? message : say("detail", { message, detail: failure.detail });
}
