import type { Page } from '@playwright/test'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { account, run } from '../run.ts'
import { aPhone, given } from '../secrets.ts'
import { bearer, read } from './bearer.ts'
import { hire, report, test } from './staff.ts'

interface Found {
  items: { id: string; number: string; channel: string }[]
}
interface Case {
  number: string
  tips: { tipNumber: string; channel: string; identityMode: string; contactKind: string; address?: string }[]
}

const digits = aPhone()

/** Whether a number goes out in clear: every body that leaves the page. */
function bodiesOf(page: Page): string[] {
  const bodies: string[] = []
  page.on('request', (each) => bodies.push(each.url() + (each.postData() ?? '')))
  return bodies
}

async function entryOf(desk: Page): Promise<Page> {
  await desk.goto(`${run.cases}/entry`)
  await expect(desk.getByLabel('反映的内容')).toBeFocused()
  await expect(desk.locator('#entry-hazard option').nth(3)).toBeAttached()
  return desk
}

/** By what was typed, once the case is there. */
async function caseOf(request: Parameters<typeof bearer>[0], words: string): Promise<Case> {
  const headers = await bearer(request, account('triager'))
  const url = `${run.cases}/api/v1/cases?q=${encodeURIComponent(words)}`
  await expect.poll(async () => (await read<Found>(request, headers, url)).items.length, { timeout: 30_000 }).toBe(1)
  const { items } = await read<Found>(request, headers, url)
  return read<Case>(request, headers, `${run.cases}/api/v1/cases/${items[0]!.id}`)
}

test('notes a call by the keyboard alone, and the number leaves the page sealed', async ({ deskOf, request }) => {
  const words = `后厨液化气瓶和明火在一间${Date.now() % 100_000}`
  const desk = await deskOf(await hire(request, ['operator'], 'yjglj'))
  const bodies = bodiesOf(desk)
  await entryOf(desk)
  await expectAccessible(desk)
  const keys = desk.keyboard
  await keys.type(words)
  await keys.press('Tab')
  await keys.type('示例路 12 号')
  await keys.press('Tab')
  await keys.type('示例饭店')
  for (const _ of ['hazard', 'uscc', 'coordinates', 'injured']) await keys.press('Tab')
  await keys.press('ArrowRight')
  await keys.press('Tab')
  await keys.press('Space')
  await keys.press('Tab')
  await keys.press('Space')
  await expect(desk.locator('[data-urgent]')).toContainText('119')
  await keys.press('Tab')
  await keys.press('ArrowDown')
  await keys.press('Tab')
  await expect(desk.locator('#entry-contact')).toBeFocused()
  await keys.type(digits)
  await keys.press('Tab')
  await expect(desk.locator('[data-sealed]')).toContainText('138****0000')
  await expect(desk.locator('#entry-told-accepted')).toBeFocused()
  await keys.press('Space')
  await expect(desk.locator('[data-aloud]')).toContainText('您反映的问题已受理')
  await saveImage(desk, 'console-entry')
  await keys.press('Control+Enter')

  const receipt = desk.locator('[data-receipt]')
  await expect(receipt).toContainText('请他记下')
  await expectAccessible(desk)
  const number = await receipt.locator('[data-number]').innerText()
  const code = await receipt.locator('[data-code]').innerText()
  given({ tipNumber: number, receiptCode: code })
  await keys.press('Tab')
  await keys.type('0000')
  await keys.press('Enter')
  await expect(receipt).toBeVisible()
  await desk.locator('#last-four').fill('')
  await keys.type(code.slice(-4).toLowerCase())
  await keys.press('Enter')
  await expect(desk.getByLabel('反映的内容')).toBeFocused()
  await expect(desk.getByLabel('反映的内容')).toHaveValue('')
  await expect(desk.locator('main')).not.toContainText(number)

  expect(bodies.filter((body) => body.includes(words)).length).toBeGreaterThan(0)
  expect(bodies.filter((body) => body.includes(digits) || body.includes('138****'))).toEqual([])
  const stored = await desk.evaluate(async () => [
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    JSON.stringify(await indexedDB.databases()),
    document.cookie,
  ])
  expect(stored.join()).not.toContain(digits)
  expect(stored.join()).not.toContain(words)
  expect(stored.join()).not.toContain(code)

  const { tips } = await caseOf(request, words)
  expect(tips[0]).toMatchObject({
    tipNumber: number,
    channel: 'hotline_12350',
    identityMode: 'sealed',
    contactKind: 'phone',
    address: '示例路 12 号',
  })
})

