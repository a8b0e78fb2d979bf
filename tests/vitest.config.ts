import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/{unit,architecture,migrations,corpus,hostile-files,damage,kills,faults,soak}/**/*.test.{ts,tsx}"],
    globalSetup: "tests/temporary-files.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
  },
});
