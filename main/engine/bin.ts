import type { Archive } from "../archive/open-archive.ts";
import type { BinnedDocument, EmptiedBin } from "../model/custody.ts";
import { ArchiveError } from "../model/error.ts";
import type { EngineContext } from "./context.ts";
import { getSource } from "./describe-document.ts";
import { findDocument } from "./describe-node.ts";
import type { Engine } from "./engine.ts";
import { followIndex } from "./follow-index.ts";
import { placeDocuments } from "./place-documents.ts";
import { readSourceText } from "./read-source-text.ts";
import { resolveLinks } from "./resolve-links.ts";
import { touchDocument } from "./store-documents.ts";

/** The use cases of the bin: throw away, look, put back, empty. */
export function composeBin(
  context: EngineContext,
): Pick<Engine, "binDocument" | "unbinDocument" | "listBin" | "emptyBin"> {
  return {
    binDocument: (id) => {
      binDocument(context, id);
      return listBin(context);
    },
    unbinDocument: (id) => {
      unbinDocument(context, id);
      return listBin(context);
    },
    listBin: () => listBin(context),
    emptyBin: (reason) => emptyBin(context, reason),
  };
}

function listBin({ archive }: EngineContext): readonly BinnedDocument[] {
  return archive.bin.all().map(({ key: _key, sha256: _sha256, ...document }) => document);
}

/** Takes a document out of lists, searches and links. Its bytes, text, corrections and history stay. */
function binDocument(context: EngineContext, id: string): void {
  const { archive, options } = context;
  const row = findDocument(context, id);
  const at = options.clock().toISOString();
  archive.write(() => {
    archive.bin.put(row.key, at);
    archive.history.add(row.key, { at, kind: "binned", field: null, before: null, after: null });
    placeAnew(context, row.key);
  });
  followIndex(context);
}

function unbinDocument(context: EngineContext, id: string): void {
  const { archive, options } = context;
  const binned = archive.bin.all().find((document) => document.id === id);
  if (!binned) throw new ArchiveError("document-not-found", id);
  const at = options.clock().toISOString();
  archive.write(() => {
    archive.bin.take(binned.key);
    archive.history.add(binned.key, { at, kind: "unbinned", field: null, before: null, after: null });
    placeAnew(context, binned.key);
  });
  followIndex(context);
}

/** Reads the source of a document again and puts its documents where they belong, in the bin or out of it. */
function placeAnew(context: EngineContext, documentKey: number): void {
  const row = context.archive.documents.get(documentKey);
  if (!row) return;
  const source = getSource(context, row);
  const touched = new Set<string>();
  touchDocument(row, touched);
  placeDocuments(context, source, readSourceText(source, context.vocabulary()), touched);
  resolveLinks(context, touched);
}

/**
 * Erases for good what is in the bin: the stored bytes, the text, all that was read; the history keeps that it was there,
 * when it was erased, by whom and why. A file that still holds a document outside the bin cannot be erased in part: its
 * documents stay in the bin. Throws `value-invalid` without a reason.
 */
function emptyBin(context: EngineContext, reason: string): EmptiedBin {
  const { archive, options } = context;
  if (reason.trim() === "") throw new ArchiveError("value-invalid", "reason");
  const at = options.clock().toISOString();
  const emptied = archive.write(() => {
    const binned = archive.bin.all();
    const originals = new Set(binned.map(({ sha256 }) => sha256));
    const gone = [...originals].filter((sha256) => archive.documents.idsOfOriginal(sha256).length === 0);
    const erasable = binned.filter(({ sha256 }) => gone.includes(sha256));
    for (const { key } of erasable) {
      archive.history.add(key, { at, kind: "erased", field: null, before: null, after: reason.trim() });
    }
    for (const sha256 of gone) archive.eraseOriginal(sha256);
    const detail = { documents: erasable.length, reason: reason.trim() };
    if (erasable.length > 0) archive.custody.record({ at, kind: "bin-emptied", ok: true, detail });
    return { erased: erasable.length, kept: binned.length - erasable.length };
  });
  removeErased(archive);
  followIndex(context);
  return emptied;
}

/** Removes the stored bytes of erased originals; at every start too, for those that could not go then. */
export function removeErased({ originals, originalStore }: Archive): void {
  for (const sha256 of originals.erased()) {
    try {
      originalStore.remove(sha256);
    } catch {
      // Windows keeps a file that another program has open: it goes at the next start.
    }
  }
}
