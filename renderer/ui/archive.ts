import type { ErrorKind, Failure, Result } from "../../main/model/error.ts";
import { ERROR_KINDS } from "../../main/model/error.ts";
import type { ArchiveBridge } from "../../preload/contract.ts";

declare global {
  interface Window {
    readonly archive: ArchiveBridge;
  }
}

/** The engine and the shell, as the preload script exposes them. */
export const archive: ArchiveBridge = window.archive;

/** Turns a rejected request (the bridge itself broke) into a failure like any other. */
export async function settle<T>(request: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await request;
  } catch (thrown) {
    return { ok: false, error: bridgeFailure(thrown) };
  }
}

function bridgeFailure(thrown: unknown): Failure {
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const kind: ErrorKind = ERROR_KINDS.find((known) => detail.startsWith(known)) ?? "internal";
  return { kind, detail };
}
