import type en from "../../resources/strings/en.json";
import type vi from "../../resources/strings/vi.json";

// Keys are checked by the compiler; English must have every key of the Vietnamese file (plus its singular forms).
declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof vi };
  }
}

type MissingInEnglish<V, E> = V extends object
  ? { [K in keyof V]: K extends keyof E ? MissingInEnglish<V[K], E[K]> : never }[keyof V]
  : string;

/** Fails to compile when the English strings lack a key of the Vietnamese ones. */
export type EnglishIsComplete = [MissingInEnglish<typeof vi, typeof en>] extends [string] ? true : never;
