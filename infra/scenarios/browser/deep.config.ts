import { defineConfig } from '@playwright/test'
import usual from './playwright.config.ts'

/** What is measured, and takes its time: part of `infra/test deep`. */
export default defineConfig({ ...usual, testMatch: 'deep/*.measure.ts', timeout: 180_000 })
