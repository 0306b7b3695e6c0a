import type { Locator, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { setClock } from '../clock.ts'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, test } from '../pages.ts'
import { account, run } from '../run.ts'
import { aPhone } from '../secrets.ts'
import { lookUp, report } from './form.ts'

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })

test('follows a report like a parcel, and forgets it with the page', async ({ page, context }) => {
  const receipt = await report(page, '楼道里停满电动自行车')
  await page.getByRole('button', { name: '查询进度' }).click()
  await expect(page.getByRole('heading', { name: receipt.tipNumber })).toBeVisible()
  await expect(page.getByText('已收到').first()).toBeVisible()
  await refreshUntil(page, page.getByText('已登记').first())
  await expect(page.locator('.coming')).toBeVisible()

  expect(page.url()).toMatch(/\/track$/)
  expect(await context.cookies()).toEqual([])
  await page.reload()
  await expect(page.getByLabel('举报编号')).toHaveValue('')
})

test('takes a pasted receipt whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const receipt = await report(page, '灭火器过期')
  await page.getByRole('button', { name: '复制' }).click()
  await expect(page.getByText('已复制')).toBeVisible()
  await page.goto('/track')
  await page.getByLabel('查询码').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByLabel('举报编号')).toHaveValue(receipt.tipNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: receipt.tipNumber })).toBeVisible()
})

test('reads the saved picture of a receipt', async ({ page, browser }) => {
  const receipt = await report(page, '升降机没有限位')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存为图片' }).click()
  const saved = await (await download).path()
  await page.goto('/track')
  const other = await photograph(browser, {})
  await page.getByLabel('从保存的回执图片读取').setInputFiles(other)
  await expect(page.locator('.error-summary')).toContainText('没有回执')
  await page.getByLabel('从保存的回执图片读取').setInputFiles(saved)
  await expect(page.getByLabel('举报编号')).toHaveValue(receipt.tipNumber)
  await expect(page.getByLabel('查询码')).toHaveValue(receipt.receiptCode)
})

test('tells a wrong code from an incomplete one', async ({ page }) => {
  const { tipNumber } = await report(page, '脚手架没有密目网')
  await lookUp(page, { tipNumber, receiptCode: '7K3M-9QRS' })
  await expect(page.locator('.error-summary')).toContainText('查询码不完整')
  await lookUp(page, { tipNumber, receiptCode: '0000-0000-0000-0000' })
  const known = await page.locator('.error-summary').innerText()
  await lookUp(page, { tipNumber: 'JB20210608-000000', receiptCode: '0000-0000-0000-0000' })
  await expect(page.locator('.error-summary')).toBeFocused()
  expect(await page.locator('.error-summary').innerText()).toBe(known)
})

test('keeps a receipt until it was written down', async ({ page }) => {
  const { tipNumber } = await report(page, '配电房漏水')
  await page.goto('/')
  await expect(page.getByText('有 1 份回执还没有抄下')).toBeVisible()
  await page.getByRole('link', { name: '查看' }).click()
  await expect(page.getByText(tipNumber)).toBeVisible()
  await page.getByRole('button', { name: '从手机上清除' }).click()
  await page.getByRole('button', { name: '先不清除' }).click()
  await expect(page.getByText(tipNumber)).toBeVisible()
  await page.getByRole('button', { name: '从手机上清除' }).click()
  await page.getByRole('button', { name: '已抄下，清除' }).click()
  await expect(page.getByText(tipNumber)).toBeHidden()
  await page.goto('/')
  await expect(page.getByText('还没有抄下')).toBeHidden()
})

test('says more with a picture, and takes the report back only when asked twice', async ({ page, browser }) => {
  const receipt = await report(page, '厂房夹层住人')
  await lookUp(page, receipt)
  await page.getByLabel('从相册选').setInputFiles(await photograph(browser, {}))
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByLabel('补充情况').fill('晚上十点以后人最多')
  await page.route('**/my-tip/messages', async (route) => {
    await route.fetch()
    await route.abort()
  })
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByText('连不上网络')).toBeVisible()
  await page.unroute('**/my-tip/messages')
  await page.getByRole('button', { name: '刷新' }).click()
  await expect(page.locator('.lines .reporter')).toContainText('晚上十点以后人最多')
  await expect(page.getByLabel('补充情况')).toHaveValue('晚上十点以后人最多')
  await page.getByRole('button', { name: '发送' }).click()
  await expect(page.getByText('已发送')).toBeVisible()
  await expect(page.locator('.lines .reporter')).toHaveCount(1)
  await expect(page.locator('.lines .reporter')).toContainText('附 1 个文件')
  await page.locator('summary', { hasText: '撤回举报' }).click()
  await page.getByRole('button', { name: '撤回举报' }).click()
  await page.getByRole('button', { name: '不撤回' }).click()
  await page.getByRole('button', { name: '撤回举报' }).click()
  await page.getByRole('button', { name: '确定撤回' }).click()
  await expect(page.getByText('您已撤回这件举报')).toBeVisible()
})

test('shows the proof that the report is in the public record, once its day is signed', async ({ page, request }) => {
  const district = `9${String(Date.now()).slice(-5)}`
  const { username, password } = account('admin')
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  const headers = { Authorization: `Bearer ${(await opened.json()).token}`, 'Idempotency-Key': randomUUID() }
  const made = await request.post(`${run.cases}/api/v1/districts`, {
    headers,
    data: { code: district, pack: '330205', name: `试验区${district}` },
  })
  expect(made.status(), await made.text()).toBe(201)
  setClock(district, '2021-06-08T21:00:00+08:00')
  await expect.poll(async () => (await request.get(`${run.intake}/api/v1/districts/${district}`)).status()).toBe(200)

  const receipt = await report(page, '油漆间没有通风', district)
  await lookUp(page, receipt)
  const proof = page.locator('section[data-proof]')
  await expect(proof).toContainText('次日零点后签发')
  await refreshUntil(page, page.getByText('已登记').first())
  setClock(district, '2021-06-09T00:10:00+08:00')
  await refreshUntil(page, proof.getByText('您的举报在2021年6月8日'))
  await proof.getByText('看证明原文').click()
  await expect(proof.locator('pre')).toContainText('c2sp.org/tlog-proof@v1')
  await proof.getByText('只给您看的两行').click()
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await proof.getByRole('link', { name: '保存成文件' }).click()
  expect((await download).suggestedFilename()).toBe(`${receipt.tipNumber}.tlog-proof`)
})

test('an anonymous report becomes a sealed one, and the number leaves the browser as ciphertext', async ({ page }) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  const receipt = await report(page, '行车没有限位')
  const phone = aPhone()
  await lookUp(page, receipt)
  await page.getByText('改为保密举报').click()
  await page.getByLabel('手机号码或邮箱').fill(phone)
  await page.getByRole('button', { name: '加密并提交' }).click()
  await expect(page.getByText('改为保密举报')).toBeHidden()
  expect(bodies.join()).toContain('ciphertext')
  expect(bodies.join()).not.toContain(phone)
})

/** Asks again until the page shows it. */
async function refreshUntil(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.getByRole('button', { name: '刷新' }).click()
    await expect(shown).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
}
