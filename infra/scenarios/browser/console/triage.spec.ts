import { expect } from '../pages.ts'
import { run } from '../run.ts'
import { give, hire, report, test } from './staff.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('triages by the keyboard alone, and takes back within six seconds', async ({ deskOf, request }) => {
  const words = `配电箱没有门${Date.now() % 100_000}`
  await report(request, `${words}甲`)
  await report(request, `${words}乙`)
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await expect(async () => {
    await desk.goto(`${run.cases}/?q=${encodeURIComponent(words)}`)
    await expect(desk.locator('[data-case]')).toHaveCount(2, { timeout: 1_000 })
  }).toPass()

  const open = desk.locator('[data-case][aria-current]')
  const first = (await open.getAttribute('data-case'))!
  await desk.keyboard.press('j')
  await expect(open).not.toHaveAttribute('data-case', first)
  await desk.keyboard.press('k')
  await expect(open).toHaveAttribute('data-case', first)
  await expect(desk.locator('[data-command]').first()).toBeVisible()
  await desk.keyboard.press('1')
  const form = desk.locator('article form')
  await expect(form.getByLabel('隐患类型')).toBeFocused()
  await form.getByLabel('隐患类型').selectOption('fire_exit')
  await form.getByLabel('地点').fill('示例路 12 号')
  await desk.keyboard.press('Control+Enter')
  await expect(desk.locator('[data-held]')).toContainText('受理')
  await desk.keyboard.press('z')
  await expect(form.getByLabel('地点')).toHaveValue('示例路 12 号')
  await expect(desk.locator('[data-state]')).toHaveText('已登记')

  await desk.keyboard.press('Control+Enter')
  await desk.getByRole('button', { name: '现在发送' }).press('Enter')
  await expect(desk.locator('[data-held]')).toHaveCount(0)
  await expect(desk.locator('[data-state]')).toHaveText('已受理')

  await desk.keyboard.press('Shift+Slash')
  await expect(desk.getByRole('dialog')).toContainText('下一件')
})

test('tells who loses a race what happened, and keeps what was typed', async ({ deskOf, request }) => {
  const { id } = await report(request, `护栏缺了三米${Date.now() % 100_000}`)
  const [slow, fast] = [
    await deskOf(await hire(request, ['triager'], 'yjglj')),
    await deskOf(await hire(request, ['triager'], 'yjglj')),
  ]
  for (const desk of [slow, fast]) {
    await expect(async () => {
      await desk.goto(`${run.cases}/cases/${id}`)
      await expect(desk.locator('[data-command="accept"]')).toBeVisible({ timeout: 2_000 })
    }).toPass()
  }
  await slow.locator('[data-command="decline"]').click()
  const form = slow.locator('article form')
  await form.getByLabel('告知举报人的话').fill('没有明确的地点。')
  await form.getByRole('radio').first().check()
  await give(fast, 'accept', async (accept) => {
    await accept.getByLabel('隐患类型').selectOption('fire_exit')
    await accept.getByLabel('地点').fill('示例路 12 号')
  })
  await expect(form).toContainText('案件刚有变化')
  await form.locator('button.primary').last().click()
  await slow.getByRole('dialog').locator('button.primary').click()

  await expect(slow.locator('[data-problem]')).toContainText('有人比您先办了一步')
  await expect(slow.locator('[data-problem]')).toContainText('受理')
  await expect(form.getByLabel('告知举报人的话')).toHaveValue('没有明确的地点。')
})

test('shows a case to nobody of another unit', async ({ deskOf, request }) => {
  const { id } = await report(request, `灭火器过期${Date.now() % 100_000}`)
  const triage = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await expect(async () => {
    await triage.goto(`${run.cases}/cases/${id}`)
    await expect(triage.locator('article')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  const stranger = await deskOf(await hire(request, ['unit_clerk'], 'zjj'))
  await stranger.goto(`${run.cases}/cases/${id}`)
  await expect(stranger.getByText('没有找到这件案件')).toBeVisible()
})
