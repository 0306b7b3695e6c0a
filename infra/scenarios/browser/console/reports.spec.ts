import type { APIRequestContext, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { photograph } from '../photo.ts'
import { run, sizes } from '../run.ts'
import { Caller } from './calls.ts'
import { hire, signIn, type Person } from './staff.ts'

interface Season {
  id: string
  name: string
  version: number
  periods: { code: string; name: string; from: string; to: string; dueAt: string }[]
}

const HOUR = 3_600_000

for (const { width, colorScheme, unit, unitName } of sizes([
  { width: 1440, colorScheme: 'light', unit: 'xfjy', unitName: '区消防救援大队' },
  { width: 390, colorScheme: 'dark', unit: 'zjj', unitName: '区住房和城乡建设局' },
] as const)) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('a unit fills its week in and signs, the office sees who is in and takes the form away', async ({ page, request, browser }) => {
      test.setTimeout(240_000)
      const office = await hire(request, ['office_leader'], 'yjglj')
      const season = await seasonOfNow(request, office)
      const clerk = await hire(request, ['unit_clerk'], unit)
      const leader = await hire(request, ['unit_leader'], unit)

      await enter(page, clerk)
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '报表' }).click()
      await page.goto(`${run.cases}/reports?season=${season.id}`)
      const line = page.locator('li', { has: page.locator('[data-report="w1"]') })
      await expect(line).toContainText('还剩', { timeout: 20_000 })
      await look(page)
      await line.getByRole('link').click()
      await fillIn(page, await photograph(browser, {}))
      await look(page)
      await saveImage(page, width === 1440 ? 'console-reports' : 'console-reports-390')
      await page.locator('[data-save]').click()
      await expect(page.getByText('已保存')).toBeVisible()
      await expect(page.locator('[data-submit]')).toHaveCount(0)
      const address = page.url()

      await enter(page, leader)
      await page.goto(address)
      await page.locator('[data-submit]').click()
      await expect(page.locator('[data-status]')).toHaveText('已报送', { timeout: 60_000 })
      await expect(page.locator('[data-cell="w1.4"]')).toContainText('由安委办掌握')
      await page.locator('[data-recompute]').click()
      await expect(page.locator('[data-recomputed]')).toContainText('一致', { timeout: 60_000 })
      await look(page)

      await enter(page, office)
      await page.goto(`${run.cases}/reports?tab=overview&season=${season.id}`)
      await expect(page.locator(`[data-cell="${unit}/w1"]`)).toContainText('已报送', { timeout: 20_000 })
      await expect(page.locator('[data-cell="jtj/w1"]')).toContainText('待填报')
      await look(page)
      await saveImage(page, width === 1440 ? 'console-reports-overview' : 'console-reports-overview-390')
      await page.locator(`[data-cell="${unit}/w1"]`).click()
      const computed = await page.locator('[data-value="w1.1"]').innerText()
      const taking = page.waitForEvent('download')
      await page.locator('[data-take="xlsx"]').click()
      const cells = await cellsOf(await readFile(await (await taking).path()))
      expect(cells.get('A2')).toBe(`填报单位：${unitName}`)
      const row = rowOf(cells, '收到举报')
      expect(cells.get(`E${row}`)).toBe(computed.replace(/,/g, ''))
      expect(cells.get(`F${row}`)).toBe('案件')
      expect(cells.get(`E${rowOf(cells, '开展活动')}`)).toBe('2')
      expect([...cells.values()].some((words) => /^由 .+ 于 .+ 导出$/.test(words))).toBe(true)
      await page.locator('[data-freeze]').click()
      await expect(page.locator('[data-status]')).toHaveText('已定稿')
      await look(page)

      await page.goto(`${run.cases}/reports?tab=summary&season=${season.id}`)
      await expect(page.locator('[data-in]')).toContainText('已报 1 家', { timeout: 60_000 })
      await expect(page.locator('[data-sum="w3.1"]')).toHaveText('2')
      await look(page)
      if (width === 1440) await saveImage(page, 'console-summary')
      await page.getByRole('link', { name: '日程' }).click()
      await expect(page.locator('[data-row="w1"]')).toBeVisible()
      await look(page)
      const { items } = await (await Caller.of(request, leader)).get(`${run.cases}/api/v1/reports?season=${season.id}`)
      const report = items.find((each: { period?: { code: string } }) => each.period?.code === 'w1')
      expect(report).toMatchObject({ unit, status: 'frozen' })
    })
  })
}

