import type { APIRequestContext } from '@playwright/test'
import { createHmac, randomUUID } from 'node:crypto'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { account, run } from '../run.ts'
import { left } from '../secrets.ts'
import { bearer, read } from './bearer.ts'
import { caseOf, hire, test } from './staff.ts'

test('issues a key that opens Open311 until it is revoked', async ({ deskOf, request }) => {
  const name = `测试系统${Date.now() % 100_000}`
  const person = await hire(request, ['administrator'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/channels`)
  await desk.getByLabel('给谁用').fill(name)
  await desk.getByRole('button', { name: '发放密钥' }).click()
  const key = await desk.locator('[data-secret]').innerText()
  await expectAccessible(desk)
  await saveImage(desk, 'console-keys')
  await desk.getByRole('button', { name: '已交给对方' }).click()
  await expect(desk.locator('main')).not.toContainText(key)
  expect(await reportBy(request, key)).toBe(200)

  const row = desk.locator(`[data-key="${name}"]`)
  await row.getByRole('button', { name: '吊销' }).click()
  await row.getByRole('button', { name: '确定吊销' }).click()
  await expect(row).toContainText('吊销')
  await expect(row.getByRole('button')).toHaveCount(0)
  expect(await reportBy(request, key)).toBe(403)
  const url = `${run.intake}/api/v1/staff/api-keys`
  const { items } = await read<{ items: { name: string; revokedOn?: string }[] }>(request, await bearer(request, person), url)
  expect(items.find((each) => each.name === name)?.revokedOn).toBeTruthy()
})

test('lets a system push with a signature, changes its secret over and ends the old one', async ({ deskOf, request }) => {
  const name = `测试平台${Date.now() % 100_000}`
  const person = await hire(request, ['administrator'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/channels?tab=sources`)
  await desk.getByLabel('来源名称').fill(name)
  await desk.getByRole('button', { name: '新建来源' }).click()
  await expect(desk.getByRole('alert').filter({ hasText: '平台' })).toBeVisible()
  await desk.getByRole('checkbox', { name: '其他' }).check()
  await desk.getByRole('button', { name: '新建来源' }).click()
  const first = await desk.locator('[data-secret]').innerText()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: '已交给对方' }).click()
  const card = desk.locator(`[data-source="${name}"]`)
  const address = (await card.locator('code').innerText()).replace('POST ', run.intake)
  const author = `夜班小王${Date.now() % 100_000}`
  const pushed = [await post(request, address, first, author), await post(request, address, first, author)]
  const triager = await deskOf(await hire(request, ['triager'], 'yjglj'))
  for (const [one, other] of [pushed, pushed.toReversed()]) {
    await expect(async () => {
      await triager.goto(`${run.cases}/cases/${caseOf(one!.tipId)}`)
      await expect(triager.locator('[data-same-contact]')).toContainText(/JBAQ/, { timeout: 3_000 })
    }).toPass()
    await expect(triager.locator(`[data-same-contact] a[href$="/cases/${caseOf(other!.tipId)}"]`)).toBeVisible()
  }
  await expect(triager.locator('main')).not.toContainText(author)
  await expectAccessible(triager)

  await card.getByRole('button', { name: /换密钥/ }).click()
  await expect(card).toContainText('两版都有效')
  await saveImage(desk, 'console-sources')
  const second = await desk.locator('[data-secret]').innerText()
  const old = card.getByRole('listitem').filter({ hasText: '第 1 版' })
  await old.getByRole('button', { name: '作废' }).click()
  await old.getByRole('button', { name: '确定作废' }).click()
  await expect(old.getByRole('button')).toHaveCount(0)
  expect(await push(request, address, first)).toBe(401)
  expect(await push(request, address, second)).toBe(201)
  await card.getByRole('button', { name: /刷新/ }).click()
  await expect(card.locator('[data-outcome="taken"]')).toContainText('3')
  await expect(card.locator('[data-outcome="unsigned"]')).toContainText('1')
  await expect(card.locator('[data-deliveries]')).not.toContainText(author)
  await expectAccessible(desk)
  const url = `${run.intake}/api/v1/staff/webhook-sources`
  const headers = await bearer(request, person)
  const { items } = await read<{ items: { name: string; secrets: { revokedAt?: string }[] }[] }>(request, headers, url)
  expect(items.find((each) => each.name === name)?.secrets.map(({ revokedAt }) => Boolean(revokedAt))).toEqual([false, true])
})

