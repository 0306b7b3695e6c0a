import { randomUUID } from 'node:crypto'
import { expect } from '../pages.ts'
import { run } from '../run.ts'
import { Caller } from './calls.ts'
import { chooseUnit, hire, report, test } from './staff.ts'

/** Above so many within an hour a person's mails go out as one. */
const single = 10
const many = 14
const unit = 't_qianjiang'

test('takes a flood of tips, triages it in bulk, and sends nobody a mail for each', async ({ deskOf, request }) => {
  test.slow()
  const address = `t${randomUUID().slice(0, 8)}@unit.example`
  const clerk = await deskOf(await hire(request, ['unit_clerk'], unit))
  await clerk.goto(`${run.cases}/my-notices`)
  await clerk.locator('[data-channel="mail"]').getByRole('button', { name: /填写/ }).click()
  await clerk.getByLabel('邮箱').fill(address)
  await clerk.getByRole('button', { name: '密封并保存' }).click()
  await expect(clerk.locator('[data-channel="mail"]')).toContainText('已密封')
  await Promise.all([
    clerk.waitForResponse('**/my-notices/wishes'),
    clerk.getByRole('radio', { name: /任何时候/ }).check(),
  ])

  const words = `暴雨积水漫进配电房${Date.now() % 100_000}`
  const places = Array.from({ length: many }, (_, at) => ({ lat: 29.95 + at * 0.01, lng: 121.5, crs: 'wgs84' }))
  const cases = await Promise.all(places.map((location, at) => report(request, `${words} ${at}`, { location })))
  expect(new Set(cases.map(({ id }) => id)).size).toBe(many)

  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  const list = async () => {
    await expect(async () => {
      await desk.goto(`${run.cases}/?q=${encodeURIComponent(words)}`)
      await expect(desk.locator('[data-case]')).toHaveCount(many, { timeout: 2_000 })
    }).toPass()
    await desk.keyboard.press('x')
    await desk.getByRole('button', { name: `全选已显示的 ${many} 件` }).click()
    await desk.getByRole('button', { name: '批量办理…' }).click()
  }
  const form = desk.getByRole('dialog')
  const send = async (button: string) => {
    await form.getByRole('button', { name: button }).click()
    await desk.getByRole('button', { name: '现在发送' }).click()
    await expect(desk.locator('[data-bulk-run]')).toContainText(`${many} 件已完成，0 件没有`)
    await desk.getByRole('button', { name: '知道了' }).click()
  }
  await list()
  await desk.locator('[data-bulk-command="accept"]').click()
  await form.getByLabel('隐患类型').selectOption('fire_exit')
  await form.getByLabel('地点').fill('示例路 12 号')
  await send(`受理 ${many} 件`)
  await list()
  await desk.locator('[data-bulk-command="assign"]').click()
  await chooseUnit(form, '主办单位', unit)
  await form.getByLabel('交办说明').fill('请核查积水。')
  await send(`交办 ${many} 件`)

  const mails = async () => {
    const all = (await (await request.get(`${run.mail}/messages`)).json()) as { to: string }[]
    return all.filter(({ to }) => to === address).length
  }
  await expect.poll(mails, { timeout: 30_000 }).toBe(single)
  // the others wait to go out as one, and all of them are on the desk
  const administrator = await Caller.of(request, await hire(request, ['administrator'], 'yjglj'))
  const waiting = async () => {
    const { items } = await administrator.get(`${run.notify}/api/v1/notice-channels`)
    return items.find(({ name }: { name: string }) => name === 'mail').waiting as number
  }
  await expect.poll(waiting).toBeGreaterThanOrEqual(many - single)
  expect(await mails()).toBe(single)
  await clerk.goto(`${run.cases}/?q=${encodeURIComponent('请核查积水')}`)
  await expect(clerk.locator('[data-case]').first()).toBeVisible()
})
