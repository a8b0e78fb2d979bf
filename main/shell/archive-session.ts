import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Settings } from "../../preload/contract.ts";
import type { ArchiveSummary } from "../model/custody.ts";
import type { Result } from "../model/error.ts";
import type { ArchivePlace } from "./archive-place.ts";
import type { EngineHost } from "./engine-host.ts";
import type { Locations } from "./locations.ts";

/** The user's own archive, or the one of sample documents beside it. */
export type ArchiveKind = "own" | "demo";

export type ArchiveSession = {
  readonly current: () => { readonly kind: ArchiveKind; readonly directory: string };
  /** Opens an archive; the demo archive is filled with the samples when they are not all in it yet. */
  readonly open: (kind: ArchiveKind) => Promise<Result<ArchiveSummary>>;
};

/** Written into the demo archive once every sample is in, so that an interrupted filling is taken up again. */
const FILLED_MARK = ".samples-imported";

/** Keeps track of which archive the engine has open. Starts on the user's own, which `open` must be called for. */
export function createArchiveSession(
  engine: EngineHost,
  locations: Locations,
  settings: () => Pick<Settings, "ocr">,
  place: Pick<ArchivePlace, "folder">,
): ArchiveSession {
  let kind: ArchiveKind = "own";

  const directoryOf = (wanted: ArchiveKind): string =>
    wanted === "own" ? (place.folder() ?? locations.ownArchive) : locations.demoArchive;

  async function fillWithSamples(): Promise<Result<unknown>> {
    const mark = join(locations.demoArchive, FILLED_MARK);
    if (existsSync(mark)) return { ok: true, value: null };
    const report = await engine.request("importPaths", [[locations.samples]]);
    if (report.ok) writeFileSync(mark, "");
    return report;
  }

  return {
    current: () => ({ kind, directory: directoryOf(kind) }),
    open: async (wanted) => {
      kind = wanted;
      const opened = await engine.open({
        archiveDirectory: directoryOf(wanted),
        mustExist: wanted === "own" && place.folder() !== null,
        resourcesDirectory: locations.resources,
        fontsDirectory: locations.fonts,
        ocr: settings().ocr,
      });
      if (!opened.ok || wanted === "own") return opened;
      const filled = await fillWithSamples();
      return filled.ok ? opened : filled;
    },
  };
}
