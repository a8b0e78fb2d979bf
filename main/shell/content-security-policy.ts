/** Written in renderer/index.html where the nonce of each load goes. */
export const NONCE_PLACEHOLDER = "__CSP_NONCE__";

/** The policy of one load of the window. Only what the bundle carries may run or be drawn; nothing comes from a network. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The component library writes style elements at run time; they carry this load's nonce.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Puts the nonce into the page; the same page is served with another one each time. */
export function insertNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, nonce);
}
