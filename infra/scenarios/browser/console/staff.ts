import type { APIRequestContext, BrowserContext, Page } from '@playwright/test'
import { createHash, randomUUID } from 'node:crypto'
import { district } from '../districts.ts'
import { expect, test as base, watch } from '../pages.ts'
import { account, run } from '../run.ts'

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
    data: { username, name: `测试${username.slice(1, 4)}`, district: district(), unit, roles, password, mustChangePassword: fresh },
  })
  expect(made.status(), await made.text()).toBe(201)
  return { username, password }
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
