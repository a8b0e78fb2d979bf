import type { Session, WebContents } from "electron";
import { app, session } from "electron";

/** Which addresses the window may load; everything else is refused without asking. */
export type Allowed = { readonly origin: string; readonly isDevelopment: boolean };

const INNER_SCHEMES = ["blob:", "data:", "devtools:"];

/** True when the window may load this address: the app's own pages and what they make themselves. */
export function isAllowedRequest(url: string, allowed: Allowed): boolean {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return false;
  }
  if (INNER_SCHEMES.includes(parsed.protocol)) return true;
  return (
    isFromOrigin(url, allowed.origin) ||
    (allowed.isDevelopment && isFromOrigin(url.replace(/^ws/, "http"), allowed.origin))
  );
}

/** True when a page or frame at this address is ours. */
export function isFromOrigin(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`);
}

/** Chromium's own errands (updates, look-ups, proxies) are switched off before it starts: the product works offline. */
export function refuseNetworkErrands(isDevelopment: boolean): void {
  for (const name of ["disable-background-networking", "disable-component-update", "no-pings", "no-proxy-server"]) {
    app.commandLine.appendSwitch(name);
  }
  if (!isDevelopment) app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

function guardSession(target: Session, allowed: Allowed): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.setSpellCheckerEnabled(false);
  target.on("will-download", (event) => event.preventDefault());
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowedRequest(details.url, allowed) }));
}

function guardContents(contents: WebContents, allowed: Allowed): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // WebRTC asks neither the session nor the page's policy; without datagrams it goes through the resolver, which knows no name.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  const refuseStrange = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isFromOrigin(event.url, allowed.origin)) event.preventDefault();
  };
  contents.on("will-navigate", refuseStrange);
  contents.on("will-redirect", refuseStrange);
  contents.on("will-frame-navigate", refuseStrange);
  contents.on("will-attach-webview", (event) => event.preventDefault());
}

/** Refuses permissions, downloads by a page, other addresses, new windows and leaving the app; before any window opens. */
export function guardEverything(allowed: Allowed): void {
  guardSession(session.defaultSession, allowed);
  app.on("web-contents-created", (_event, contents) => guardContents(contents, allowed));
}
