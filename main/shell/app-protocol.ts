import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { protocol } from "electron";
import { mediaTypeOf, resolveAsset } from "./asset.ts";
import { contentSecurityPolicy, insertNonce } from "./content-security-policy.ts";

const SCHEME = "app";

/** The origin of the window's page: the only one that may ask anything of the shell. */
export const APP_ORIGIN = `${SCHEME}://van-kho`;

/** Must run before the app is ready: Chromium fixes what a scheme may do when it starts. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

function refuse(status: number): Response {
  return new Response(null, { status });
}

async function serve(folder: string, request: Request): Promise<Response> {
  const file = resolveAsset(folder, request.url);
  if (request.method !== "GET" || !request.url.startsWith(`${APP_ORIGIN}/`) || file === null) return refuse(403);
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return refuse(404);
  }
  const type = mediaTypeOf(file);
  const nonce = randomBytes(16).toString("base64url");
  const body = type.startsWith("text/html") ? insertNonce(bytes.toString("utf8"), nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Security-Policy": contentSecurityPolicy(nonce),
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cache-Control": "no-store",
    },
  });
}

/** Serves the built window from `folder` under app://. */
export function serveApp(folder: string): void {
  protocol.handle(SCHEME, (request) => serve(folder, request));
}
