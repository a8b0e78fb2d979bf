import type { Regime } from "../../model/document.ts";

type Wording = { readonly clause: string; readonly message: string };

/** resources/layouts/check-messages.json: each rule's clause and sentence by regime, and the word lists the rules need. */
export type CheckMessages = {
  readonly rules: {
    readonly [rule: string]: { readonly severity: "error" | "warning" } & { readonly [regime in Regime]?: Wording };
  };
  /** Types a regime may issue and their abbreviations in the symbol; null for a type without one. */
  readonly documentTypes: { readonly [regime in Regime]: { readonly [type: string]: string | null } };
  readonly urgencyWords: { readonly [regime in Regime]: readonly string[] };
  readonly wordings: { readonly [key: string]: string };
};
