import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { Caller } from './calls.ts'
import { chooseUnit, give, hire, report, start, test } from './staff.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** What a triager says of a plain hazard. */
const accepted = { hazardType: 'fire_exit', severity: 'L4_general', summary: '安全出口上锁', place: '示例路 12 号' }

test('shows what is due first, the party’s other cases, and why something is not possible yet', async ({
  deskOf,
  request,
}) => {
  const mark = Date.now() % 100_000
  const subject = `测试化工${mark}`
  const [{ id: past }, { id }] = [await report(request, `储罐区没有围堰${mark}`), await report(request, `灭火器压力不足${mark}`)]
  const triager = await hire(request, ['triager', 'editor'], 'yjglj')
  const api = await Caller.of(request, triager)
  for (const each of [past, id]) await api.does(each, 'accept', { ...accepted, subject })
  const desk = await deskOf(triager)
  await desk.goto(`${run.cases}/cases/${id}`)

  await expect(desk.locator('[data-next]')).toContainText('交办')
  await expect(desk.locator('[data-command]').first()).toHaveAttribute('data-command', 'assign')
  const record = desk.locator('[data-subject]')
  await expect(record).toContainText(subject)
  await expect(record).toContainText('近 365 日案件 2')
  await expect(record.getByRole('link')).toHaveAttribute('href', `/cases/${past}`)
  const known = await api.get(`${run.cases}/api/v1/cases/${id}/subject`)
  expect(known.items.map((each: { id: string }) => each.id)).toEqual([past])

  await expect(desk.locator('[data-command="allege-death"]')).toBeHidden()
  await desk.locator('[data-more]').click()
  const grey = desk.locator('[data-command="draft-exposure"]')
  await expect(grey).toHaveAttribute('aria-disabled', 'true')
  await grey.focus()
  await expect(grey).toBeFocused()
  await expect(grey).toHaveAccessibleDescription(/尚未查实/)
  await expectAccessible(desk)

  // a unit by its pinyin initials, a day by its working days
  await desk.locator('[data-command="assign"]').click()
  const form = desk.locator('article form')
  const lead = form.getByRole('combobox', { name: '主办单位' })
  await lead.fill('xfjyd')
  await expect(form.getByRole('option')).toHaveText(['区消防救援大队'])
  await lead.press('Enter')
  await expect(lead).toHaveValue('区消防救援大队')
  await form.getByLabel('交办说明').fill('请核查。')
  await form.getByRole('button', { name: '5 个工作日', exact: true }).click()
  await expect(form.locator('[data-workdays]')).toContainText('= 5 个工作日')
  await form.getByRole('button', { name: '日历' }).click()
  await expect(form.getByRole('button', { name: /休|周末/ }).first()).toBeVisible()
  await expectAccessible(desk)
  const due = await form.getByLabel('办理期限').inputValue()
  const why = form.getByLabel('改派理由')
  if (await why.isVisible()) await why.fill('就近')
  await form.locator('button.primary').last().click()
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect(desk.locator('[data-state]')).toHaveText('待签收')

  const view = await api.get(`${run.cases}/api/v1/cases/${id}`)
  expect(view.leadUnit).toBe('xfjy')
  const handling = view.clocks.find((clock: { key: string }) => clock.key === 'unit_handle')
  expect(new Date(Date.parse(handling.dueAt) + 8 * 3_600_000).toISOString().slice(0, 10)).toBe(due)
})

