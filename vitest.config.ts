import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    silent: 'passed-only',
    slowTestThreshold: 10_000,
    reporters: ['default', './tests/support/closing-line.ts'],
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    allowOnly: false,
    // Rooms, one after the other, so that a slow one never starves a quick one of the machine.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/storage/**',
            'tests/delivery/**',
            'tests/load/**',
            'tests/e2e/**',
            'tests/support/**',
          ],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Against real Azurite, started by the tests in their own process.
        extends: true,
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts', 'tests/delivery/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Real processes under load, whose time counts: one file at a time.
        extends: true,
        test: {
          name: 'load',
          include: ['tests/load/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
      {
        // The whole program with real Chromium: one file at a time.
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/require-chromium.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
