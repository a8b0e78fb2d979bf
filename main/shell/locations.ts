import { join } from "node:path";

/** Every place on disk the shell knows. */
export type Locations = {
  readonly userData: string;
  readonly sessionData: string;
  readonly ownArchive: string;
  readonly demoArchive: string;
  readonly logFile: string;
  readonly settingsFile: string;
  readonly placeFile: string;
  readonly boundsFile: string;
  readonly engineBundle: string;
  readonly preloadBundle: string;
  readonly rendererFolder: string;
  readonly resources: string;
  readonly samples: string;
  readonly fonts: string;
};

/** In a package, what a plain Node or a native library must open lies outside the asar archive. */
function unpacked(path: string): string {
  return path.replace(/app\.asar(?=[\\/])/, "app.asar.unpacked");
}

/** Places under the user's data folder and, for the product's own files, under out/ (`mainFolder` is out/main). */
export function locate(userData: string, mainFolder: string): Locations {
  const out = join(mainFolder, "..");
  const resources = unpacked(join(out, "resources"));
  return {
    userData,
    sessionData: join(userData, "session"),
    ownArchive: join(userData, "kho"),
    demoArchive: join(userData, "kho-mau"),
    logFile: join(userData, "logs", "vankho.log"),
    settingsFile: join(userData, "settings.json"),
    placeFile: join(userData, "archive-place.json"),
    boundsFile: join(userData, "window.json"),
    engineBundle: unpacked(join(mainFolder, "engine.mjs")),
    preloadBundle: join(out, "preload", "index.cjs"),
    rendererFolder: join(out, "renderer"),
    resources,
    samples: join(resources, "samples"),
    fonts: unpacked(join(out, "fonts")),
  };
}