test('cites an article in force, lists the order as a document, and talks with the reporter', async ({
  deskOf,
  request,
}) => {
  const { id } = await report(request, `安全出口上锁${Date.now() % 100_000}`)
  const triager = await hire(request, ['triager'], 'yjglj')
  const handler = await hire(request, ['unit_clerk', 'unit_handler'], 'xfjy')
  const [office, unit] = [await Caller.of(request, triager), await Caller.of(request, handler)]
  await office.opens(id)

  const triage = await deskOf(triager)
  await triage.goto(`${run.cases}/cases/${id}`)
  await triage.getByRole('textbox', { name: '写给举报人' }).fill('锁是哪一天装上的？')
  await triage.locator('[data-conversation]').getByRole('button', { name: '发出' }).click()
  await triage.getByRole('button', { name: '现在发送' }).click()
  await expect(triage.locator('[data-conversation] li.office')).toContainText('锁是哪一天装上的？')
  await give(triage, 'end-supplement')

  await office.does(id, 'accept', accepted)
  await office.does(id, 'assign', { leadUnit: 'xfjy', brief: '请核查安全出口。', overrideReason: '试验' })
  await unit.does(id, 'sign-for', {})
  await unit.does(id, 'record-inspection', {
    finding: 'substantiated',
    record: '安全出口挂锁。',
    officers: ['示例甲', '示例乙'],
    hazards: [{ description: '安全出口锁闭', level: 'general' }],
  })
  const desk = await deskOf(handler)
  await desk.goto(`${run.cases}/cases/${id}`)
  await give(desk, 'order-rectification', async (form) => {
    await form.getByLabel('安全出口锁闭').check()
    await form.getByLabel('要求', { exact: true }).fill('拆除门锁')
    await form.getByRole('button', { name: '5 个工作日', exact: true }).click()
    await form.getByRole('searchbox', { name: /查法条/ }).fill('疏散通道 42')
    await form.getByRole('button', { name: '引用 《中华人民共和国安全生产法》第四十二条' }).click()
    await expect(form.getByLabel('法律依据')).toHaveValue('《中华人民共和国安全生产法》第四十二条')
  })
  await expect(desk.locator('[data-documents]')).toContainText('责令限期整改指令书')
  await desk.locator('[data-timeline]').getByRole('button', { name: /企业与处罚/ }).click()
  await expect(desk.locator('[data-timeline] [data-event="order-issued"]')).toBeVisible()
  await expect(desk.locator('[data-timeline] [data-event="signed-for"]')).toHaveCount(0)
  await expectAccessible(desk)

  const { items } = await office.get(`${run.cases}/api/v1/cases/${id}/events`)
  const ordered = items.find((event: { event: string }) => event.event === 'rectification-ordered')
  expect(ordered.text).toContain('《中华人民共和国安全生产法》第四十二条')
  const asked = items.find((event: { event: string }) => event.event === 'reporter-asked')
  expect(asked.text).toBe('锁是哪一天装上的？')
})

test('signs the record of an inspection on glass, both sides', async ({ deskOf, request }) => {
  const { id } = await report(request, `消火栓无水${Date.now() % 100_000}`)
  const office = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  const handler = await hire(request, ['unit_clerk', 'unit_handler'], 'xfjy')
  await office.does(id, 'accept', accepted)
  await office.does(id, 'assign', { leadUnit: 'xfjy', brief: '请核查消火栓。', overrideReason: '试验' })
  await (await Caller.of(request, handler)).does(id, 'sign-for', {})
  const desk = await deskOf(handler)
  await desk.goto(`${run.cases}/cases/${id}`)
  await give(desk, 'record-inspection', async (form) => {
    await form.getByRole('radio', { name: '查无实据' }).check()
    await form.getByLabel('检查记录').fill('逐个试放，水压正常。')
    const officers = form.getByRole('group', { name: /执法人员/ }).getByRole('textbox')
    await officers.nth(0).fill('示例甲')
    await officers.nth(1).fill('示例乙')
    const inspector = form.getByRole('group', { name: /检查人员签名/ })
    await inspector.getByRole('button', { name: '签名' }).click()
    await inspector.getByLabel('姓名').fill('示例甲')
    const { x, y, width, height } = (await inspector.locator('canvas').boundingBox())!
    await desk.mouse.move(x + 20, y + height / 2)
    await desk.mouse.down()
    await desk.mouse.move(x + width / 2, y + 20, { steps: 4 })
    await desk.mouse.move(x + width - 20, y + height - 20, { steps: 4 })
    await desk.mouse.up()
    await inspector.getByRole('button', { name: '确认签名' }).click()
    await expect(inspector).toContainText('示例甲 已签字')
    const firm = form.getByRole('group', { name: /被检查单位签名/ })
    await firm.getByRole('button', { name: '签名' }).click()
    await firm.getByLabel('姓名').fill('示例丙')
    await firm.getByRole('button', { name: '以姓名签字' }).click()
    await expect(firm).toContainText('示例丙 已以姓名签字')
    await expectAccessible(desk)
  })
  const { items } = await office.get(`${run.cases}/api/v1/cases/${id}/events`)
  const { signatures } = items.find((event: { event: string }) => event.event === 'inspected').visit
  expect(signatures.map(({ by, name }: { by: string; name: string }) => [by, name])).toEqual([
    ['inspector', '示例甲'],
    ['firm', '示例丙'],
  ])
  expect(signatures[0].drawn.url).toContain('/photos/')
})

