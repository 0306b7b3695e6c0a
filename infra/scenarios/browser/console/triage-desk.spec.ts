import type { APIRequestContext, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { photograph } from '../photo.ts'
import { run, sizes } from '../run.ts'
import { hire, report, test, type Person } from './staff.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const blocked = '安全出口被货物堵死，疏散通道也不通'

test('judges twenty tips to their units by the keyboard alone', async ({ deskOf, request }) => {
  test.setTimeout(180_000)
  const words = mark()
  const reports = await Promise.all(
    Array.from({ length: 20 }, (_, at) => report(request, `${words}第${at + 1}处，${blocked}，示例大楼${randomUUID()}`)),
  )
  const triager = await hire(request, ['triager'], 'yjglj')
  const api = await as(request, triager)
  await expect.poll(async () => (await listed(api, words)).length, { timeout: 60_000 }).toBe(20)

  const desk = await deskOf(triager)
  await desk.goto(address(words))
  for (let judged = 0; judged < 20; judged++) {
    const card = desk.locator('[data-card][data-ready="ready"]')
    await expect(card).toBeVisible({ timeout: 60_000 })
    const id = await card.getAttribute('data-card')
    await desk.keyboard.press(judged % 2 === 0 ? 'Enter' : '1')
    await expect(desk.locator(`[data-card="${id}"]`)).toHaveCount(0)
  }
  await expect(desk.locator('[data-empty]')).toBeVisible()
  await expect(desk.locator('[data-held]')).toHaveCount(0, { timeout: 30_000 })

  for (const { id } of reports) {
    const view = await caseOf(api, id)
    expect(view).toMatchObject({ state: 'assigned' })
    expect(view.leadUnit).toBeTruthy()
  }
})

test('takes both steps back with one key, and the card is as it was', async ({ deskOf, request }) => {
  const words = mark()
  const { id } = await report(request, `${words}，${blocked}`)
  const triager = await hire(request, ['triager'], 'yjglj')
  const desk = await at(await deskOf(triager), words, id)

  await desk.keyboard.press('e')
  await desk.getByLabel('地点', { exact: false }).first().fill('示例路 12 号')
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('1')
  await expect(desk.locator('[data-held]')).toContainText('受理并交办')
  await desk.keyboard.press('z')
  await expect(desk.locator(`[data-card="${id}"]`)).toBeVisible()
  await expect(desk.getByLabel('地点', { exact: false }).first()).toHaveValue('示例路 12 号')
  expect(await caseOf(await as(request, triager), id)).toMatchObject({ state: 'registered' })
})

test('gives no two people the same tip, shows who is at one, and tells who was faster', async ({ deskOf, request }) => {
  const words = mark()
  const { id: first } = await report(request, `${words}甲，${blocked}`)
  const slowPerson = await hire(request, ['triager'], 'yjglj')
  const slow = await at(await deskOf(slowPerson), words, first)
  for (const other of ['乙', '丙', '丁', '戊']) await report(request, `${words}${other}，${blocked}`)
  const fast = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await fast.goto(address(words))
  await expect(fast.locator('[data-card][data-ready="ready"]')).toBeVisible({ timeout: 60_000 })
  await expect(fast.locator(`[data-card="${first}"]`)).toHaveCount(0)

  await fast.goto(`${run.cases}/?q=${encodeURIComponent(words)}`)
  await expect(fast.locator('[data-there]').first()).toContainText('正在处理')
  // the page of the case itself is open to both: there it is seen who decides, and the faster one wins
  await fast.goto(`${run.cases}/cases/${first}`)
  await expect(fast.locator('[data-presence]').first()).toContainText('正在处理')
  await fast.locator('[data-command="accept"]').click()
  const form = fast.locator('article form')
  await form.getByLabel('隐患类型').selectOption('fire_exit')
  await form.locator('button.primary').last().click()
  await fast.getByRole('button', { name: '现在发送' }).click()
  await expect(fast.locator('[data-state]')).toHaveText('已受理')

  await expect(slow.locator('[data-gone]')).toContainText('受理')
  await slow.keyboard.press('j')
  await expect(slow.locator(`[data-card="${first}"]`)).toHaveCount(0)
})

test('puts a tip off until something happens, and leaves one to others with a reason', async ({ deskOf, request }) => {
  const words = mark()
  const { id } = await report(request, `${words}，${blocked}`)
  const triager = await hire(request, ['triager'], 'yjglj')
  const desk = await at(await deskOf(triager), words, id)

  await desk.keyboard.press('h')
  await expect(desk.getByRole('dialog')).toContainText('照常计时')
  await desk.locator('[data-choice="event"]').click()
  await expect(desk.locator('[data-empty]')).toBeVisible()
  await expect(desk.locator('[data-later]')).toHaveText('稍后 1')
  const colleague = await as(request, await hire(request, ['triager'], 'yjglj'))
  await command(colleague, id, 'request-supplement', { question: '在几楼？' })
  await command(colleague, id, 'end-supplement', {})
  await expect(desk.locator(`[data-card="${id}"][data-ready="ready"]`)).toBeVisible({ timeout: 20_000 })
  await expect(desk.locator('[data-later]')).toHaveText('稍后 0')

  await desk.keyboard.press('j')
  await desk.keyboard.press('2')
  await expect(desk.locator('[data-empty]')).toContainText('您跳过了')
  const leader = await as(request, await hire(request, ['office_leader'], 'yjglj'))
  const counts = (await (await leader.get('/api/v1/triage/skips')).json()) as { byPerson: { count: number }[] }
  expect(counts.byPerson.map(({ count }) => count)).toContain(1)
  await desk.getByRole('button', { name: '看看我跳过的' }).click()
  await expect(desk.locator(`[data-card="${id}"]`)).toBeVisible()
})

test('does anything by its name, shows the key beside it, and says what the desk is for', async ({ deskOf, request }) => {
  const words = mark()
  const { id } = await report(request, `${words}，${blocked}`)
  const desk = await at(await deskOf(await hire(request, ['triager'], 'yjglj')), words, id)

  await desk.keyboard.press('Control+k')
  const palette = desk.locator('[data-palette]')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await expect(palette.getByRole('option', { name: /受理并交办/ })).toContainText('Enter')
  await expectAccessible(desk)
  await saveImage(desk, 'console-palette')
  await palette.getByRole('combobox').fill('不予')
  await desk.keyboard.press('Enter')
  await expect(desk.locator('article form').getByLabel('告知举报人的话')).toBeVisible()
  await desk.keyboard.press('Escape')
  await desk.keyboard.press('Control+k')
  await palette.getByRole('combobox').fill('去：待办')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('navigation', { name: '视图' })).toBeVisible()

  await desk.goBack()
  await expect(desk.locator('[data-card]')).toBeVisible()
  await desk.keyboard.press('Shift+Slash')
  await expect(desk.locator('[data-about]')).toContainText('一次一条线索')
  await expectAccessible(desk)
  await saveImage(desk, 'console-help')
})

