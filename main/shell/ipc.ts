import type { BrowserWindow, IpcMainInvokeEvent } from "electron";
import { ipcMain } from "electron";
import type { EventName, Events, RequestName, ShellRequestName } from "../../preload/contract.ts";
import { EVENT_CHANNEL, REQUEST_CHANNEL, shellRequests } from "../../preload/contract.ts";
import type { Result } from "../model/error.ts";
import type { EngineHost } from "./engine-host.ts";
import { isFromOrigin } from "./guard.ts";
import { routeRequest } from "./request-router.ts";
import type { ShellHandlers } from "./shell-requests.ts";

function isShellRequest(name: RequestName): name is ShellRequestName {
  return Object.hasOwn(shellRequests, name);
}

function isFromWindow(event: IpcMainInvokeEvent, window: BrowserWindow | null, origin: string): boolean {
  const frame = event.senderFrame;
  return window !== null && frame !== null && frame === window.webContents.mainFrame && isFromOrigin(frame.url, origin);
}

/** Answers the window's requests: only from its main frame at `origin`, only what the contract names. */
export function answerRequests(
  window: () => BrowserWindow | null,
  origin: string,
  engine: EngineHost,
  handlers: ShellHandlers,
): void {
  async function handle(name: RequestName, args: readonly unknown[]): Promise<Result<unknown>> {
    if (!isShellRequest(name)) return engine.request(name, args);
    const handler = handlers[name] as (...checked: readonly unknown[]) => Promise<unknown>;
    return { ok: true, value: await handler(...args) };
  }
  ipcMain.handle(REQUEST_CHANNEL, (event, name: unknown, args: unknown) => {
    if (!isFromWindow(event, window(), origin))
      return { ok: false, error: { kind: "invalid-request", detail: "sender" } };
    return routeRequest(handle, name, args);
  });
}

/** Tells the window something unasked; nothing happens when it is gone. */
export function sendEvent<E extends EventName>(window: BrowserWindow | null, name: E, payload: Events[E]): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
}
