/** Exposes the contract as `window.archive`, nothing more: no channel name, no Electron object reaches the page. */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { ArchiveBridge, EventName } from "./contract.ts";
import { EVENT_CHANNEL, REQUEST_CHANNEL, requestSchemas } from "./contract.ts";

type Listener = (payload: unknown) => void;

const listeners = new Map<EventName, Set<Listener>>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

function on(name: EventName, listener: Listener): () => void {
  const set = listeners.get(name) ?? new Set();
  listeners.set(name, set.add(listener));
  return () => void set.delete(listener);
}

const requests = Object.fromEntries(
  Object.keys(requestSchemas).map((name) => [
    name,
    (...args: readonly unknown[]) => ipcRenderer.invoke(REQUEST_CHANNEL, name, args),
  ]),
);

const bridge = { ...requests, on, pathForFile: (file: File) => webUtils.getPathForFile(file) };

contextBridge.exposeInMainWorld("archive", bridge as unknown as ArchiveBridge);
