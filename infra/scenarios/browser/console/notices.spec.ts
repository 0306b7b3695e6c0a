import { randomUUID } from 'node:crypto'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { aPhone } from '../secrets.ts'
import { Caller } from './calls.ts'
import { hire, report, test } from './staff.ts'

interface Caught {
  to: string
  subject: string
  text: string
}

const phone = { width: 390, height: 844 }
const desktop = { width: 1440, height: 900 }

test('seals where one is reached, tries a text there, is called for an emergency and acknowledges', async ({ deskOf, request }) => {
  const address = `t${randomUUID().slice(0, 8)}@office.example`
  const person = await hire(request, ['administrator', 'duty_leader'], 'yjglj')
  const name = `测试${person.username.slice(1, 4)}`
  const desk = await deskOf(person)
  const caught = async () => {
    const all = (await (await request.get(`${run.mail}/messages`)).json()) as Caught[]
    return all.filter(({ to }) => to === address)
  }

  await desk.goto(`${run.cases}/my-notices`)
  const mail = desk.locator('[data-channel="mail"]')
  await mail.getByRole('button', { name: /填写/ }).click()
  await desk.getByLabel('邮箱').fill('不是邮箱')
  await desk.getByRole('button', { name: '密封并保存' }).click()
  await expect(desk.getByRole('alert')).toContainText('邮箱不对')
  await desk.getByLabel('邮箱').fill(address)
  await desk.getByRole('button', { name: '密封并保存' }).click()
  await expect(mail).toContainText('已密封')
  await expect(desk.locator('main')).not.toContainText(address)
  const due = desk.getByRole('checkbox', { name: '即将到期，邮件' })
  await due.uncheck()
  await desk.getByRole('radio', { name: /此时段内只发紧急线索/ }).check()
  await desk.getByLabel('从').selectOption('20')
  await expect(desk.locator('[data-kind="staff-alarm"]')).toContainText('一直发送')
  await desk.reload()
  await expect(due).not.toBeChecked()
  await expect(desk.getByLabel('从')).toHaveValue('20')
  await expectAccessible(desk)
  await saveImage(desk, 'console-my-notices')
  await desk.setViewportSize(phone)
  await expectAccessible(desk)

  await desk.setViewportSize(desktop)
  await desk.goto(`${run.cases}/admin?tab=notices`)
  await expect(desk.locator('tr[data-channel="mail"]')).toContainText('可用')
  await desk.getByRole('combobox', { name: '通知', exact: true }).selectOption('staff-digest')
  const brief = desk.getByLabel('短文（短信、群机器人）')
  await brief.fill('{count}件：{summary}')
  await desk.getByRole('button', { name: '预览' }).click()
  await expect(desk.locator('[data-template]')).toContainText('不能使用 {summary}')
  const mark = `今日有{count}件待办（${randomUUID().slice(0, 4)}）：{numbers}`
  await brief.fill(mark)
  await desk.getByRole('button', { name: '预览' }).click()
  await expect(desk.locator('[data-preview]')).toContainText('今日有8件待办')
  await desk.getByRole('button', { name: '保存为新版本' }).click()
  await expect(desk.getByRole('status').filter({ hasText: '已保存为第' })).toBeVisible()
  await expectAccessible(desk)
  await saveImage(desk, 'console-notices')

  await desk.getByRole('combobox', { name: '通知', exact: true }).selectOption('staff-late')
  await desk.getByRole('button', { name: '发给我自己' }).click()
  await expect.poll(async () => (await caught()).map(({ text }) => text)).toEqual([expect.stringContaining('已逾期')])
  expect((await caught())[0]?.subject).not.toContain('逾期')
  await desk.setViewportSize(phone)
  await expectAccessible(desk)

  const number = aPhone()
  await desk.setViewportSize(desktop)
  await desk.goto(`${run.cases}/my-notices`)
  await desk.locator('[data-channel="sms"]').getByRole('button', { name: /填写/ }).click()
  await desk.getByLabel('手机号码').fill(number)
  await desk.getByRole('button', { name: '密封并保存' }).click()
  await expect(desk.locator('[data-channel="sms"]')).toContainText('已密封')
  await desk.goto(`${run.cases}/admin?tab=notices`)
  await desk.getByLabel('每人等待（分钟）').fill('30')
  const rule = desk.locator('#alarm-rule')
  for (const remove of await rule.getByRole('button', { name: /移除/ }).all()) await remove.click()
  const self = await rule.locator('option').filter({ hasText: name }).getAttribute('value')
  await rule.getByLabel('人员').selectOption(self)
  await rule.getByRole('button', { name: '加入' }).click()
  await rule.getByRole('button', { name: '保存' }).click()
  await expect(desk.getByRole('status').filter({ hasText: '已保存' }).first()).toBeVisible()

  const { id } = await report(request, '仓库起火，有人被困', { answers: { injured: true, ongoing: true, flammable: true } })

  const calls = async () => {
    const all = (await (await request.get(`${run.mail}/messages`)).json()) as Caught[]
    return all.filter(({ to, subject }) => to === number && subject === 'staff-alarm')
  }
  await expect.poll(async () => (await calls()).length).toBe(1)
  expect((await calls())[0]?.text).not.toContain('起火')
  const { link } = JSON.parse((await calls())[0]!.text) as { link: string }
  await desk.setViewportSize(phone)
  await desk.goto(link)
  await expect(desk.getByRole('heading', { name: '紧急呼叫' })).toBeVisible()
  await expectAccessible(desk)
  await saveImage(desk, 'console-call-390')
  await desk.getByRole('button', { name: '我已知悉，正在处置' }).click()
  await expect(desk.locator('[data-known]')).toContainText(name)

  // taken, so that it rings nowhere any more
  const triager = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  await triager.does(id, 'accept', { hazardType: 'fire_exit', severity: 'L1_emergency', summary: '仓库起火', place: '示例路 12 号' })
})

test('five tips about one place are one incident: the duty leader answers them all and ends it', async ({ deskOf, request }) => {
  // not where other tests report
  const location = { lat: 29.8 + Math.random() / 20, lng: 121.3 + Math.random() / 20, crs: 'wgs84' }
  const person = await hire(request, ['duty_leader'], 'yjglj')
  const desk = await deskOf(person)
  await desk.goto(run.cases)
  const tips = await Promise.all([1, 2, 3, 4, 5].map((at) => report(request, `路面塌陷，第 ${at} 个人看到`, { location })))
  await desk.locator('[data-incident]').click({ timeout: 30_000 })
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('5 条线索')
  await desk.getByLabel('告知内容').fill('抢修人员已到场，请绕行。')
  await expectAccessible(desk)
  await saveImage(desk, 'console-incident')
  await desk.getByRole('button', { name: '发送给 5 件的举报人' }).click()
  await expect(desk.getByText('已告知 5 件的举报人。')).toBeVisible()
  await desk.getByRole('button', { name: '结束这起聚集' }).click()
  await expect(desk.getByText('已结束')).toBeVisible()

  const reader = await Caller.of(request, person)
  const incident = await reader.get(`${run.cases}/api/v1${new URL(desk.url()).pathname}`)
  expect(incident.closedAt).toBeTruthy()
  expect(incident.cases.map((each: { id: string }) => each.id).toSorted()).toEqual(tips.map(({ id }) => id).toSorted())
})
