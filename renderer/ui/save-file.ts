import type { Result } from "../../main/model/error.ts";
import { archive, settle } from "./archive.ts";
import { notifyDone, notifyFailure } from "./notify.ts";

/** A file to be saved where a person wants it. */
export type MadeFile = { readonly suggestedName: string; readonly bytes: Uint8Array };

/** Asks where to save a file, saves it and says so in the words of `done`, or says what failed; false when it was not saved. */
export async function saveFile({ suggestedName, bytes }: MadeFile, done: (path: string) => string): Promise<boolean> {
  const saved = await settle(archive.saveBytes({ suggestedName, bytes: new Uint8Array(bytes) }));
  if (!saved.ok) notifyFailure(saved.error);
  else if (saved.value !== null) notifyDone(done(saved.value));
  return saved.ok && saved.value !== null;
}

/** The same for a file that the engine makes first. */
export async function saveMade(made: Promise<Result<MadeFile>>, done: (path: string) => string): Promise<void> {
  const file = await settle(made);
  if (file.ok) await saveFile(file.value, done);
  else notifyFailure(file.error);
}
