import type { Page } from '@playwright/test'
import { expect, test } from '../pages.ts'
import { receiptOn } from './form.ts'

/** Presses Tab until the control has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await page.evaluate(() => document.activeElement?.id)) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reaches #${id}`)
}

test('a report can be sent by the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByLabel('看到了什么')).toBeEnabled()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
  await tabTo(page, 'description')
  await page.keyboard.type('厂房里住了人')
  await tabTo(page, 'question-injured')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('group', { name: '有人受伤吗' }).getByLabel('否')).toBeChecked()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '在哪里' })).toBeFocused()
  await tabTo(page, 'map')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('您在地图上点的位置')).toBeVisible()
  const before = await page.locator('.coordinates').innerText()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('+')
  await expect(page.locator('.coordinates')).not.toHaveText(before)
  await tabTo(page, 'subject')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: '谁能看到我' })).toBeFocused()
  await tabTo(page, 'relation')
  const submit = page.getByRole('button', { name: '提交举报' })
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab')
    if (await submit.evaluate((button) => button === document.activeElement)) break
  }
  await page.keyboard.press('Enter')
  await receiptOn(page)
})

test('the focus is never hidden behind the bar at the bottom', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 560 })
  await page.goto('/')
  await page.getByLabel('看到了什么').focus()
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab')
    const { bottom, top } = await page.evaluate(() => document.activeElement!.getBoundingClientRect())
    const bar = await page.locator('.actions').evaluate((element) => element.getBoundingClientRect().top)
    const inBar = await page.evaluate(() => document.activeElement!.closest('.actions') !== null)
    expect(inBar || bottom <= bar + 1 || top >= bar, `after ${presses + 1} presses`).toBe(true)
  }
})
