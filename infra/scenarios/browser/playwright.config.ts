import { defineConfig } from '@playwright/test'
import { baseUrls } from './run.ts'

/** Those who need no case that the demo brings work in a district of their own, beside those who do. */
const OWN_DISTRICT =
  /console\/(case-page|field|notices|reports|roles|triage|triage-desk)\.spec\.ts/

/** Those who go through weeks and months: a district whose business time is theirs. */
const OWN_TIME = /console\/(media|sham)\.spec\.ts/

/** Those whose cases and people are their own, and those who only look: beside the others in the demo's district. */
const BESIDE = /console\/(accessibility|channels|sign-in|totp)\.spec\.ts/

/** The machine's own Chromium, quiet: it calls nobody but our services. */
export default defineConfig({
  // side by side, each one after the other: what is counted at desks is counted when the public is done
  projects: [
    { name: 'own district', testMatch: OWN_DISTRICT, workers: 1, metadata: { district: '990205' } },
    { name: 'console', testMatch: 'console/*.spec.ts', testIgnore: [OWN_DISTRICT, OWN_TIME, BESIDE], workers: 1 },
    { name: 'own time', testMatch: OWN_TIME, workers: 1, metadata: { district: '990206' } },
    { name: 'public', testMatch: 'public/*.spec.ts', workers: 1 },
    { name: 'beside', testMatch: BESIDE, workers: 1 },
  ],
  globalSetup: './districts.ts',
  fullyParallel: false,
  workers: 3,
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
        // every page is our own: fewer processes draw it
        '--in-process-gpu',
        '--disable-site-isolation-trials',
        '--disable-features=IsolateOrigins,site-per-process',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    },
  },
})
