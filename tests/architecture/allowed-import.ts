/** What each part may import of ours, as design.md says. A test fails on any other. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  "main/model": [],
  "main/text": ["main/model"],
  "main/ingest": ["main/text", "main/model", "main/process"],
  "main/parser": ["main/text", "main/model"],
  "main/citations": ["main/text", "main/model"],
  "main/layout": ["main/text", "main/model"],
  "main/archive": ["main/text", "main/model"],
  "main/search": ["main/archive", "main/text", "main/model"],
  "main/registry": ["main/archive", "main/text", "main/model"],
  "main/engine": [
    "main/model",
    "main/text",
    "main/ingest",
    "main/parser",
    "main/citations",
    "main/layout",
    "main/archive",
    "main/search",
    "main/registry",
    "main/process",
  ],
  // What every process of ours does to itself first: it takes the network away.
  "main/process": [],
  "main/worker": ["main/engine", "main/model", "main/process"],
  "main/cli": ["main/engine", "main/model", "main/process", "resources/strings"],
  "main/shell": ["preload/contract", "main/model", "resources/strings"],
  "main/index": ["main/shell", "main/process"],
  "preload/contract": ["main/model"],
  "preload/index": ["preload/contract"],
  "renderer/ui": ["preload/contract", "main/model", "resources/strings"],
  // The frame composes the screens; they know nothing of it or of each other.
  "renderer/app": ["renderer/*", "preload/contract", "main/model", "resources/strings"],
  "renderer/*": ["renderer/ui", "preload/contract", "main/model", "resources/strings"],
};

/** Packages that one part alone may import. */
export const SINGLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  electron: ["main/shell", "preload/index"],
  "better-sqlite3": ["main/archive"],
  pdfkit: ["main/layout"],
  fontkit: ["main/layout"],
  commander: ["main/cli"],
};

/** The part a path belongs to: main/<folder>, preload/<file>, renderer/<screen>, or a top-level folder's first two names. */
export function partOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return `${first}/${second.replace(/\.(ts|tsx)$/, "")}`;
}

function rulesFor(part: string): readonly string[] {
  return ALLOWED[part] ?? (part.startsWith("renderer/") ? (ALLOWED["renderer/*"] ?? []) : []);
}

/** True when a file of one part may import a file of another. */
export function mayImport(from: string, to: string): boolean {
  const [fromPart, toPart] = [partOf(from), partOf(to)];
  if (fromPart === toPart) return true;
  // A screen's stylesheet, or anything else that is not code, may lie where the design says nothing of it.
  return rulesFor(fromPart).some(
    (rule) => rule === toPart || (rule === "renderer/*" && toPart.startsWith("renderer/")),
  );
}
