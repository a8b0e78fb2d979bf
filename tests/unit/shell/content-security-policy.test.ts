import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy, insertNonce, NONCE_PLACEHOLDER } from "../../../main/shell/content-security-policy.ts";

describe("contentSecurityPolicy", () => {
  const policy = contentSecurityPolicy("abc");

  it("denies everything it does not name, and names nothing unsafe or outside", () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("lets style elements in by this load's nonce only", () => {
    expect(policy).toContain("style-src 'self' 'nonce-abc';");
    expect(policy).toContain("script-src 'self';");
  });
});

describe("insertNonce", () => {
  it("fills the placeholder that the window's page carries", () => {
    const page = readFileSync(new URL("../../../renderer/index.html", import.meta.url), "utf8");
    expect(page).toContain(NONCE_PLACEHOLDER);
    expect(insertNonce(page, "abc")).toContain('<meta name="csp-nonce" content="abc" />');
  });
});
