import { useColorScheme } from "@mantine/hooks";
import type { Settings } from "../../preload/contract.ts";

/** Light or dark as the settings say; "system" follows the machine while it changes. */
export function useColorSchemeOf(theme: Settings["theme"]): "light" | "dark" {
  const system = useColorScheme("light", { getInitialValueInEffect: false });
  return theme === "system" ? system : theme;
}
