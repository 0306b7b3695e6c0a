import { expect, type Page } from '@playwright/test'
import { given } from '../secrets.ts'

export interface Receipt {
  tipNumber: string
  receiptCode: string
}

/** Goes on to the next screen. */
export async function next(page: Page): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click()
}

/** Fills in a report in words alone and sends it. */
export async function report(page: Page, words: string, district?: string): Promise<Receipt> {
  await page.goto(district ? `/?district=${district}` : '/')
  await page.getByLabel('看到了什么').fill(words)
  await next(page)
  await expect(page.getByRole('heading', { name: '在哪里' })).toBeVisible()
  await next(page)
  await page.getByRole('button', { name: '提交举报' }).click()
  return receiptOn(page)
}

/** Number and code as the receipt page shows them. */
export async function receiptOn(page: Page): Promise<Receipt> {
  await expect(page.getByRole('heading', { name: '已收到' })).toBeVisible()
  const tipNumber = (await page.locator('.receipt .number').innerText()).trim()
  const receiptCode = (await page.locator('.receipt .code').innerText()).replace(/\s/g, '')
  expect(tipNumber).toMatch(/^[A-Z]{2,4}\d{8}-[0-9A-HJKMNP-TV-Z]{6}$/)
  expect(receiptCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  return given({ tipNumber, receiptCode })
}

/** Looks a report up by typing number and code. */
export async function lookUp(page: Page, { tipNumber, receiptCode }: Receipt): Promise<void> {
  await page.goto('/track')
  await page.getByLabel('举报编号').fill(tipNumber)
  await page.getByLabel('查询码').fill(receiptCode)
  await page.getByRole('button', { name: '查询', exact: true }).click()
}
