import { defineConfig } from "@playwright/test";

// "window": the end-to-end tests (*.spec.ts, `npm run test:e2e`). "tour": the pictures of `npm run tour` (tour.ts).
export default defineConfig({
  testDir: ".",
  outputDir: "../.out",
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  projects: [
    { name: "window", testMatch: "*.spec.ts" },
    { name: "tour", testMatch: "tour.ts", timeout: 300_000 },
  ],
});
