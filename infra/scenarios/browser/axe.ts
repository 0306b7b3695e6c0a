import type { AxeResults, RunOnly } from 'axe-core'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What axe complains of in the page as it stands, a line for each rule. */
export async function complaints(page: Page, only: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  await page.evaluate(markLooks)
  const { violations } = await page.evaluate(
    (runOnly): Promise<AxeResults> => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
    only,
  )
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(' ')}`)
}

declare global {
  interface Window {
    axe: typeof import('axe-core')
  }
}

/**
 * Has axe judge each look of text once, not each text: contrast takes three quarters of its time, and the rows of a
 * list share their colours. Two texts look alike if they and everything they stand on are painted alike. Runs in the page.
 */
function markLooks(): void {
  const grounds = new Map<Element | null, string>([[null, '']])
  const groundOf = (element: Element | null): string => {
    const known = grounds.get(element)
    if (known !== undefined || !element) return known ?? ''
    const style = getComputedStyle(element)
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position, style.zIndex].join()
    const under = groundOf(element.parentElement)
    const ground = own === 'rgba(0, 0, 0, 0),none,1,static,auto' ? under : `${under}/${own}`
    grounds.set(element, ground)
    return ground
  }
  const seen = new Set<string>()
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute('data-look')
    const speaks = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    if (!speaks && !element.matches('input, select, textarea')) continue
    const style = getComputedStyle(element)
    if (style.visibility !== 'visible' || !element.checkVisibility()) continue
    const look = [groundOf(element), style.color, style.fontSize, style.fontWeight, style.textShadow, element.matches(':disabled')].join()
    if (!seen.has(look)) element.setAttribute('data-look', '')
    seen.add(look)
  }
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: '[data-look]' }] })
}
