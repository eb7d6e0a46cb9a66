import { defineConfig } from "@playwright/test";
import { chromium } from "./harness/machine";

/** Two cores, two houses: each worker has a Prosa of its own, so that who is online in one is no news in the other. */
export const WORKERS = Number(process.env.PROSA_E2E_WORKERS ?? 2);

export default defineConfig({
  testDir: "journeys",
  globalSetup: "./harness/setup.ts",
  workers: WORKERS,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    viewport: { width: 1440, height: 900 },
    colorScheme: "light",
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    launchOptions: {
      executablePath: chromium(),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