test('practises on ten made-up tips without a word to the server', async ({ deskOf, request }) => {
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await desk.goto(`${run.cases}/triage`)
  await desk.locator('[data-practice-offer]').getByRole('link').click()
  await expect(desk.locator('[data-practice="0"]')).toBeVisible()
  const sent: string[] = []
  desk.on('request', (each) => each.method() !== 'GET' && sent.push(each.url()))
  await desk.keyboard.press('3')
  await expect(desk.getByText('再想想')).toBeVisible()
  const right = ['1', '2', 's', '1', 'c1', '4', '3', '1', '1', '3']
  for (const [step, keys] of right.entries()) {
    await expect(desk.locator(`[data-practice="${step}"]`)).toBeVisible()
    for (const key of keys) await desk.keyboard.press(key)
    await expect(desk.getByText('对了。')).toBeVisible()
    if (step === 3) await saveImage(desk, 'console-practice')
    await desk.keyboard.press('Enter')
  }
  await expect(desk.locator('[data-practised]')).toContainText('9 条')
  expect(sent.filter((url) => url.includes('/api/'))).toEqual([])
  await desk.getByRole('link', { name: '去研判真线索' }).click()
  await expect(desk.locator('[data-practice-offer]')).toHaveCount(0)
})

for (const { width, colorScheme } of sizes([
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('is readable to everybody and no wider than its screen', async ({ page, request, browser }) => {
      const words = mark()
      const sent = await request.post(`${run.intake}/api/v1/uploads`, { multipart: { file: await photograph(browser, {}) } })
      expect(sent.status()).toBe(201)
      const { uploadId } = (await sent.json()) as { uploadId: string }
      const { id } = await report(request, `${words}，${blocked}`, { uploads: [uploadId] })
      const { username, password } = await hire(request, ['triager'], 'yjglj')
      await page.context().request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
      await at(page, words, id)
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      if (width === 1440) await saveImage(page, 'console-triage')
      await page.locator('[data-press="skip"]').click()
      await expectAccessible(page)
      await page.keyboard.press('Escape')
      await page.goto(`${run.cases}/practice`)
      await expect(page.locator('[data-practice="0"]')).toBeVisible()
      await expectAccessible(page)
    })
  })
}

/** Letters alone, since a search is by words. */
function mark(): string {
  return `研判${[...randomUUID().replace(/[^a-f]/g, '')].slice(0, 8).join('')}`
}

function address(words: string): string {
  return `${run.cases}/triage?q=${encodeURIComponent(words)}`
}

/** The desk with that tip before the person. */
async function at(desk: Page, words: string, id: string): Promise<Page> {
  await expect(async () => {
    await desk.goto(address(words))
    await expect(desk.locator(`[data-card="${id}"][data-ready="ready"]`)).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 40_000 })
  return desk
}

interface Api {
  get: (path: string) => ReturnType<APIRequestContext['get']>
  post: (path: string, data: unknown, headers: Record<string, string>) => ReturnType<APIRequestContext['post']>
}

async function as(request: APIRequestContext, { username, password }: Person): Promise<Api> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  const { token } = (await opened.json()) as { token: string }
  const authorised = { Authorization: `Bearer ${token}` }
  return {
    get: (path) => request.get(run.cases + path, { headers: authorised }),
    post: (path, data, headers) => request.post(run.cases + path, { data, headers: { ...authorised, ...headers } }),
  }
}

async function listed(api: Api, words: string): Promise<{ id: string }[]> {
  const answer = await api.get(`/api/v1/cases?view=triage&q=${encodeURIComponent(words)}`)
  return ((await answer.json()) as { items: { id: string }[] }).items
}

interface Shown {
  state: string
  leadUnit?: string
  actions: { command: string; etag: string }[]
}

async function caseOf(api: Api, id: string): Promise<Shown> {
  return (await (await api.get(`/api/v1/cases/${id}`)).json()) as Shown
}

async function command(api: Api, id: string, name: string, body: unknown): Promise<void> {
  const action = (await caseOf(api, id)).actions.find((each) => each.command === name)
  const headers = { 'If-Match': action!.etag, 'Idempotency-Key': randomUUID() }
  const answer = await api.post(`/api/v1/cases/${id}/commands/${name}`, body, headers)
  expect(answer.status(), await answer.text()).toBe(200)
}
