import { ArchiveError } from "../model/error.ts";
import type { BodyEntry, Vocabulary } from "../model/vocabulary.ts";
import type { EngineContext } from "./context.ts";

/** The product's word lists with the bodies the users of this archive have added; theirs come first. */
export function mergeVocabulary(shipped: Vocabulary, own: readonly BodyEntry[]): Vocabulary {
  return own.length === 0 ? shipped : { ...shipped, bodies: [...own, ...shipped.bodies] };
}

/**
 * Adds a body, or replaces the one of that name: documents read from now on know it. Throws `value-invalid`.
 */
export function saveOwnBody(context: EngineContext, body: BodyEntry): readonly BodyEntry[] {
  const clean = (words: readonly string[]): string[] =>
    words.map((word) => word.normalize("NFC").trim()).filter((word) => word !== "");
  const name = body.name.normalize("NFC").trim().replace(/\s+/g, " ");
  const symbols = clean(body.symbols);
  if (name === "" || symbols.some((symbol) => /[\s/]/.test(symbol)))
    throw new ArchiveError("value-invalid", "own-body");
  context.archive.write(() => {
    context.archive.ownBodies.put({ name, symbols, aliases: clean(body.aliases ?? []), regime: body.regime });
  });
  return context.archive.ownBodies.all();
}

/** Takes a body out of the users' own list. */
export function removeOwnBody(context: EngineContext, name: string): readonly BodyEntry[] {
  context.archive.write(() => context.archive.ownBodies.remove(name));
  return context.archive.ownBodies.all();
}
