import type { Page } from '@playwright/test'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { account, run } from '../run.ts'
import { Caller, codeOf } from './calls.ts'
import { hire, report, signIn, test, type Person } from './staff.ts'

/** Turns the second factor on as a person does, and gives the secret and the recovery codes. */
async function enrol(page: Page, { password }: Person): Promise<{ secret: string; recovery: string[] }> {
  await page.goto(`${run.cases}/totp`)
  await page.locator('#totp-password').fill(password)
  await page.getByRole('button', { name: '下一步' }).click()
  const secret = (await page.locator('[data-secret]').textContent()) ?? ''
  await expect(page.getByRole('img', { name: /二维码/ })).toBeVisible()
  await saveImage(page, 'console-totp')
  await expectAccessible(page)
  await page.getByLabel('验证器显示的 6 位动态码').fill(codeOf(secret))
  await page.getByRole('button', { name: '启用' }).click()
  const codes = page.locator('[data-recovery] code')
  await expect(codes).toHaveCount(10)
  const recovery = await codes.allTextContents()
  await expectAccessible(page)
  await page.getByRole('button', { name: '我已保存' }).click()
  return { secret, recovery }
}

test('a second factor is turned on, asked for at the next sign-in, and each code opens once', async ({
  page,
  request,
  deskOf,
}) => {
  test.slow()
  const person = await hire(request, ['office_leader'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(`${run.cases}/leader`)
  await expect(desk.locator('[data-urge]')).toContainText('建议启用动态码')
  const { secret, recovery } = await enrol(desk, person)
  await expect(desk.locator('[data-urge]')).toHaveCount(0)

  await signIn(page, person)
  const code = page.getByLabel('动态码', { exact: true })
  await expect(code).toBeFocused()
  await expectAccessible(page)
  await code.fill('000000')
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('alert')).toHaveText('用户名、密码或动态码不对。')
  const next = codeOf(secret, 1)
  await code.fill(next)
  await page.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('heading', { name: '领导台' })).toBeVisible()

  const { username, password } = person
  for (const [totp, status] of [
    [next, 401],
    [recovery[0], 200],
    [recovery[0], 401],
  ] as const) {
    const answer = await request.post(`${run.cases}/api/v1/session`, { data: { username, password, totp } })
    expect(answer.status(), totp).toBe(status)
  }
})

test('a lost device is taken away by an administrator, who leaves a trace', async ({ request, deskOf }) => {
  const person = await hire(request, ['office_leader'], 'yjglj')
  const { id } = await Caller.of(request, person)
  await enrol(await deskOf(person), person)

  const admin = await deskOf(account('admin'))
  await admin.goto(`${run.cases}/admin`)
  const row = admin.getByRole('row').filter({ hasText: person.username })
  await row.getByRole('button', { name: /动态码/ }).click()
  await expect(admin.locator('[data-lost-device]')).toContainText('已启用')
  await admin.getByRole('button', { name: '设备丢失，重置' }).click()
  await expect(admin.locator('[data-lost-device]')).toContainText('管理员重置')

  const administrator = await Caller.of(request, account('admin'))
  const standing = await administrator.get(`${run.cases}/api/v1/people/${id}/totp`)
  expect(standing).toMatchObject({ enrolled: false, events: [{ kind: 'reset', by: administrator.id }, {}] })
  await Caller.of(request, person)
})

test('a final decision is signed with a code, and the log says so', async ({ request, deskOf }) => {
  test.slow()
  const leader = await hire(request, ['office_leader'], 'yjglj')
  const reader = await Caller.of(request, await hire(request, ['office_leader'], 'yjglj'))
  const desk = await deskOf(leader)
  const { secret } = await enrol(desk, leader)
  const { id } = await report(request, `签署试验${Date.now() % 100_000}`)
  await toClosure(request, id)

  await desk.goto(`${run.cases}/cases/${id}`)
  await desk.locator('[data-command="approve-closure"]').click()
  const dialog = desk.getByRole('dialog', { name: '用动态码签署' })
  await expect(dialog).toBeVisible()
  await expectAccessible(desk)
  await saveImage(desk, 'console-step-up')
  await dialog.getByLabel('动态码').fill('000000')
  await dialog.getByRole('button', { name: '签署' }).click()
  await expect(dialog.getByRole('alert')).toContainText('动态码不对')
  await dialog.getByLabel('动态码').fill(codeOf(secret, 1))
  await dialog.getByRole('button', { name: '签署' }).click()
  await expect(desk.locator('[data-state]')).toHaveText('已办结')
  await expect(desk.getByText('已用动态码签署')).toBeVisible()

  const { items } = await reader.get(`${run.cases}/api/v1/cases/${id}/events`)
  const closed = items.find((event: { event: string }) => event.event === 'closed')
  expect(Date.parse(closed.signedAt)).toBeGreaterThan(0)
})

/** Brings a case to where the office decides on its closure. */
async function toClosure(request: Parameters<typeof hire>[0], id: string): Promise<void> {
  const triager = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  const unit = await Caller.of(request, await hire(request, ['unit_clerk', 'unit_handler'], 'xfjy'))
  const inspector = await Caller.of(request, await hire(request, ['inspector'], 'xfjy'))
  const head = await Caller.of(request, await hire(request, ['unit_leader'], 'xfjy'))
  await triager.does(id, 'accept', {
    hazardType: 'fire_exit',
    severity: 'L3_serious',
    summary: '安全出口上锁',
    place: '示例路 12 号',
  })
  await triager.does(id, 'assign', { leadUnit: 'xfjy', coUnits: [], brief: '请核查安全出口。' })
  await unit.does(id, 'sign-for')
  await unit.does(id, 'record-inspection', {
    finding: 'substantiated',
    record: '安全出口上锁，当场拆除。',
    officers: ['示例甲', '示例乙'],
    hazards: [{ description: '安全出口上锁', level: 'general', fixedOnSpot: true }],
  })
  await inspector.does(id, 'record-reinspection', { result: 'pass', record: '已整改到位。' })
  await head.does(id, 'submit-closure', { conclusion: '属实，已整改。', measureForReporter: '已责令拆锁' })
}
