import type { APIRequestContext, Page } from '@playwright/test'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { run } from '../run.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** The link of an order that is not fixed yet, as the unit that issued it sees it. */
async function anOrder(request: APIRequestContext): Promise<string> {
  for (const { username, password, roles } of run.accounts) {
    if (!roles.some((role) => role === 'unit_handler' || role === 'inspector')) continue
    const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    if (!opened.ok()) continue
    const headers = { Authorization: `Bearer ${(await opened.json()).token}` }
    const listed = await request.get(`${run.cases}/api/v1/cases?status=rectifying&limit=50`, { headers })
    for (const { id } of listed.ok() ? (await listed.json()).items : []) {
      const link = await request.get(`${run.cases}/api/v1/cases/${id}/order-link`, { headers })
      if (link.ok()) return (await link.json()).path
    }
  }
  throw new Error('no order of this platform has a link')
}

test('a firm answers its order once, and the link is seen nowhere', async ({ page, browser, request }) => {
  const path = await anOrder(request)
  const token = path.split('#')[1]!
  await page.goto(path)
  await expect(page.getByRole('heading', { name: /要整改的 \d+ 项/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: '第 1 项', exact: true })).toBeVisible()
  expect(page.url()).toMatch(/\/order$/)
  expect(await page.evaluate(() => JSON.stringify(history.state))).not.toContain(token)
  await expect(page.getByText(/还剩 \d+ 天|今天到期|已超期 \d+ 天/).first()).toBeVisible()
  await expectAccessible(page)
  await saveImage(page, 'order')

  await page.getByRole('button', { name: '提交答复' }).click()
  await expect(page.locator('.error-summary')).toContainText('请至少拍一张')
  await page.locator('input[id^="photos-"]').first().setInputFiles(await photograph(browser, {}))
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByLabel('说明').fill('门锁已拆除，通道已清理')
  await expect.poll(() => kept(page)).toContain('通道已清理')
  await page.reload()
  await expect(page.getByLabel('说明')).toHaveValue('门锁已拆除，通道已清理')

  const keys: string[] = []
  page.on('request', (sent) => {
    if (sent.url().endsWith('/my-order/replies')) keys.push(sent.headers()['idempotency-key']!)
  })
  await page.route('**/my-order/replies', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '提交答复' }).click()
  await expect(page.locator('.error-summary')).toContainText('连不上网络')
  await page.unroute('**/my-order/replies')
  await page.getByRole('button', { name: '提交答复' }).click()
  await expect(page.getByText('已提交。')).toBeVisible()
  await expect(page.locator('ol > li', { hasText: '门锁已拆除，通道已清理' })).toHaveCount(1)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a link that opens nothing says what to do', async ({ page }) => {
  await page.goto('/r/AAAAAAAAAAAAAAAAAAAAAAAAAAA')
  await expect(page.getByRole('heading', { name: '这个链接打不开了' })).toBeVisible()
  await expect(page.getByText('请联系发出整改通知的单位')).toBeVisible()
  expect(page.url()).toMatch(/\/order$/)
  await expectAccessible(page)
})

/** What this browser stores of drafts, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const open = indexedDB.open('anshao')
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)))
    const get = db.transaction('state').objectStore('state').getAll()
    const all = await new Promise<unknown>((resolve) => (get.onsuccess = () => resolve(get.result)))
    db.close()
    return JSON.stringify(all)
  })
}
