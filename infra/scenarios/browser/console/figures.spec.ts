import type { APIRequestContext, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { run, sizes } from '../run.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { hire, signIn, type Person } from './staff.ts'

interface Board {
  period: { asOf: string }
  metrics: { now: { key: string; value: number | null } }[]
}

/** A year in which the demo has cases, as of its last day. */
const YEAR = 'from=2026-01-01&to=2026-12-31'

for (const { width, colorScheme } of sizes([
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('every figure opens exactly the cases behind it, and the export says the same', async ({ page, request }) => {
      test.slow()
      const leader = await hire(request, ['office_leader'], 'yjglj')
      await signIn(page, leader)
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '统计' }).click()
      await expect(page.getByRole('heading', { name: '统计', exact: true })).toBeVisible()
      await page.goto(`${run.cases}/figures?${YEAR}&by=unit`)
      const tile = page.locator('[data-figure="received"] [data-value]')
      await expect(tile).toBeVisible({ timeout: 60_000 })
      await expect(page.locator('[data-places] svg')).toBeVisible({ timeout: 60_000 })
      await look(page)
      if (width === 1440) await saveImage(page, 'console-figures')
      await expect(page.locator('[data-figure="received"]')).toContainText(/上年同期/)

      const exporting = page.waitForEvent('download')
      await page.getByRole('button', { name: '导出 CSV' }).click()
      const csv = await readFile(await (await exporting).path(), 'utf8')

      const shown = Number((await tile.innerText()).replace(/,/g, ''))
      expect(shown).toBeGreaterThan(0)
      await page.locator('[data-figure="received"] a').click()
      await expect(page.locator('[data-count]')).toContainText(`${shown} 件案件构成这个数字`, { timeout: 60_000 })
      await look(page)
      if (width === 1440) await saveImage(page, 'console-figure-cases')
      const address = new URL(page.url())
      address.searchParams.delete('list')
      const board = await get<Board>(request, leader, `/api/v1/metrics/board?${address.searchParams}`)
      const received = board.metrics.find(({ now }) => now.key === 'received')!.now.value
      expect(shown).toBe(received)
      expect(csv).toContain(`"received","收到举报","tips",${received},`)
      const list = await get<{ count: number }>(request, leader, `/api/v1/metrics/received/cases?${address.searchParams}`)
      expect(list.count).toBe(received)
    })
  })
}

test('a group opens its own cases, a picture is drawn in the browser, and paper shows all of it', async ({ page, request }) => {
  test.slow()
  const leader = await hire(request, ['office_leader'], 'yjglj')
  await signIn(page, leader)
  await expect(page).not.toHaveURL(/sign-in/)
  await page.goto(`${run.cases}/figures?${YEAR}&by=street&metric=open_now`)
  const row = page.locator('[data-group]').first()
  await expect(row).toBeVisible({ timeout: 60_000 })
  const street = await row.getAttribute('data-group')
  const shown = Number(await row.getByRole('link').innerText())

  const drawing = page.waitForEvent('download')
  await page.locator('[data-groups]').getByRole('button', { name: '存为图片' }).click()
  const picture = await readFile(await (await drawing).path())
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.length).toBeGreaterThan(2_000)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.locator('[data-all]')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })

  await row.getByRole('link').click()
  await expect(page.locator('[data-behind]').first()).toBeVisible({ timeout: 60_000 })
  const query = new URL(page.url()).searchParams
  expect(query.get('street')).toBe(street)
  query.delete('list')
  const list = await get<{ count: number }>(request, leader, `/api/v1/metrics/open_now/cases?${query}`)
  expect(list.count).toBe(shown)
})

test('the gauges say what the page says for the month that runs', async ({ request }) => {
  const leader = await hire(request, ['office_leader'], 'yjglj')
  // a platform that has just been filled counts anew within seconds
  await expect(async () => {
    const prometheus = await (await request.get(`${run.cases}/actuator/prometheus`)).text()
    const asOf = Number(/anshao_figure_as_of_seconds\{district="330205"\} ([\d.E]+)/.exec(prometheus)?.[1])
    const gauges = [...prometheus.matchAll(/anshao_figure\{district="330205",metric="(\w+)"\} ([-\d.E]+)/g)]
    const cut = new Date(asOf * 1000)
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(cut)
    const query = `from=${day.slice(0, 7)}-01&to=${day}&asOf=${cut.toISOString()}`
    const board = await get<Board>(request, leader, `/api/v1/metrics/board?${query}`)
    expect(gauges.length).toBeGreaterThan(5)
    for (const [, key, value] of gauges)
      expect(board.metrics.find(({ now }) => now.key === key)!.now.value, key).toBeCloseTo(Number(value), 6)
  }).toPass({ timeout: 60_000 })
})

test('who may not see figures has no door to them', async ({ page, request }) => {
  const clerk = await hire(request, ['unit_clerk'], 'xfjy')
  await signIn(page, clerk)
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
  await expect(page.getByRole('link', { name: '统计' })).toHaveCount(0)
  const refused = await as(request, clerk, `/api/v1/metrics/board?${YEAR}`)
  expect(refused.status()).toBe(403)
})

async function get<T>(request: APIRequestContext, who: Person, path: string): Promise<T> {
  const answer = await as(request, who, path)
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as T
}

async function as(request: APIRequestContext, { username, password }: Person, path: string) {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  const { token } = (await opened.json()) as { token: string }
  return request.get(`${run.cases}${path}`, { headers: { Authorization: `Bearer ${token}` }, timeout: 60_000 })
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  const [scrollWidth, innerWidth] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(scrollWidth, page.url()).toBeLessThanOrEqual(innerWidth!)
}
