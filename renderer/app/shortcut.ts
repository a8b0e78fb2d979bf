/** What a key of the whole window asks for. */
export type Shortcut =
  | "palette"
  | "help"
  | "back"
  | "search"
  | "find"
  | "import"
  | "settings"
  | "review"
  | "letters"
  | "print"
  | "graph";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Reads a key press; null when it is no shortcut. Keys that write a character count only outside a text box. */
export function readShortcut(event: Key, typing: boolean): Shortcut | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.key === "Escape" || (event.altKey && event.key === "ArrowLeft")) return "back";
  if (event.key === "F1") return "help";
  if (!control && !event.altKey && event.key === "?" && !typing) return "help";
  if (event.altKey && !control) return readAltKey(event.key);
  if (!control || event.altKey || event.shiftKey) return null;
  return readControlKey(event.key.toLowerCase());
}

function readAltKey(key: string): Shortcut | null {
  switch (key) {
    case "1":
      return "search";
    case "2":
      return "import";
    case "3":
      return "settings";
    case "4":
      return "review";
    case "5":
      return "letters";
    default:
      return null;
  }
}

function readControlKey(key: string): Shortcut | null {
  switch (key) {
    case "k":
      return "palette";
    case "f":
      return "find";
    case "o":
      return "import";
    case ",":
      return "settings";
    case "p":
      return "print";
    case "g":
      return "graph";
    default:
      return null;
  }
}