test('goes on with a dropped call where it broke off', async ({ deskOf, request }) => {
  const words = `仓库通道堆满纸箱${Date.now() % 100_000}`
  const person = await hire(request, ['operator'], 'yjglj')
  const desk = await deskOf(person)
  const bodies = bodiesOf(desk)
  await entryOf(desk)
  await desk.keyboard.type(words)
  await desk.getByLabel(/保密/).check()
  await desk.locator('#entry-contact').fill(digits)
  await desk.keyboard.press('Control+s')
  const drafts = desk.locator('[data-drafts]')
  await expect(drafts).toContainText(words)
  await expect(drafts).toContainText('密封')
  await expect(desk.getByLabel('反映的内容')).toHaveValue('')

  await desk.reload()
  await expect(drafts).not.toContainText('138')
  await drafts.getByRole('button', { name: '接着登记' }).click()
  await expect(desk.getByLabel('反映的内容')).toHaveValue(words)
  await expect(desk.locator('[data-sealed]')).not.toContainText('138')
  await desk.locator('#entry-told-pending').check()
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('[data-receipt]')).toContainText('是否受理')
  await expect(drafts).toContainText('没有草稿')
  expect(bodies.filter((body) => body.includes(digits))).toEqual([])

  const headers = await bearer(request, person)
  const kept = await read<{ items: unknown[] }>(request, headers, `${run.intake}/api/v1/staff/tip-drafts`)
  expect(kept.items).toEqual([])
  expect((await caseOf(request, words)).tips[0]).toMatchObject({ identityMode: 'sealed', contactKind: 'phone' })
})

test('shows a case that is there already, and how it stands', async ({ deskOf, request }) => {
  const words = `三号车间除尘风机拆走了${Date.now() % 100_000}`
  const { id } = await report(request, words)
  const { number } = await caseOf(request, words)
  const desk = await entryOf(await deskOf(await hire(request, ['operator'], 'yjglj')))
  await desk.keyboard.type(words.slice(0, -1))
  const alike = desk.locator('[data-alike] li').first()
  await expect(alike).toContainText(number)
  await alike.getByRole('button', { name: '已有案件，告知进展' }).click()
  await expect(alike.locator('[data-case-aloud]')).toContainText('您反映的问题已有案件，目前已登记')
  await expect(alike.locator('[data-case-aloud]')).toContainText('不说谁反映的')
  await expectAccessible(desk)
  const found = await read<Case>(request, await bearer(request, account('triager')), `${run.cases}/api/v1/cases/${id}`)
  expect(found.number).toBe(number)
})

test('notes the findings of one inspection at two firms', async ({ deskOf, request }) => {
  const firm = `示例仓库${Date.now() % 100_000}`
  const desk = await entryOf(await deskOf(await hire(request, ['triager'], 'yjglj')))
  await desk.getByLabel('暗访暗查').check()
  await desk.getByLabel('检查组').fill('区安委办联合暗访组')
  await desk.getByRole('button', { name: '再添一家' }).click()
  for (const [at, what] of ['疏散通道堵塞', '灭火器过期'].entries()) {
    await desk.locator(`#finding-${at}-subject`).fill(`${firm}${at + 1}`)
    await desk.locator(`#finding-${at}-address`).fill('示例路 3 号')
    await desk.locator(`#finding-${at}-description`).fill(what)
  }
  await expectAccessible(desk)
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('[data-noted] li')).toHaveCount(2)
  const first = await desk.locator('[data-noted] li strong').first().innerText()
  expect((await caseOf(request, `${firm}1`)).tips[0]).toMatchObject({ tipNumber: first, channel: 'undercover' })
})

test('is not there for who may not key in', async ({ deskOf, request }) => {
  const person = await hire(request, ['unit_clerk'], 'xfjy')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/entry`)
  await expect(desk.getByRole('link', { name: '安哨' })).toBeVisible()
  await expect(desk.locator('[data-refused]')).toBeVisible()
  await expect(desk.getByRole('link', { name: '来电登记' })).toHaveCount(0)
  const headers = await bearer(request, person)
  const refused = await request.get(`${run.intake}/api/v1/staff/tip-drafts`, { headers })
  expect(refused.status()).toBe(403)
})

test.describe('390 pixels, dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('axe finds nothing on a phone either, and nothing is wider than it', async ({ page, context }) => {
    const { username, password } = account('operator')
    await context.request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    await entryOf(page)
    for (const channel of ['12350', '媒体曝光', '暗访暗查']) {
      await page.getByLabel(channel).first().check()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  })
})
