import { spotlight } from "@mantine/spotlight";
import { useEffect, useRef } from "react";
import type { Command } from "../../preload/contract.ts";
import { archive } from "../ui/archive.ts";
import { requestFind } from "../ui/find-request.ts";
import { type Navigation, useNavigation } from "../ui/navigation.ts";
import { readShortcut, type Shortcut } from "./shortcut.ts";

/** Carries out keys of the whole window and the menu's commands. */
export function useCommands(showHelp: () => void): void {
  const navigation = useNavigation();
  const latest = useRef({ navigation, showHelp });
  useEffect(() => {
    latest.current = { navigation, showHelp };
  });

  useEffect(() => {
    // Overlays close themselves on Escape; whether one was open is only known before they do.
    let overlayOpen = false;
    const beforeAll = (event: KeyboardEvent): void => {
      if (event.key === "Escape") overlayOpen = isOverlayOpen();
    };
    const afterAll = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const shortcut = readShortcut(event, isTyping(event.target));
      if (shortcut === null || (shortcut === "back" && overlayOpen)) return;
      if (shortcut !== "palette" && shortcut !== "back" && isOverlayOpen()) return;
      event.preventDefault();
      carryOut(shortcut, latest.current.navigation, latest.current.showHelp);
    };
    window.addEventListener("keydown", beforeAll, { capture: true });
    window.addEventListener("keydown", afterAll);
    return () => {
      window.removeEventListener("keydown", beforeAll, { capture: true });
      window.removeEventListener("keydown", afterAll);
    };
  }, []);

  useEffect(
    () =>
      archive.on("command", (command: Command) =>
        carryOut(command, latest.current.navigation, latest.current.showHelp),
      ),
    [],
  );
}

function carryOut(shortcut: Shortcut, navigation: Navigation, showHelp: () => void): void {
  const { route, go, back } = navigation;
  switch (shortcut) {
    case "palette":
      spotlight.open();
      break;
    case "help":
      showHelp();
      break;
    case "back":
      back();
      break;
    case "search":
      go({ screen: "search" });
      requestFind();
      break;
    case "find":
      if (route.screen !== "document") go({ screen: "search" });
      requestFind();
      break;
    case "import":
    case "review":
    case "letters":
    case "settings":
      go({ screen: shortcut });
      break;
    case "print":
    case "graph":
      if ("id" in route) go({ screen: shortcut, id: route.id });
  }
}

function isOverlayOpen(): boolean {
  // Closed lists stay in the page, unseen; only what has a place on screen counts.
  const overlays = document.querySelectorAll('[role="dialog"], [role="listbox"].mantine-Combobox-options');
  return [...overlays].some((overlay) => overlay.getClientRects().length > 0);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");
}
