import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run, sizes } from '../run.ts'
import { tell } from './calls.ts'
import { hire, signIn, test } from './staff.ts'

for (const { width, colorScheme, kind, least, days, span } of sizes([
  { width: 1440, colorScheme: 'light', kind: 'notes', least: 1095, days: 5475, span: '15 年' },
  { width: 390, colorScheme: 'dark', kind: 'pictures', least: 365, days: 2190, span: '6 年' },
] as const)) {
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

for (const { width, colorScheme, phone } of sizes([
  { width: 1440, colorScheme: 'light', phone: '13905740771' },
  { width: 390, colorScheme: 'dark', phone: '13905740772' },
] as const)) {
  test.describe(`a request at ${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('is written down by one person and decided by another', async ({ page, request, deskOf }) => {
      const tip = await tell(request, '冷库门口堆放杂物，夜里锁门。', phone)
      await signIn(page, await hire(request, ['identity_custodian'], 'yjglj'))
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '保存与删除' }).click()
      const panel = page.locator('[data-wishes]')
      await panel.getByRole('button', { name: '登记一项请求' }).click()
      await panel.getByLabel('举报编号').fill(tip.tipNumber)
      await panel.getByRole('checkbox', { name: '反映人的原话' }).check()
      await panel.getByRole('button', { name: /登记，由另一人决定/ }).click()
      await expect(panel.getByRole('alert')).toContainText('请填写内容。')
      await panel.getByLabel('怎样提出、怎样核实是本人').fill('持查询码来访提出，已核对。')
      await panel.getByRole('button', { name: /登记，由另一人决定/ }).click()
      // the case is open
      await expect(panel.getByRole('alert')).toContainText('现在只能删除联系方式')
      await expectAccessible(page)
      await panel.getByRole('checkbox', { name: '反映人的原话' }).uncheck()
      await panel.getByRole('checkbox', { name: '联系方式和收款信息' }).check()
      await panel.getByRole('button', { name: /登记，由另一人决定/ }).click()
      const wish = panel.locator(`[data-wish="${tip.tipNumber}"]`)
      await expect(wish).toContainText('待另一人决定')
      await expect(wish.getByRole('button')).toHaveCount(0)

      const other = await deskOf(await hire(request, ['office_leader'], 'yjglj'))
      await other.goto(`${run.cases}/retention`)
      const theirs = other.locator(`[data-wish="${tip.tipNumber}"]`)
      await theirs.getByRole('button', { name: /同意删除/ }).click()
      await expectAccessible(other)
      await theirs.getByRole('button', { name: /再按一次/ }).click()
      const order = other.locator(`[data-order="${tip.tipNumber}"]`)
      await expect(async () => {
        await other.reload()
        await expect(order.locator('[data-keeper="intake"]')).toContainText('✓', { timeout: 2_000 })
        await expect(order.locator('[data-keeper="notify"]')).toContainText('✓', { timeout: 2_000 })
      }).toPass({ timeout: 60_000 })
    })
  })
}
