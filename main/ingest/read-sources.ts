import { basename } from "node:path";
import { type Failure, toFailure } from "../model/error.ts";
import { isContainer, readContainer } from "./container/read-container.ts";
import { readSource } from "./read-source.ts";
import type { SourceText } from "./source-text.ts";

/** One text out of a file: the file itself (entry 0), or a file inside it (entry 1..n), or why that one cannot be read. */
export type ReadSourceItem = {
  readonly entry: number;
  /** Name to store: the file's own, or "hop-thu.eml › dinh-kem.pdf". */
  readonly file: string;
} & ({ readonly source: SourceText } | { readonly error: Failure });

/**
 * Reads a file, or each file inside a mail or a ZIP, one at a time. A bad file inside is an item with an error, the others go on.
 * Throws what `readSource` throws for a file that is no container, and what `readContainer` throws.
 */
export async function* readSources(bytes: Uint8Array, name: string): AsyncGenerator<ReadSourceItem> {
  const file = basename(name);
  if (!isContainer(bytes, name)) {
    yield { entry: 0, file, source: await readSource(bytes, name) };
    return;
  }
  for await (const member of readContainer(bytes, name)) {
    const { entry } = member;
    if (member.kind === "bad") {
      yield { entry, file: member.file, error: member.error };
      continue;
    }
    try {
      yield { entry, file: member.file, source: await readSource(member.bytes, member.name) };
    } catch (thrown) {
      yield { entry, file: member.file, error: toFailure(thrown) };
    }
  }
}
