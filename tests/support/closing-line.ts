import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** How a run ended: a file that does not load and an error outside any test count as failures of their own. */
export function countResults(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[],
): { passed: number; failed: number } {
  let passed = 0;
  let failed = unhandled.length;
  for (const module of modules) {
    let failedInModule = 0;
    for (const test of module.children.allTests()) {
      if (test.result().state === 'passed') passed += 1;
      if (test.result().state === 'failed') failedInModule += 1;
    }
    // A module can fail without a failed test: a syntax error, or a hook of the file.
    failed += failedInModule === 0 && module.state() === 'failed' ? 1 : failedInModule;
  }
  return { passed, failed };
}

/** Ends the output with one plain line that CI can read: "N passed, N failed". */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, failed } = countResults(modules, unhandled);
    // At exit, so that it comes after whatever the other reporters still write.
    process.once('exit', (code) => {
      // A run that ends badly without a failed test, such as a set-up that gave up, is no clean run.
      const shown = code !== 0 && failed === 0 ? 1 : failed;
      process.stdout.write(`${passed} passed, ${shown} failed\n`);
    });
  }
}
