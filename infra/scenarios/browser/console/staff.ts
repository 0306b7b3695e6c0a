import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { createHash, randomUUID } from 'node:crypto'
import { district } from '../districts.ts'
import { expect, test as base, watch } from '../pages.ts'
import type { photograph } from '../photo.ts'
import { account, run } from '../run.ts'

type Picture = Awaited<ReturnType<typeof photograph>>

export interface Person {
  username: string
  password: string
}

/** Makes a person for one test, by the administrator's call. */
export async function hire(request: APIRequestContext, roles: string[], unit: string, fresh = false): Promise<Person> {
  const administrator = account('admin')
  const opened = await request.post(`${run.cases}/api/v1/session`, {
    data: { username: administrator.username, password: administrator.password },
  })
  expect(opened.status()).toBe(200)
  const { token } = await opened.json()
  const username = `t${randomUUID().slice(0, 8)}`
  const password = `pass-${randomUUID()}`
  const made = await request.post(`${run.cases}/api/v1/people`, {
    headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    data: { username, name: nameOf(username), district: district(), unit, roles, password, mustChangePassword: fresh },
  })
  expect(made.status(), await made.text()).toBe(201)
  return { username, password }
}

function nameOf(username: string): string {
  return `测试${username.slice(1, 4)}`
}

/** Fills in the sign-in form and sends it. */
export async function signIn(page: Page, { username, password }: Person): Promise<void> {
  await page.goto(`${run.cases}/sign-in`)
  await page.getByLabel('用户名').fill(username)
  await page.locator('#password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** A desk of one's own: a browser that nobody else is signed in to, under the same guard as every page. */
export const test = base.extend<{ deskOf: (person: Person) => Promise<Page> }>({
  deskOf: async ({ browser }, use) => {
    const desks: { context: BrowserContext; faults: string[] }[] = []
    await use(async ({ username, password }) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      const opened = await context.request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
      expect(opened.status()).toBe(200)
      const page = await context.newPage()
      desks.push({ context, faults: watch(page) })
      return page
    })
    for (const { context } of desks) await context.close()
    expect(desks.flatMap(({ faults }) => faults)).toEqual([])
  },
})

/** Words of one test alone, in letters: a search is by words. */
export function mark(): string {
  return [...randomUUID().replace(/[^a-f]/g, '')].slice(0, 8).join('')
}

/** Finds a case in a view of the queue, and opens it alone: what is done to it leads to no other one. */
export async function find(desk: Page, id: string, view: 'sign' | 'inspect' | 'reinspect'): Promise<void> {
  await expect(async () => {
    await desk.goto(`${run.cases}/?view=${view}`)
    await expect(desk.locator(`[data-case="${id}"]`)).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
  await desk.goto(`${run.cases}/cases/${id}`)
  await expect(desk.locator('article [data-state]')).toBeVisible()
}

/** Takes a tip at the triage desk, accepts it and gives it to its unit by one key; tells the id of its case. */
export async function triage(desk: Page, words: string): Promise<string> {
  const card = desk.locator('[data-card][data-ready="ready"]')
  await expect(async () => {
    await desk.goto(`${run.cases}/triage?q=${encodeURIComponent(words)}`)
    await expect(card).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 40_000 })
  const id = (await card.getAttribute('data-card'))!
  await desk.keyboard.press('Enter')
  await expect(card).toHaveCount(0)
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect(desk.locator('[data-held]')).toBeHidden()
  return id
}

/** The colleague of that name in a list of people. */
export async function choosePerson(form: ReturnType<Page['locator']>, field: string, { username }: Person): Promise<void> {
  const list = form.getByLabel(field)
  const option = list.locator('option', { hasText: nameOf(username) })
  await list.selectOption((await option.getAttribute('value'))!)
}

/** Whether nothing is wider than the page. */
export async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** A file chosen for a field of pictures, once it stands there to be sent along. */
export async function attach(form: ReturnType<Page['locator']>, field: RegExp, picture: Picture): Promise<void> {
  const pictures = form.getByRole('group', { name: field })
  await pictures.locator('input[type="file"]').setInputFiles([picture])
  await expect(pictures.getByRole('checkbox', { name: /选用照片/ }).last()).toBeChecked()
}

/** Presses an action of the case, also one that stands behind 更多. */
export async function start(page: Page, command: string): Promise<void> {
  const button = page.locator(`[data-command="${command}"]`)
  await expect(button).toBeAttached()
  if (await button.isHidden()) await page.locator('[data-more]').click()
  await button.click()
}

/** Chooses a unit by typing its code. */
export async function chooseUnit(form: ReturnType<Page['locator']>, field: string, code: string): Promise<void> {
  const picker = form.getByRole('combobox', { name: field })
  await picker.fill(code)
  await picker.press('Enter')
}

/** Sends the form that is open, without waiting for the six seconds. */
export async function send(page: Page): Promise<void> {
  await page.locator('article form button.primary').last().click()
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect(page.locator('[data-held]')).toBeHidden()
}

/** Opens an action of the case, fills its form in, and does not wait for the six seconds. */
export async function give(page: Page, command: string, fill?: (form: ReturnType<Page['locator']>) => Promise<void>) {
  await start(page, command)
  if (fill) {
    const form = page.locator('article form')
    await fill(form)
    await form.locator('button.primary').last().click()
  }
  await page.getByRole('button', { name: '现在发送' }).click()
  await expect(page.locator('[data-held]')).toBeHidden()
}

/** Says yes to the question that stands before what the public sees. */
export async function confirm(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('button.primary').click()
  await expect(dialog).toBeHidden()
}

/** Says yes to the law of a public record. */
export async function findsLawful(desk: Page, law: string): Promise<void> {
  await give(desk, 'check-exposure', async (form) => {
    await form.getByLabel('同意', { exact: true }).check()
    await form.getByLabel('依据（法律、条款）').fill(law)
  })
}

/** Says yes to the words of a public record. */
export async function findsRight(desk: Page): Promise<void> {
  await give(desk, 'review-exposure', async (form) => {
    await form.getByLabel('同意', { exact: true }).check()
  })
}

/** Tells the subject of a record, which has nothing to object. */
export async function hears(desk: Page, how: string): Promise<void> {
  await give(desk, 'notify-subject', async (form) => {
    await form.getByLabel('告知方式和接收人').fill(how)
  })
  await give(desk, 'record-objection', async (form) => {
    await form.getByLabel('无异议', { exact: true }).check()
  })
}

/** Publishes the record that is open, having read what the public will. */
export async function publish(desk: Page, words: string): Promise<void> {
  await desk.locator('[data-command="publish-exposure"]').click()
  await expect(desk.getByRole('dialog')).toContainText(words)
  await confirm(desk)
  await expect(desk.locator('[data-versions]')).toContainText('第 1 版')
}

/** Sends a tip in words alone, as the form does, and tells the id of the case it opens. */
export async function report(
  request: APIRequestContext,
  description: string,
  more: Record<string, unknown> = {},
): Promise<{ id: string }> {
  const sent = await request.post(`${run.intake}/api/v1/tips`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { channel: 'web', district: district(), description, identityMode: 'anonymous', ...more },
  })
  expect(sent.status(), await sent.text()).toBe(201)
  const { tipId } = (await sent.json()) as { tipId: string }
  return { id: caseOf(tipId) }
}

/** The case a tip opens has the id that follows from the tip's (UUID version 5). */
export function caseOf(tipId: string): string {
  const namespace = Buffer.from('6f0d3a528c1e5b7a9a4f33020500a001', 'hex')
  const hash = createHash('sha1').update(namespace).update(tipId).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
