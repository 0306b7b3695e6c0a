import type { Page } from '@playwright/test'
import { expect, test } from '../pages.ts'
import { run } from '../run.ts'
import { next, receiptOn } from './form.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** Waits until the worker has what it needs to serve the pages alone. */
async function isInstalled(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
}

test('opens without a network, and sends once when there is one again', async ({ page, context }) => {
  await page.goto('/')
  await expect(page.getByLabel('看到了什么')).toBeEnabled()
  await isInstalled(page)
  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('看到了什么').fill('地下车库消防栓没有水')
  await next(page)
  await next(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.getByText('已保存在手机里，有网络时自动发送')).toBeVisible()
  await page.close()

  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto('/?step=sent')
  await receiptOn(again)
  await expect(again.locator('.receipt')).toHaveCount(1)
})

test('is sent by the worker when no page is open, where the browser calls it', async ({ page, context, browserName }) => {
  test.skip(browserName !== 'chromium', 'Background Sync')
  const devtools = await context.newCDPSession(page)
  const workers: string[] = []
  devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    workers.push(...registrations.filter(({ isDeleted }) => !isDeleted).map(({ registrationId }) => registrationId))
  })
  await devtools.send('ServiceWorker.enable')
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('冷库氨味很重')
  await isInstalled(page)
  await context.setOffline(true)
  await next(page)
  await next(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.getByText('已保存在手机里，有网络时自动发送')).toBeVisible()
  await page.goto('about:blank')

  await context.setOffline(false)
  const sent = context.waitForEvent('response', (response) => response.url().endsWith('/api/v1/tips'))
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin: new URL(run.intake).origin,
    registrationId: workers.at(-1)!,
    tag: 'anshao.outbox',
    lastChance: false,
  })
  expect((await sent).status()).toBe(201)
  await page.goto('/?step=sent')
  await receiptOn(page)
  await expect(page.locator('.receipt')).toHaveCount(1)
})

test('keeps no answer of a service on the device', async ({ page }) => {
  await page.goto('/')
  await isInstalled(page)
  await page.goto('/board')
  await expect(page.getByText(/已列出|目前没有/)).toBeVisible()
  const kept = await page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept).toContain('/index.html')
  expect(kept.filter((path) => path.startsWith('/api/') || path.startsWith('/board'))).toEqual([])
})

test('清除痕迹 leaves nothing of a draft, the worker and the choices', async ({ page }) => {
  await page.goto('/')
  await isInstalled(page)
  await page.getByRole('button', { name: '长辈版' }).click()
  await page.getByLabel('看到了什么').fill('不想让别人看到的话')
  await page.getByRole('button', { name: '清除痕迹' }).click()
  await expect(page.getByRole('heading', { name: '已经清除' })).toBeVisible()
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    choices: localStorage.length + sessionStorage.length,
  }))
  expect(left).toEqual({ databases: [], caches: [], workers: 0, choices: 0 })
  await page.goto('/')
  await expect(page.getByLabel('看到了什么')).toHaveValue('')
})
