import type { MissingOriginal } from "../model/custody.ts";
import type { EngineContext } from "./context.ts";
import { type CopyOutcome, isLost, type StoredOriginal } from "./custody-task.ts";

/** Names the originals that could not be copied because the archive has lost or spoiled them, as a person knows them. */
export function describeMissing(
  { archive }: EngineContext,
  originals: readonly StoredOriginal[],
  outcomes: readonly CopyOutcome[],
): readonly MissingOriginal[] {
  return originals.flatMap(({ sha256 }, i) => {
    const outcome = outcomes[i];
    if (!isLost(outcome)) return [];
    return [{ sha256, kind: outcome, file: archive.originals.fileOf(sha256) ?? "", ...documentsOf(archive, sha256) }];
  });
}

function documentsOf(
  { documents }: EngineContext["archive"],
  sha256: string,
): Pick<MissingOriginal, "documents" | "numbers"> {
  const ids = documents.idsOfOriginal(sha256);
  const numbers = ids.flatMap((id) => documents.findById(id)?.referenceNumber ?? []);
  return { documents: ids, numbers };
}
