import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../pages.ts'
import { next, receiptOn } from './form.ts'

/** Every screen that the public sees, one after the other. */
async function eachScreen(page: Page, look: (page: Page, screen: string) => Promise<void>): Promise<void> {
  await page.goto('/')
  await expect(page.getByLabel('看到了什么')).toBeEnabled()
  await look(page, 'what')
  await next(page)
  await expect(page.locator('.error-summary')).toBeVisible()
  await look(page, 'what with an error')
  await page.getByLabel('看到了什么').fill('疏散通道堵塞')
  const injured = page.getByRole('group', { name: '有人受伤吗' })
  await injured.getByLabel('是', { exact: true }).check()
  await look(page, 'in danger')
  // an emergency would ring on every desk that is looked at beside this
  await injured.getByLabel('否', { exact: true }).check()
  await next(page)
  await page.getByRole('application').click({ position: { x: 150, y: 130 } })
  await page.getByText('看图选一类').click()
  await look(page, 'place')
  await next(page)
  await page.getByLabel('实名').check()
  await look(page, 'who')
  await page.getByLabel('匿名').check()
  await page.getByRole('button', { name: '提交举报' }).click()
  await receiptOn(page)
  await look(page, 'receipt')
  await page.getByRole('button', { name: '查询进度' }).click()
  await expect(page.locator('.steps')).toBeVisible()
  await look(page, 'progress')
  await page.goto('/track')
  await expect(page.getByLabel('查询码')).toBeVisible()
  await look(page, 'track')
  await page.goto('/board')
  await expect(page.getByRole('heading', { name: '公示栏' })).toBeVisible()
  await expect(page.getByText(/已列出|目前没有/)).toBeVisible()
  await look(page, 'board')
  const entry = page.locator('.exposure a').first()
  if (await entry.isVisible()) {
    await entry.click()
    await expect(page.locator('dl').first()).toBeVisible()
    await look(page, 'exposure')
  }
  await page.goto('/board?view=map')
  await expect(page.getByRole('button', { name: '全区' })).toBeVisible()
  await look(page, 'map')
  await page.goto('/board/roots')
  await expect(page.getByRole('heading', { name: '每日记录' })).toBeVisible()
  await look(page, 'roots')
  await page.goto('/r/AAAAAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: '这个链接打不开了' })).toBeVisible()
  await look(page, 'order that is over')
  await page.goto('/cleared')
  await expect(page.getByRole('heading', { name: '已经清除' })).toBeVisible()
  await look(page, 'cleared')
  await page.goto('/board/none/such')
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible()
  await look(page, 'missing')
}

test('axe finds nothing on any screen, and the browser warns of nothing', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await eachScreen(page, (shown) => expectAccessible(shown))
  expect(warnings).toEqual([])
})

test('everything can be read in the dark, in 长辈版 too', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.addInitScript(() => localStorage.setItem('anshao.size', 'elder'))
  await eachScreen(page, (shown) => expectAccessible(shown, ['color-contrast', 'region', 'target-size']))
})

/** 工信厅信管函〔2021〕67号 附件2, clauses 1.1, 1.2, 2.1. */
const NUMBERS = [
  { size: 'public', text: 17, target: 44 },
  { size: 'elder', text: 18, target: 60 },
  { size: 'elder-max', text: 30, target: 60 },
] as const

for (const { size, text, target } of NUMBERS) {
  test(`${size}: text of ${text} px, lines of 1.3, targets of ${target} px, nothing wider than the phone`, async ({ page }) => {
    test.slow()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.addInitScript((value) => localStorage.setItem('anshao.size', value), size)
    await eachScreen(page, async (shown, screen) => {
      expect(await measure(shown, text, target), screen).toEqual([])
    })
  })
}

/** What falls below the numbers in the page as the browser computed it. */
function measure(page: Page, text: number, target: number): Promise<string[]> {
  return page.evaluate(
    ({ text, target }) => {
      const found: string[] = []
      const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 20)}”`
      const shown = (element: Element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible'
      }
      const smallest = document.documentElement.dataset.size === 'public' ? text * 0.8 : Math.max(18, text * 0.8)
      for (const element of document.querySelectorAll('main p, main li, main label, main dd, main dt, main legend, main time, main input, main textarea, main select')) {
        if (!shown(element)) continue
        const style = getComputedStyle(element)
        const size = parseFloat(style.fontSize)
        if (size < smallest || (element.matches('main p:not([class])') && size < text)) found.push(`text ${size} px: ${name(element)}`)
        if (parseFloat(style.lineHeight) / size < 1.3 && !element.matches('input, select')) found.push(`line ${style.lineHeight}: ${name(element)}`)
      }
      for (const element of document.querySelectorAll('a, button, select, input, textarea, summary')) {
        const surface = element.closest('label, .exposure') ?? element
        if (!shown(surface) || element.matches('.skip')) continue
        const { width, height } = surface.getBoundingClientRect()
        if (Math.ceil(height) < target || Math.ceil(width) < target) found.push(`target ${width}×${height}: ${name(element)}`)
      }
      if (document.documentElement.scrollWidth > innerWidth) found.push(`page is ${document.documentElement.scrollWidth} px wide`)
      return found
    },
    { text, target },
  )
}
