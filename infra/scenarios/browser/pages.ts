import type { RunOnly } from 'axe-core'
import { test as base, expect, type Page, type Request } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { complaints } from './axe.ts'
import { baseUrls } from './run.ts'

export { expect }

/**
 * Every test runs under guard: no request leaves our own origins, nothing is blocked by the content security policy,
 * and no script fails unseen.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const faults = watch(page)
    await use(page)
    expect(faults).toEqual([])
  },
})

/** What goes wrong in a page from now on, as it happens. */
export function watch(page: Page): string[] {
  const faults: string[] = []
  const own = Object.values(baseUrls).map((url) => new URL(url).origin)
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !own.includes(origin)) faults.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (/Content Security Policy|Vue warn/.test(message.text())) faults.push(message.text())
  })
  return faults
}

/** As a link does, without loading the page anew. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to)
    dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
}

/** What is on its way, but for the stream, which never ends. */
export function pending(page: Page): Set<Request> {
  const open = new Set<Request>()
  page.on('request', (each) => {
    if (!new URL(each.url()).pathname.endsWith('/stream')) open.add(each)
  })
  page.on('requestfinished', (each) => open.delete(each))
  page.on('requestfailed', (each) => open.delete(each))
  return open
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** axe finds nothing to complain about in the page, from its top; with names, only those rules are asked. */
export async function expectAccessible(page: Page, rules: string[] = []): Promise<void> {
  // between two pages there is nothing to judge
  await expect(page.locator('main').first()).toBeAttached()
  await expect(page.locator('h1').first()).toBeAttached()
  // half behind a header that stays in sight, a link is too small for axe
  await page.evaluate(() => scrollTo(0, 0))
  // a colour on its way to another is neither
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const only: RunOnly = rules.length > 0 ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS }
  expect(await complaints(page, only)).toEqual([])
}

/** Saves a picture for the README where `ANSHAO_IMAGES` names a folder; tests alone change no file of the repository. */
export async function saveImage(page: Page, name: string): Promise<void> {
  const folder = process.env.ANSHAO_IMAGES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' })
}
