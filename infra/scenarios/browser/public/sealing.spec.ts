import type { Page } from '@playwright/test'
import { expect, test } from '../pages.ts'
import { aPhone } from '../secrets.ts'
import { lookUp, next, receiptOn } from './form.ts'

const PHONE = aPhone()

test('a contact leaves the browser sealed and is stored nowhere as typed', async ({ page }) => {
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('除尘设备停了')
  await next(page)
  await next(page)
  await page.getByLabel('保密').check()
  await page.getByLabel('手机号码或邮箱').fill(PHONE)
  await page.getByRole('link', { name: '更改 地点' }).click()
  await expect.poll(() => everythingKept(page)).toContain('ciphertext')
  expect(await everythingKept(page)).not.toContain(PHONE)
  await page.reload()
  await page.getByRole('button', { name: '改好了' }).click()
  await expect(page.getByText('电话号码已加密保存')).toBeVisible()

  await page.getByRole('button', { name: '提交举报' }).click()
  await receiptOn(page)
  const tip = bodies.find((body) => body.includes('identityMode'))
  expect(tip).toContain('ciphertext')
  expect(bodies.join()).not.toContain(PHONE)
})

test('a real name needs a contact that can be reached', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('叉车没有年检')
  await next(page)
  await next(page)
  await page.getByLabel('实名').check()
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.locator('.error-summary')).toBeFocused()
  await page.getByLabel('手机号码或邮箱').fill('1380000')
  await page.getByRole('button', { name: '提交举报' }).click()
  await expect(page.locator('.error-summary')).toContainText('好像不完整')
  await expect(page.getByLabel('手机号码或邮箱')).toHaveValue('1380000')
  await page.getByLabel('手机号码或邮箱').fill(PHONE)
  await page.getByRole('button', { name: '提交举报' }).click()
  await lookUp(page, await receiptOn(page))
  await expect(page.getByText('改为保密举报')).toBeHidden()
})

/** All that this browser stores of the site, as text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const open = indexedDB.open(databases[0]!.name!)
    const db = await new Promise<IDBDatabase>((resolve) => (open.onsuccess = () => resolve(open.result)))
    const all = await Promise.all(
      [...db.objectStoreNames].map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const get = db.transaction(name).objectStore(name).getAll()
            get.onsuccess = () => resolve(get.result)
          }),
      ),
    )
    return JSON.stringify(all) + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)
  })
}
