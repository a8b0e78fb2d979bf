import { basename } from "node:path";
import { type Failure, toFailure } from "../model/error.ts";
import { isContainer, readContainer } from "./container/read-container.ts";
import { type ReadSourceOptions, readSource } from "./read-source.ts";
import type { SourceText } from "./source-text.ts";

/** One text out of a file: the file itself (entry 0), or a file inside it (entry 1..n), or why that one cannot be read. */
export type ReadSourceItem = {
  readonly entry: number;
  /** Name to store: the file's own, or "hop-thu.eml › dinh-kem.pdf". */
  readonly file: string;
} & ({ readonly source: SourceText } | { readonly error: Failure });

/**
 * Reads a file, or each file inside a mail or a ZIP, one at a time. A bad file inside is an item with an error, the others go on.
 * Throws what `readSource` throws for a file that is no container, what `readContainer` throws, and `cancelled`.
 */
export async function* readSources(
  bytes: Uint8Array,
  name: string,
  options: ReadSourceOptions = {},
): AsyncGenerator<ReadSourceItem> {
  const file = basename(name);
  if (!isContainer(bytes, name)) {
    yield { entry: 0, file, source: await readSource(bytes, name, options) };
    return;
  }
  for await (const member of readContainer(bytes, name)) {
    const { entry } = member;
    if (member.kind === "bad") {
      yield { entry, file: member.file, error: member.error };
      continue;
    }
    try {
      yield { entry, file: member.file, source: await readSource(member.bytes, member.name, options) };
    } catch (thrown) {
      const error = toFailure(thrown);
      if (error.kind === "cancelled") throw thrown;
      yield { entry, file: member.file, error };
    }
  }
}
