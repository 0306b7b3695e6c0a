import type { Page } from '@playwright/test'
import { expect, expectAccessible, go, pending, test } from '../pages.ts'
import { account, run } from '../run.ts'
import { hire, signIn } from './staff.ts'

/** Together they open every desk of the office. */
const ROLES = [
  'operator', 'triager', 'inspector', 'office_leader', 'committee_leader', 'duty_leader', 'editor', 'reviewer',
  'identity_custodian', 'reward_officer', 'finance', 'assessor', 'auditor', 'administrator',
]

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('axe finds nothing on any screen of the console, and nothing is wider than it', async ({ page }) => {
      test.slow()
      await page.goto(`${run.cases}/sign-in`)
      await look(page, page.getByRole('button', { name: '登录' }))
      await signIn(page, account('triager'))
      const row = page.locator('[data-case]').first()
      await look(page, row)
      await page.getByRole('button', { name: '筛选' }).click()
      await look(page, row)
      const id = await row.getAttribute('data-case')
      await page.goto(`${run.cases}/cases/${id}`)
      await look(page, page.locator('[data-command]').first())
      await page.locator('[data-command="decline"]').click()
      const form = page.locator('article form')
      await form.locator('button.primary').last().click()
      await look(page, page.locator('.error-summary'))
      await page.goto(`${run.cases}/no/such/page`)
      await look(page, page.getByRole('heading', { level: 1 }))
      await page.goto(`${run.cases}/?q=${encodeURIComponent('没有这样的案件')}`)
      await look(page, page.getByText('没有符合条件的案件'))
    })

    test('axe finds nothing on the screens of the administration', async ({ page }) => {
      await signIn(page, account('admin'))
      await look(page, page.getByRole('button', { name: '添加人员' }))
      await page.getByRole('button', { name: '添加人员' }).click()
      await look(page, page.getByLabel('姓名', { exact: true }))
      // at a desk each of these is looked at where its test works
      const tabs = ['units', 'calendar', 'clocks', 'routing', 'categories', 'checklists', 'parked', 'health']
      const parts = (width === 1440 ? ['clocks'] : tabs).map((tab) => `/admin?district=330205&tab=${tab}`)
      const open = pending(page)
      for (const part of [...parts, '/reports?tab=template']) {
        await go(page, part)
        await expect(page.locator('main nav a[aria-current]')).toHaveAttribute('href', part)
        await expect.poll(() => open.size).toBe(0)
        await look(page, page.locator('main h1'))
      }
    })
  })
}

test.describe('on a phone, dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('axe finds nothing at any desk, and none is wider than it', async ({ page, request }) => {
    test.setTimeout(180_000)
    await signIn(page, await hire(request, ROLES, 'yjglj'))
    const links = page.getByRole('navigation', { name: '工作台' }).getByRole('link', { includeHidden: true })
    await expect(links.nth(14)).toBeAttached()
    const desks = await links.evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).pathname))
    const open = pending(page)
    for (const desk of desks) {
      await go(page, desk)
      await expect(page).toHaveURL(new RegExp(`${desk}(\\?|$)`))
      await expect.poll(() => open.size, { timeout: 30_000 }).toBe(0)
      await look(page, page.locator('main h1').first())
    }
  })
})

async function look(page: Page, ready: ReturnType<Page['locator']>): Promise<void> {
  await expect(ready).toBeVisible()
  await expectAccessible(page)
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }))
  expect(scrollWidth, page.url()).toBeLessThanOrEqual(innerWidth)
}
