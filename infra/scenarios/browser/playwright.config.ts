import { defineConfig } from '@playwright/test'
import { baseUrls } from './run.ts'

/** The machine's own Chromium, quiet: it calls nobody but our services. */
export default defineConfig({
  // the public's pages beside the staff's, each one after the other: what is counted at desks is counted when the public is done
  projects: [
    { name: 'public', testMatch: 'public/*.spec.ts', workers: 1 },
    { name: 'console', testMatch: 'console/*.spec.ts', workers: 1 },
  ],
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['junit', { outputFile: 'test-results/junit.xml' }]],
  use: {
    baseURL: baseUrls.intake,
    actionTimeout: 10_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
      ],
    },
  },
})
