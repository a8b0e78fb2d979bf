import { describe, expect, it } from "vitest";
import { addCounts, closingLine, countPlaywright, countStep, countVitest } from "../../../scripts/test-report.mjs";

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 } };

describe("counting test reports", () => {
  it("adds up what the runners report", () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
    expect(countPlaywright(playwright, 0)).toEqual({ passed: 4, failed: 0, skipped: 1 });
  });

  it("counts a test file that would not load as one failure", () => {
    const broken = { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] };
    expect(countVitest(broken, 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it("counts a runner that failed without naming a test as one failure", () => {
    expect(countVitest(vitest, 1).failed).toBe(1);
    expect(countPlaywright(playwright, 1).failed).toBe(1);
  });

  it("counts a missing report as one failure, whatever the exit code", () => {
    expect(countVitest(null, 0).failed).toBe(1);
    expect(countPlaywright(null, 0).failed).toBe(1);
  });

  it("counts a test that passed only at a second try as failed", () => {
    expect(countPlaywright({ stats: { ...playwright.stats, flaky: 1 } }, 0)).toMatchObject({ passed: 4, failed: 1 });
  });

  it("closes with the line that CI reads", () => {
    const sum = addCounts([countStep(0), countStep(2), { passed: 10, failed: 0, skipped: 3 }]);
    expect(closingLine(sum)).toBe("11 passed, 1 failed, 3 skipped");
  });
});
