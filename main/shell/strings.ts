import type { Settings } from "../../preload/contract.ts";
import english from "../../resources/strings/shell.en.json" with { type: "json" };
import vietnamese from "../../resources/strings/shell.vi.json" with { type: "json" };

/** Words of menus, dialogs and the window's frame. */
export type ShellStrings = typeof vietnamese;

const STRINGS: Readonly<Record<Settings["language"], ShellStrings>> = { vi: vietnamese, en: english };

/** The shell's words in the language of the settings. */
export function shellStrings(language: Settings["language"]): ShellStrings {
  return STRINGS[language];
}
