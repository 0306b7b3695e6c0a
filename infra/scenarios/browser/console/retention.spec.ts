import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { give, hire, signIn, test } from './staff.ts'

for (const { width, colorScheme } of [
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('holds a case, shows why, and keeps a rule that names its reason', async ({ page, request, deskOf }) => {
      const triager = await deskOf(await hire(request, ['triager'], 'yjglj'))
      await triager.goto(`${run.cases}/?view=all`)
      await triager.locator('[data-case]').first().click()
      await triager.locator('article').waitFor()
      const isHeld = (await triager.locator('article').innerText()).includes('保全中')
      if (!isHeld)
        await give(triager, 'hold', (form) => form.getByLabel('保全理由（文号、案由）').fill('行政复议〔2026〕7号'))
      await expect(triager.locator('article')).toContainText('保全中')

      await signIn(page, await hire(request, ['administrator'], 'yjglj'))
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '保存与删除' }).click()
      await expect(page.locator('[data-hold]').first()).toContainText('行政复议〔2026〕7号')
      const rule = page.locator('[data-rule="notes"]')
      await rule.getByRole('button', { name: /修改/ }).click()
      await rule.getByLabel('保存天数').fill('7')
      await rule.getByLabel('依据（文件、文号）').fill('北区档〔2026〕1号')
      await rule.getByRole('button', { name: '保存' }).click()
      await expect(rule.getByText('请填写 1095 至 36500 天。')).toBeVisible()
      await expect(rule.getByLabel('依据（文件、文号）')).toHaveValue('北区档〔2026〕1号')
      await expectAccessible(page)
      await rule.getByLabel('保存天数').fill('5475')
      await rule.getByRole('button', { name: '保存' }).click()
      await expect(rule).toContainText('15 年')
      await expect(rule).toContainText('北区档〔2026〕1号')
      await expectAccessible(page)
      if (width === 1440) await saveImage(page, 'console-retention')
    })
  })
}

test('an auditor reads it and changes nothing', async ({ page, request }) => {
  await signIn(page, await hire(request, ['auditor'], 'yjglj'))
  await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '保存与删除' }).click()
  await expect(page.locator('[data-rule]')).toHaveCount(5)
  await expect(page.getByRole('button', { name: /修改/ })).toHaveCount(0)
})