test('tells another system of steps, signed, until it is ended', async ({ deskOf, request }) => {
  const name = `测试系统${Date.now() % 100_000}`
  const person = await hire(request, ['administrator'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/channels?tab=hooks`)
  await desk.getByLabel('对方系统').fill(name)
  await desk.getByLabel('对方地址').fill('ftp://hooks.example')
  await desk.getByRole('checkbox', { name: '已办结' }).check()
  await desk.getByRole('button', { name: '新建推送' }).click()
  await expect(desk.locator('.error-summary')).toContainText('https')
  await expectAccessible(desk)
  await desk.getByLabel('对方地址').fill('https://hooks.example/anshao')
  await desk.getByRole('button', { name: '新建推送' }).click()
  await expect(desk.locator('[data-secret]')).toContainText('whsec_')
  await desk.getByRole('button', { name: '已交给对方' }).click()
  const card = desk.locator(`[data-subscription="${name}"]`)
  await card.getByRole('button', { name: /换密钥/ }).click()
  await expect(card).toContainText('两版都在签名')
  await desk.getByRole('button', { name: '已交给对方' }).click()
  await card.getByRole('button', { name: /推送记录/ }).click()
  await expect(card).toContainText('还没有推送过')
  await expectAccessible(desk)
  await saveImage(desk, 'console-subscriptions')
  await card.getByRole('button', { name: /^停用/ }).click()
  await card.getByRole('button', { name: /确定停用/ }).click()
  await expect(card).toContainText('已停用')

  const url = `${run.notify}/api/v1/webhook-subscriptions`
  const { items } = await read<{ items: { name: string; endedAt?: string }[] }>(request, await bearer(request, person), url)
  expect(items.find((each) => each.name === name)?.endedAt).toBeTruthy()
})

test('looks at a file, says what is wrong in each row, takes the chosen ones once', async ({ deskOf, request }) => {
  const mark = Date.now() % 1_000_000
  const file = {
    name: '来信.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `\ufeff外部编号,渠道,内容,地点,联系电话\r\n` +
        `A${mark},来信,仓库通道堵塞${mark},示例路 3 号,\r\n` +
        `B${mark},来信,灭火器过期${mark},示例路 4 号,\r\n` +
        `C${mark},飞鸽,电线裸露${mark},示例路 5 号,12\r\n`,
    ),
  }
  const desk = await deskOf(await hire(request, ['operator'], 'yjglj'))
  await desk.goto(`${run.cases}/channels`)
  await expect(desk.getByRole('link', { name: '接口密钥' })).toHaveCount(0)
  const look = async () => {
    await desk.getByLabel('文件', { exact: true }).setInputFiles(file)
    await desk.getByLabel('编号来自哪个系统或单位').fill('测试信访室')
    await desk.getByRole('button', { name: '预览' }).click()
  }
  await look()
  const rows = desk.locator('[data-row]')
  await expect(rows.nth(2)).toContainText('渠道')
  await expect(rows.nth(2)).toContainText('联系电话')
  await expectAccessible(desk)
  await saveImage(desk, 'console-import')
  await rows.nth(1).getByRole('checkbox').uncheck()
  await desk.getByRole('button', { name: '导入选中的 1 行' }).click()
  await expect(desk.locator('[data-summary]')).toContainText('已导入 1 行')
  await expect(rows.first()).toHaveAttribute('data-state', 'taken')
  const number = await rows.first().locator('td').last().innerText()

  await look()
  await expect(rows.first()).toHaveAttribute('data-state', 'known')
  await expect(rows.first()).toContainText(number)
  await desk.getByRole('button', { name: '导入选中的 1 行' }).click()
  await expect(desk.locator('[data-summary]')).toContainText('已有 1 行')
  await expect(rows.nth(1)).toHaveAttribute('data-state', 'taken')

  const headers = await bearer(request, account('triager'))
  for (const words of [`仓库通道堵塞${mark}`, `灭火器过期${mark}`]) {
    const url = `${run.cases}/api/v1/cases?q=${encodeURIComponent(words)}`
    await expect
      .poll(async () => (await read<{ items: unknown[] }>(request, headers, url)).items.length, { timeout: 30_000 })
      .toBe(1)
  }
})

test('is closed to who may do none of it', async ({ deskOf, request }) => {
  const person = await hire(request, ['unit_clerk'], 'xfjy')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/channels`)
  await expect(desk.locator('[data-refused]')).toBeVisible()
  const headers = await bearer(request, person)
  for (const path of ['api-keys', 'webhook-sources', 'imports/template']) {
    const refused = await request.get(`${run.intake}/api/v1/staff/${path}`, { headers })
    expect(refused.status(), path).toBe(403)
  }
})

test.describe('390 pixels, dark', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('axe finds nothing on a phone either, and nothing is wider than it', async ({ page, context, request }) => {
    const { username, password } = await hire(request, ['administrator', 'operator'], 'yjglj')
    await context.request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    for (const tab of ['keys', 'sources', 'hooks', 'import']) {
      await page.goto(`${run.cases}/channels?tab=${tab}`)
      await expect(page.locator('main form')).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  })
})

async function reportBy(request: APIRequestContext, key: string): Promise<number> {
  const answer = await request.post(`${run.intake}/open311/v2/requests.json`, {
    form: { api_key: key, jurisdiction_id: '330205', service_code: 'fire_exit', lat: '29.89', long: '121.55', description: '二楼门锁着' },
  })
  return answer.status()
}

/** As standardwebhooks.com signs. */
async function push(request: APIRequestContext, address: string, secret: string): Promise<number> {
  return (await send(request, address, secret)).status()
}

/** The tip that the message of an author becomes. */
async function post(request: APIRequestContext, address: string, secret: string, author: string): Promise<{ tipId: string }> {
  const answer = await send(request, address, secret, left(author))
  expect(answer.status(), await answer.text()).toBe(201)
  return (await answer.json()) as { tipId: string }
}

function send(request: APIRequestContext, address: string, secret: string, author?: string) {
  const id = `m-${randomUUID()}`
  const at = String(Math.floor(Date.now() / 1000))
  const data = JSON.stringify({ platform: 'other', postId: id, description: '商场后门又锁上了。', author })
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${at}.${data}`).digest('base64')}`
  return request.post(address, {
    headers: { 'Content-Type': 'application/json', 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature },
    data,
  })
}
