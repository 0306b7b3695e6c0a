import { defineConfig } from '@playwright/test'
import usual from './playwright.config.ts'

/** What is measured, and takes its time: part of `infra/test deep`. */
export default defineConfig({
  ...usual,
  projects: [{ name: 'deep', testMatch: 'deep/*.measure.ts' }],
  workers: 1,
  timeout: 180_000,
})
