import type { APIRequestContext, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { district } from '../districts.ts'
import { expect, expectAccessible, saveImage } from '../pages.ts'
import { run } from '../run.ts'
import { chooseUnit, give, hire, report, test, type Person } from './staff.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const queue = `${run.cases}/`

test('keeps what the list is narrowed to in the address, as chips that go away', async ({ deskOf, request }) => {
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await desk.goto(queue)
  await desk.getByRole('button', { name: /^筛选/ }).click()
  await desk.locator('[data-filter="light"]').selectOption('red')
  await expect(desk.locator('li.red [data-case]').first()).toBeVisible()
  await expect(desk.locator('li:not(.red) > [data-case]')).toHaveCount(0)
  await desk.locator('[data-chip="light=red"]').click()
  await desk.locator('[data-filter="status"]').selectOption('closed')
  await desk.locator('[data-filter="status"]').selectOption('accepted')
  await desk.locator('[data-filter="street"]').selectOption({ index: 1 })
  await desk.locator('[data-filter="from"]').fill('2021-01-01')
  await desk.locator('[data-filter="from"]').blur()
  await expect(desk.locator('[data-chip]')).toHaveCount(4)
  const address = new URL(desk.url())
  expect(address.searchParams.get('status')).toBe('closed,accepted')
  expect(address.searchParams.get('from')).toBe('2021-01-01')

  const other = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await other.goto(desk.url())
  await expect(other.locator('[data-chip]')).toHaveCount(4)
  await other.locator('[data-chip="status=accepted"]').click()
  await expect(other.locator('[data-chip]')).toHaveCount(3)
  await other.getByRole('button', { name: '清除全部' }).click()
  await expect(other.locator('[data-chip]')).toHaveCount(0)
  await other.goBack()
  await expect(other.locator('[data-chip]')).toHaveCount(3)
})

test('lets a colleague open a view that is shared, and nobody else change it', async ({ deskOf, request }) => {
  const name = `急件${Date.now() % 100_000}`
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await desk.goto(`${queue}?status=accepted&severity=L4_general`)
  await desk.locator('summary', { hasText: '视图管理' }).click()
  await desk.getByRole('button', { name: '保存当前条件为视图' }).click()
  const form = desk.getByRole('dialog')
  await form.getByLabel('名字').fill(name)
  await form.getByLabel('全区能看到所有案件的人').check()
  await expectAccessible(desk)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
  await expect(desk.locator('[data-saved]', { hasText: name })).toContainText(/\d/)
  await expectAccessible(desk)
  await saveImage(desk, 'console-views')

  const colleague = await deskOf(await hire(request, ['operator'], 'yjglj'))
  await colleague.goto(queue)
  await colleague.locator('summary', { hasText: '视图管理' }).click()
  const line = colleague.locator('[data-view-line]', { hasText: name })
  await expect(line.getByRole('button', { name: '删除' })).toHaveCount(0)
  await line.getByRole('checkbox').click()
  await expect(colleague.locator('[data-saved]', { hasText: name })).toBeVisible()
  await line.getByRole('link', { name }).click()
  await expect(colleague.locator('[data-chip="status=accepted"]')).toBeVisible()
  await expect(colleague.locator('[data-chip="severity=L4_general"]')).toBeVisible()

  await desk.locator('[data-view-line]', { hasText: name }).getByRole('button', { name: `删除视图 ${name}` }).click()
  await desk.getByRole('button', { name: '再按一次删除' }).click()
  await expect(desk.locator('[data-saved]', { hasText: name })).toHaveCount(0)
})

test('gives one command to several cases and says of each what happened', async ({ deskOf, request }) => {
  const words = `批量护栏缺失${Date.now() % 100_000}`
  const cases = [await report(request, `${words}甲`), await report(request, `${words}乙`), await report(request, `${words}丙`)]
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await untilListed(desk, words, 3)

  await desk.keyboard.press('x')
  await expect(desk.locator('[data-bulk]')).toContainText('已选 1 件')
  await desk.getByRole('button', { name: /全选已显示的 3 件/ }).click()
  await desk.getByRole('button', { name: '批量办理…' }).click()
  await desk.locator('[data-bulk-command="accept"]').click()
  const form = desk.getByRole('dialog')
  await expectAccessible(desk)
  await expect(form).toContainText('还缺内容')
  await saveImage(desk, 'console-bulk')
  await form.getByLabel('隐患类型').selectOption('fire_exit')
  await form.getByLabel('地点').fill('示例路 12 号')
  await form.getByRole('button', { name: /受理 3 件/ }).click()
  await expect(desk.locator('[data-bulk-run]')).toContainText('秒后发送')
  await desk.keyboard.press('z')
  await expect(desk.locator('[data-bulk-run]')).toHaveCount(0)

  // somebody is faster with one of them
  await desk.locator('[data-pick]').first().click()
  await desk.locator('[data-pick]').last().click({ modifiers: ['Shift'] })
  await expect(desk.locator('[data-bulk]')).toContainText('已选 3 件')
  await desk.getByRole('button', { name: '批量办理…' }).click()
  await desk.locator('[data-bulk-command="accept"]').click()
  await form.getByLabel('隐患类型').selectOption('fire_exit')
  await form.getByLabel('地点').fill('示例路 12 号')
  await form.getByRole('button', { name: /受理 3 件/ }).click()
  const fast = await deskOf(await hire(request, ['triager'], 'yjglj'))
  const [first] = cases
  await accept(fast, first!.id)
  const now = desk.getByRole('button', { name: '现在发送' })
  if (await now.isVisible()) await now.click()
  await expect(desk.locator('[data-bulk-run]')).toContainText('2 件已完成，1 件没有')
  await expect(desk.locator('[data-result="done"]')).toHaveCount(2)
  await expect(desk.locator('[data-result="failed"]')).toHaveCount(1)
  await expectAccessible(desk)
  for (const { id } of cases) expect(await stateOf(request, id)).toBe('accepted')

  // then all three are assigned together
  await desk.getByRole('button', { name: '知道了' }).click()
  await untilListed(desk, words, 3)
  await desk.keyboard.press('x')
  await desk.getByRole('button', { name: /全选已显示的 3 件/ }).click()
  await desk.getByRole('button', { name: '批量办理…' }).click()
  await desk.locator('[data-bulk-command="assign"]').click()
  await chooseUnit(form, '主办单位', 'xfjy')
  await form.getByLabel('交办说明').fill('请核查护栏。')
  await form.getByRole('button', { name: /交办 3 件/ }).click()
  await desk.getByRole('button', { name: '现在发送' }).click()
  await expect(desk.locator('[data-bulk-run]')).toContainText('3 件已完成，0 件没有')
  for (const { id } of cases) expect(await stateOf(request, id)).toBe('assigned')
})

test('rings for an emergency on every desk until somebody takes it', async ({ deskOf, request }) => {
  const words = `有人被困正在冒烟${Date.now() % 100_000}`
  const one = await deskOf(await hire(request, ['triager'], 'yjglj'))
  const two = await deskOf(await hire(request, ['triager', 'duty_leader'], 'yjglj'))
  const auditor = await deskOf(await hire(request, ['auditor'], 'yjglj'))
  for (const desk of [one, two, auditor]) await desk.goto(queue)
  await expect(one.getByRole('region', { name: '案件', exact: true })).toBeVisible()
  const { id } = await emergency(request, words)

  const alarm = (desk: Page) => desk.locator('[data-alarm]')
  for (const desk of [one, two]) await expect(alarm(desk)).toContainText('紧急线索', { timeout: 30_000 })
  await expect(alarm(auditor)).toHaveCount(0)
  await expect(one.locator('.alarm')).toHaveAttribute('aria-live', 'assertive')
  await expectAccessible(one)
  await one.getByRole('button', { name: /声音：开/ }).click()
  await expect(one.getByRole('button', { name: /声音：关/ })).toBeVisible()
  await saveImage(one, 'console-alarm')

  const before = await waiting(request)
  await accept(two, id)
  const after = before - 1
  for (const desk of [one, two]) {
    if (after === 0) await expect(alarm(desk)).toHaveCount(0, { timeout: 30_000 })
    else await expect(alarm(desk)).not.toContainText(words, { timeout: 30_000 })
  }
})

for (const width of [1440, 390]) {
  test.describe(`${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } })

    test(`does not move while 500 events come in, and keeps what is selected at ${width}`, async ({ page, request }) => {
      test.slow()
      const person = await hire(request, ['triager'], 'yjglj')
      await page.context().request.post(`${run.cases}/api/v1/session`, { data: person })
      const rows = Array.from({ length: 400 }, (_, at) => aRow(at))
      const stream = await stub(page, rows)
      await page.goto(`${queue}?status=accepted`)
      await expect(page.locator('[data-case]').first()).toBeVisible()
      await scrollDown(page, 6_000)
      await expect.poll(() => firstShown(page)).not.toBe(rows[0]!.id)
      // what is still being drawn has no place yet
      await expect.poll(async () => (await placed(page)).at(-1)?.[1] ?? 0).toBeGreaterThan(650)
      const pick = width > 1000
      if (pick) await page.locator('[data-pick]').nth(9).click()
      const picked = pick ? await page.locator('[data-pick]:checked').getAttribute('data-pick') : undefined
      const place = await placed(page)

      for (let at = 0; at < 500; at++) {
        const row = rows[at % rows.length]!
        row.version++
        row.title = `${row.title.slice(0, 8)}（${row.version}）`
        stream.changes.push(row.id)
      }
      stream.arrive(aRow(1_000))
      await stream.send()
      await expect(page.getByRole('button', { name: /1 条新线索/ })).toBeVisible({ timeout: 20_000 })
      await expect(page.locator('[data-case]', { hasText: '（' }).first()).toBeVisible()
      expect(await placed(page)).toEqual(place)
      if (picked) await expect(page.locator('[data-pick]:checked')).toHaveAttribute('data-pick', picked)
      await expectAccessible(page)
    })
  })
}

test('shows list and map side by side, the same case chosen in both', async ({ deskOf, request }) => {
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await desk.goto(`${queue}?sort=new`)
  await expect(desk.locator('[data-case]').first()).toBeVisible()
  await desk.keyboard.press('m')
  const map = desk.getByRole('region', { name: '地图' })
  await expect(map.locator('[data-pin]').first()).toBeVisible()
  const pins = await map.locator('.canvas').evaluate((canvas) => {
    const { left, top, right, bottom } = canvas.getBoundingClientRect()
    return [...canvas.querySelectorAll<SVGElement>('[data-pin]')]
      .map((each) => ({ id: each.dataset.pin, box: each.getBoundingClientRect() }))
      .map(({ id, box }) => ({ id, x: box.x + box.width / 2, y: box.y + box.height / 2 }))
      .filter(({ x, y }) => x > left && x < right && y > top && y < bottom)
  })
  const pin = pins.at(-1)!
  await desk.mouse.click(pin.x, pin.y)
  const current = desk.locator('[data-case][aria-current]')
  await expect
    .poll(async () => {
      const id = await current.getAttribute('data-case')
      const there = pins.find((each) => each.id === id)
      return there ? Math.hypot(there.x - pin.x, there.y - pin.y) : Infinity
    }, 'what lies under the finger')
    .toBeLessThanOrEqual(22)
  await expect(map.locator('.card')).toBeVisible()
  await saveImage(desk, 'console-map')
  await expectAccessible(desk)
  await desk.keyboard.press('m')
  await expect(map).toHaveCount(0)
})

test('says how many cases lie beyond the map, and goes to one of them', async ({ deskOf, request }) => {
  const words = `区界外的采石场${Date.now() % 100_000}`
  const { id } = await report(request, words, { location: { lat: 30.2, lng: 121.2, crs: 'wgs84' } })
  const desk = await deskOf(await hire(request, ['triager'], 'yjglj'))
  await untilListed(desk, words, 1)
  await desk.keyboard.press('m')
  const map = desk.getByRole('region', { name: '地图' })
  await expect(map.locator('[data-beyond]')).toContainText('1 件')
  await map.locator('[data-beyond]').click()
  await expect(map.locator(`[data-pin="${id}"]`)).toBeInViewport()
  await expect(map.locator('[data-beyond]')).toHaveCount(0)
  await expect(map.locator('.card')).toContainText(words)
  // nothing is farther than all of it
  await map.getByRole('button', { name: '缩小' }).click()
  await expect(map.locator(`[data-pin="${id}"]`)).toBeInViewport()
})

async function untilListed(desk: Page, words: string, count: number): Promise<void> {
  await expect(async () => {
    await desk.goto(`${queue}?q=${encodeURIComponent(words)}`)
    await expect(desk.locator('[data-case]')).toHaveCount(count, { timeout: 2_000 })
  }).toPass()
}

async function accept(desk: Page, id: string): Promise<void> {
  await desk.goto(`${run.cases}/cases/${id}`)
  await give(desk, 'accept', async (form) => {
    await form.getByLabel('隐患类型').selectOption('fire_exit')
    await form.getByLabel('地点').fill('示例路 12 号')
  })
}

async function tokenOf(request: APIRequestContext, person: Person): Promise<string> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: person })
  return ((await opened.json()) as { token: string }).token
}

async function stateOf(request: APIRequestContext, id: string): Promise<string> {
  const token = await tokenOf(request, await hire(request, ['triager'], 'yjglj'))
  const answer = await request.get(`${run.cases}/api/v1/cases/${id}`, { headers: { Authorization: `Bearer ${token}` } })
  return ((await answer.json()) as { state: string }).state
}

/** How many emergencies wait in the district. */
async function waiting(request: APIRequestContext): Promise<number> {
  const token = await tokenOf(request, await hire(request, ['triager'], 'yjglj'))
  const answer = await request.get(`${run.cases}/api/v1/cases?severity=L1_emergency&status=to_triage`, {
    headers: { Authorization: `Bearer ${token}` },
  })
  return Number(((await answer.json()) as { total: string }).total)
}

/** Somebody is hurt: an emergency by the plain questions alone. */
async function emergency(request: APIRequestContext, description: string): Promise<{ id: string }> {
  return report(request, description, { answers: { injured: true, ongoing: true, flammable: true } })
}

interface Row {
  id: string
  version: number
  title: string
  [more: string]: unknown
}

function aRow(at: number): Row {
  return {
    id: randomUUID(),
    number: `JBAQ2026${String(at).padStart(6, '0')}`,
    district: district(),
    state: 'accepted',
    stateName: '已受理',
    stateNameEn: 'Accepted',
    severity: 'L4_general',
    title: `护栏缺失第 ${at} 处`,
    registeredAt: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
    version: 1,
  }
}

/** The list and its stream as the page asks for them, so that 500 events come at once and as they please. */
async function stub(page: Page, rows: Row[]) {
  const changes: string[] = []
  const arrived: Row[] = []
  let answer: (() => void) | undefined
  const due = new Promise<void>((resolve) => (answer = resolve))
  let opened = 0
  await page.route('**/api/v1/stream', async (route) => {
    if (opened++ === 0) {
      await due
      const events = changes.map((id, at) => `id: s-${at}\nevent: case\ndata: {"id":"${id}","version":9,"kind":"noted","number":""}\n\n`)
      await route.fulfill({ contentType: 'text/event-stream', body: events.join('') })
    } else if (!page.isClosed()) await route.abort()
  })
  await page.route(/\/api\/v1\/cases\?/, async (route) => {
    const query = new URL(route.request().url()).searchParams
    if (query.get('status') !== 'accepted') return route.continue()
    const ids = query.get('id')?.split(',')
    const all = [...arrived, ...rows]
    const matching = ids ? all.filter(({ id }) => ids.includes(id)) : all
    const from = Number(query.get('cursor') ?? 0)
    const to = from + Number(query.get('limit'))
    await route.fulfill({
      json: { items: matching.slice(from, to), total: String(all.length), ...(to < matching.length ? { next: String(to) } : {}) },
    })
  })
  return {
    changes,
    arrive: (row: Row) => {
      arrived.push(row)
      changes.push(row.id)
    },
    send: async () => answer?.(),
  }
}

async function scrollDown(page: Page, top: number): Promise<void> {
  await expect(async () => {
    await page.evaluate((to) => {
      const list = document.querySelector('.queue.wide .list')
      if (list) list.scrollTop = to
      else scrollTo(0, to)
    }, top)
    const at = await page.evaluate(() => document.querySelector('.queue.wide .list')?.scrollTop ?? scrollY)
    expect(at).toBeGreaterThan(top - 10)
  }).toPass()
}

async function firstShown(page: Page): Promise<string | undefined> {
  return (await placed(page))[0]?.[0]
}

/** Which rows stand where on the screen. */
function placed(page: Page): Promise<[string, number][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('li[data-row]')]
      .map((row): [string, number] => [row.dataset.row!, Math.round(row.getBoundingClientRect().top)])
      .filter(([, top]) => top > 150 && top < innerHeight - 80)
      .toSorted(([, one], [, other]) => one - other),
  )
}
