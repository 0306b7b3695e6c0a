import { gzipSync } from 'node:zlib'
import { expect, test } from '../pages.ts'

test('the form is ready with at most 90 kB of script', async ({ page, context }) => {
  const scripts: Promise<Buffer>[] = []
  const plain: string[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.push(response.body())
    if (!response.headers()['content-encoding']) plain.push(response.url())
  })
  await page.goto('/')
  await expect(page.getByLabel('看到了什么')).toBeEnabled()
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  expect(bytes).toBeGreaterThan(10_000)
  // what is small is not worth it
  expect(plain.filter((url) => /\/(index|texts)-/.test(url))).toEqual([])
  expect(bytes).toBeLessThanOrEqual(90_000)
  expect(await context.cookies()).toEqual([])
})

test('speaks English on every page', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const [path, heading] of [
    ['/', 'Report a hazard'],
    ['/track', 'Follow up a report'],
    ['/board', 'Public board'],
  ] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(/照片|查询|公示栏|下一步/)
  }
})
