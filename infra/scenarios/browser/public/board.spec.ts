import { expect, test } from '../pages.ts'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('the board and a record of it can be read', async ({ page }) => {
    await page.goto('/board')
    await expect(page.getByRole('heading', { name: '公示栏' })).toBeVisible()
    const entry = page.locator('.exposure a').first()
    await expect(entry).toBeVisible()
    const title = await entry.innerText()
    await entry.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title)
    await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', /^http/)
  })

  test('a choice is made by the form alone', async ({ page }) => {
    await page.goto('/board')
    await page.getByLabel('整改情况').selectOption('rectified')
    await page.getByRole('button', { name: '筛选' }).click()
    await expect(page).toHaveURL(/status=rectified/)
    await expect(page.getByLabel('整改情况')).toHaveValue('rectified')
  })
})

test('a page that did not change is not sent again', async ({ request }) => {
  for (const path of ['/board', '/board/feed.atom', '/api/v1/exposures']) {
    const headers = { Accept: path === '/board' ? 'text/html' : '*/*' }
    const first = await request.get(path, { headers })
    const again = await request.get(path, { headers: { ...headers, 'If-None-Match': first.headers().etag! } })
    expect(again.status(), path).toBe(304)
  }
})

test('what is chosen lies in the address, on the map too', async ({ page }) => {
  await page.goto('/board')
  await expect(page.getByText(/已列出|目前没有/)).toBeVisible()
  await page.getByLabel('整改情况').selectOption('rectified')
  await expect(page).toHaveURL(/status=rectified/)
  await page.getByRole('button', { name: '地图' }).click()
  await expect(page).toHaveURL(/view=map/)
  await expect(page.getByRole('button', { name: '全区' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('整改情况')).toHaveValue('rectified')
  await expect(page.getByRole('button', { name: '全区' })).toBeVisible()
})