test('tells field by field what somebody faster changed, and keeps the form', async ({ deskOf, request }) => {
  const { id } = await report(request, `电线私拉乱接${Date.now() % 100_000}`)
  const person = await hire(request, ['triager'], 'yjglj')
  const api = await Caller.of(request, await hire(request, ['triager'], 'yjglj'))
  await api.does(id, 'accept', accepted)
  const slow = await deskOf(person)
  await slow.goto(`${run.cases}/cases/${id}`)
  await start(slow, 'assign')
  const form = slow.locator('article form')
  await chooseUnit(form, '主办单位', 'zjj')
  await form.getByLabel('交办说明').fill('请住建局核查。')
  const why = form.getByLabel('改派理由')
  await why.fill('熟悉情况')

  await api.does(id, 'assign', { leadUnit: 'xfjy', brief: '请消防核查。', overrideReason: '试验' })
  await expect(form).toContainText('案件刚有变化')
  await form.locator('button.primary').last().click()
  await slow.getByRole('button', { name: '现在发送' }).click()

  await expect(slow.locator('[data-problem]')).toContainText('有人比您先办了一步')
  const row = slow.locator('[data-differences] tr', { hasText: '主办单位' })
  await expect(row).toContainText('区消防救援大队')
  await expect(slow.locator('[data-differences] tr', { hasText: '状态' })).toContainText('待签收')
  await expect(form.getByLabel('交办说明')).toHaveValue('请住建局核查。')
  expect((await api.get(`${run.cases}/api/v1/cases/${id}`)).leadUnit).toBe('xfjy')
})

test('prints a letter as a sheet with its number', async ({ deskOf, request }) => {
  const { id } = await report(request, `工地加油点违规充电${Date.now() % 100_000}`)
  const triager = await hire(request, ['triager'], 'yjglj')
  const api = await Caller.of(request, triager)
  const leader = await Caller.of(request, await hire(request, ['office_leader'], 'yjglj'))
  await api.does(id, 'draft-referral', {
    receiver: 'city_bureau',
    addressee: '示例市住房和城乡建设局',
    reason: '在建工地临时加油点违规充电，属建设主管部门职责，现移送你局依法处理。',
    materials: '附：线索摘要一份',
  })
  await leader.does(id, 'approve-referral', {})
  await api.does(id, 'send-referral', { number: '试安办函〔2021〕1号' })
  const desk = await deskOf(triager)
  await desk.goto(`${run.cases}/cases/${id}`)
  await desk.locator('[data-documents]').getByRole('link', { name: '打开打印' }).click()
  const sheet = desk.locator('[data-paper]')
  await expect(sheet.getByRole('heading', { name: '移送函' })).toBeVisible()
  await expect(sheet).toContainText('试安办函〔2021〕1号')
  await expect(sheet).toContainText(/20\d\d年\d+月\d+日/)
  await expect(sheet).toContainText('示例市住房和城乡建设局')
  await expectAccessible(desk)
  await saveImage(desk, 'console-paper')
  // dark on the screen, and all the same dark on light when it is printed
  await desk.evaluate(() => (document.documentElement.dataset.theme = 'dark'))
  await desk.emulateMedia({ media: 'print' })
  await expect(desk.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(sheet).toBeVisible()
  await expect(sheet).toHaveCSS('color', 'rgb(22, 32, 46)')
  expect((await api.get(`${run.cases}/api/v1/cases/${id}`)).state).toBe('referred_out')
})
