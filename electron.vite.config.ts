import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = (path: string): string => resolve(import.meta.dirname, path);

// The oldest runtime the bundles meet: the stand-in Electron 33 used where the official download is blocked.
const NODE_TARGET = "node20.18";
const CHROME_TARGET = "chrome130";

const { devDependencies } = JSON.parse(readFileSync(here("package.json"), "utf8"));

export default defineConfig({
  main: {
    // The app tells the declared Electron from the stand-in by this.
    define: { DECLARED_ELECTRON: JSON.stringify(devDependencies.electron) },
    build: {
      target: NODE_TARGET,
      sourcemap: true,
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: here("main/index.ts"),
          engine: here("main/worker/index.ts"),
          cli: here("main/cli/index.ts"),
          // Threads of the engine, and processes for files that end a thread (main/engine/queue/reader-handle.ts).
          reader: here("main/engine/queue/reader-entry.ts"),
          // The thread that draws pages (main/engine/page-thread.ts).
          pages: here("main/engine/page-thread-entry.ts"),
          // The threads that copy and read whole archives (main/engine/custody-threads.ts).
          custody: here("main/engine/custody-thread-entry.ts"),
          // The thread that recognises scans (main/ingest/scan/built-in-recogniser.ts).
          recogniser: here("main/ingest/scan/recogniser-entry.ts"),
          // The threads that conduct a whole export or restore (main/engine/aside.ts).
          aside: here("main/engine/aside-entry.ts"),
        },
        output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "chunks/[name]-[hash].mjs" },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { index: here("preload/index.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: here("renderer"),
    plugins: [react()],
    build: {
      target: CHROME_TARGET,
      // An inlined asset would be a data: URL, which the content security policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: here("renderer/index.html") },
    },
  },
});
