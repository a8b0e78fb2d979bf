import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FONTS_DIRECTORY } from "./rule-files.ts";

/**
 * Turns Word files into PDFs in one run of LibreOffice with a profile of its own. Times New Roman is Tinos there, as on a
 * machine that has neither the one nor Liberation Serif LibreOffice would take a wider typeface.
 */
export function convertByOffice(files: readonly string[], folder: string): string {
  const out = join(folder, "office");
  const cache = join(folder, "fontconfig");
  mkdirSync(out, { recursive: true });
  mkdirSync(cache, { recursive: true });
  const config = join(folder, "fonts.conf");
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${FONTS_DIRECTORY}</dir><cachedir>${cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`,
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", out, ...files], {
    stdio: "ignore",
    env: { ...process.env, FONTCONFIG_FILE: config },
    timeout: 240_000,
  });
  return out;
}
