/** This load's nonce for style elements, as the shell wrote it into index.html; "" where it wrote none. */
export function styleNonce(): string {
  const value = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
  return value.startsWith("__") ? "" : value;
}