test('an assessor draws the scores up, each with what it was lost for', async ({ page, request }) => {
  const season = await seasonOfNow(request, await hire(request, ['office_leader'], 'yjglj'), true)
  const person = await hire(request, ['assessor'], 'yjglj')
  await page.setViewportSize({ width: 1440, height: 900 })
  await enter(page, person)
  await page.goto(`${run.cases}/reports?tab=scores&season=${season.id}`)
  await page.locator('[data-draw]').click()
  const card = page.locator('[data-score="xfjy"]')
  await expect(card).toBeVisible({ timeout: 60_000 })
  await card.locator('summary').first().click()
  await look(page)
  await card.scrollIntoViewIfNeeded()
  await saveImage(page, 'console-scores')
  const shown = await card.locator('[data-total]').innerText()
  const assessor = await Caller.of(request, person)
  const { items } = await assessor.get(`${run.cases}/api/v1/report-seasons/${season.id}/scores`)
  const score = items.find(({ unit }: { unit: string }) => unit === 'xfjy')
  expect(shown).toBe(`${score.total} 分`)
  expect(score.lines.flatMap(({ lost }: { lost: unknown[] }) => lost).length).toBeGreaterThan(0)
})

/** A season whose first week runs now, or all of which is over; each test has one of its own. */
async function seasonOfNow(request: APIRequestContext, office: Person, over = false): Promise<Season> {
  const caller = await Caller.of(request, office)
  const known = (await caller.get(`${run.cases}/api/v1/report-seasons`)) as { items: { year: number }[] }
  let year = 2040
  while (known.items.some((each) => each.year === year)) year++
  const made = await caller.post(`${run.cases}/api/v1/report-seasons`, { year })
  expect(made.status(), await made.text()).toBe(201)
  const season = (await made.json()) as Season
  const { now } = (await caller.get(`${run.cases}/api/v1/clock`)) as { now: string }
  const at = (hours: number) => new Date(Date.parse(now) + hours * HOUR).toISOString()
  const past = { from: at(-400), to: at(-30), dueAt: at(-26) }
  const periods = season.periods.map((period) =>
    over ? { ...period, ...past } : period.code === 'w1' ? { ...period, from: at(-48), to: at(26), dueAt: at(26) } : period,
  )
  const changed = await caller.put(`${run.cases}/api/v1/report-seasons/${season.id}`, {
    version: season.version,
    name: season.name,
    periods,
  })
  expect(changed.status(), await changed.text()).toBe(200)
  return (await changed.json()) as Season
}

async function fillIn(page: Page, picture: Awaited<ReturnType<typeof photograph>>): Promise<void> {
  await expect(page.locator('[data-value="w1.1"]')).toHaveText(/^\d/, { timeout: 60_000 })
  await page.getByLabel('本周活动 开展活动').first().fill('2')
  await page.getByLabel('本周活动 参加').first().fill('130')
  await page.locator('#report-numbers-w3-1-proofs').setInputFiles([picture])
  await expect(page.locator('[data-cell="w3.1"]').getByRole('button', { name: '去掉第 1 个' })).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('线索 收到举报').fill('含 12345 转来的')
  await page.locator('[data-add]').click()
  await page.locator('#report-items-0-activity').selectOption({ label: '应急演练' })
  await page.locator('#report-items-0-title').fill('商场疏散演练')
  await page.locator('#report-items-0-place').fill('文教街道')
  await page.locator('#report-items-0-pictures').setInputFiles([picture])
  await expect(page.locator('fieldset').getByRole('button', { name: '去掉第 1 个' })).toBeVisible({ timeout: 30_000 })
  await page.locator('#report-narrative').fill('本周开展演练两场，130 人次参加。')
  await page.locator('#report-phone').fill('0574-00000000')
}

async function enter(page: Page, person: Person): Promise<void> {
  await page.context().clearCookies()
  await signIn(page, person)
  await expect(page).not.toHaveURL(/sign-in/)
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  const [scrollWidth, innerWidth] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(scrollWidth, page.url()).toBeLessThanOrEqual(innerWidth!)
}

/** The indicators stand in the third column. */
function rowOf(cells: Map<string, string>, indicator: string): string {
  const found = [...cells].find(([cell, words]) => cell.startsWith('C') && words === indicator)
  expect(found, indicator).toBeTruthy()
  return found![0].slice(1)
}

/** What stands in the first worksheet of a workbook, by cell. */
async function cellsOf(xlsx: Buffer): Promise<Map<string, string>> {
  const strings = [...partOf(xlsx, 'xl/sharedStrings.xml').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(([, words]) =>
    words!.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  )
  const sheet = partOf(xlsx, 'xl/worksheets/sheet1.xml')
  const cells = new Map<string, string>()
  for (const [, cell, attributes, value] of sheet.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>(.*?)<\/v>/g))
    cells.set(cell!, attributes!.includes('t="s"') ? strings[Number(value)]! : String(Number(value)))
  return cells
}

/** One file of a zip archive, by its central directory. */
function partOf(zip: Buffer, name: string): string {
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1')) + 16)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)]
    const start = zip.readUInt32LE(at + 42)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
      const bytes = zip.subarray(data, data + size)
      return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
    }
    at += 46 + nameLength + extra + comment
  }
  throw new Error(`no ${name} in the archive`)
}
