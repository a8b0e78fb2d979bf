import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

/** The product's own data, as it lies in the repository. */
export const RESOURCES = join(root, "resources");

/** Folder with the four Tinos cuts. */
export const FONTS_DIRECTORY = join(root, "node_modules", "@expo-google-fonts", "tinos");

export const FONTS = { regular: join(FONTS_DIRECTORY, "400Regular", "Tinos_400Regular.ttf") } as const;

const shared = join(root, "..", "shared");

/** The five real files; null where they are absent, and tests that need them skip. */
export const SHARED_SAMPLES: string | null = existsSync(join(shared, "samples")) ? join(shared, "samples") : null;

/** A new empty folder; a test run clears it away at its end (tests/temporary-files.ts), a bench leaves it to the system. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "vankho-test-"));
}
