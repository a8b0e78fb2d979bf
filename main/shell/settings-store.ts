import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Settings } from "../../preload/contract.ts";
import { writeSafely } from "./write-safely.ts";

const storedSettings = z.object({
  language: z.enum(["vi", "en"]).catch("vi"),
  theme: z.enum(["light", "dark", "system"]).catch("system"),
  textScale: z.number().min(0.8).max(1.6).catch(1),
  ocr: z.enum(["auto", "built-in", "native"]).catch("auto"),
});

export type SettingsStore = {
  readonly get: () => Settings;
  /** Changes what is given and keeps it for the next start. */
  readonly set: (change: { readonly [K in keyof Settings]?: Settings[K] | undefined }) => Promise<Settings>;
};

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return {};
  }
}

/** Settings in a JSON file; what is absent or broken there is as delivered. */
export function openSettings(file: string): SettingsStore {
  let current: Settings = storedSettings.catch(storedSettings.parse({})).parse(readJson(file));
  return {
    get: () => current,
    set: async (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      current = storedSettings.parse({ ...current, ...given });
      await writeSafely(file, new TextEncoder().encode(`${JSON.stringify(current, null, 2)}\n`));
      return current;
    },
  };
}
