// Counts what the test runners' JSON reports say, so that one closing line can add everything up.

/** A count of nothing. */
export const none = { passed: 0, failed: 0, skipped: 0 };

/** The sum of counts. */
export function addCounts(counts) {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    none,
  );
}

/** A step with no tests of its own (format, lint, types, build) counts as one. */
export function countStep(exitCode) {
  return exitCode === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

/** A runner that failed without naming a failed test (a file that would not load, no report) is one failure. */
function withExitCode(count, exitCode) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** Counts of Vitest's JSON report; `report` is null when none was written. */
export function countVitest(report, exitCode) {
  if (report === null) return withExitCode({ ...none, failed: 1 }, exitCode);
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withExitCode(count, exitCode);
}

/** Counts of Playwright's JSON report; a test that passed only on a second try has failed. */
export function countPlaywright(report, exitCode) {
  if (report === null) return withExitCode({ ...none, failed: 1 }, exitCode);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

/** The closing line, read by CI: nothing else may follow it. */
export function closingLine(count) {
  return `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`;
}
