import { expect, expectAccessible, saveImage } from '../pages.ts'
import { hire, signIn, test } from './staff.ts'

for (const { width, colorScheme, kind, least, days, span } of [
  { width: 1440, colorScheme: 'light', kind: 'notes', least: 1095, days: 5475, span: '15 年' },
  { width: 390, colorScheme: 'dark', kind: 'pictures', least: 365, days: 2190, span: '6 年' },
] as const) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('keeps a rule that names its reason, and says what is wrong with one', async ({ page, request }) => {
      await signIn(page, await hire(request, ['administrator'], 'yjglj'))
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '保存与删除' }).click()
      const rule = page.locator(`[data-rule="${kind}"]`)
      await rule.getByRole('button', { name: /修改/ }).click()
      await rule.getByLabel('保存天数').fill('7')
      await rule.getByLabel('依据（文件、文号）').fill('北区档〔2026〕1号')
      await rule.getByRole('button', { name: '保存' }).click()
      await expect(rule.getByText(`请填写 ${least} 至 36500 天。`)).toBeVisible()
      await expect(rule.getByLabel('依据（文件、文号）')).toHaveValue('北区档〔2026〕1号')
      await expectAccessible(page)
      await rule.getByLabel('保存天数').fill(String(days))
      await rule.getByRole('button', { name: '保存' }).click()
      await expect(rule).toContainText(span)
      await expect(rule).toContainText('北区档〔2026〕1号')
      await expectAccessible(page)
      await saveImage(page, `console-retention-${width}`)
    })
  })
}

test('an auditor reads it and changes nothing', async ({ page, request }) => {
  await signIn(page, await hire(request, ['auditor'], 'yjglj'))
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '保存与删除' }).click()
  await expect(page.locator('[data-rule]')).toHaveCount(5)
  await expect(page.getByRole('button', { name: /修改/ })).toHaveCount(0)
})
