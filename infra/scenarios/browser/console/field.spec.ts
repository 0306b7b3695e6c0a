import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { run } from '../run.ts'
import { hire, report, signIn, type Person } from './staff.ts'

const HERE = { latitude: 29.8905, longitude: 121.5526, accuracy: 9 }
const PIN = '296413'
/** Words that stand nowhere but in the case and in what is written down on site. */
const BRIEF = '请核查测试纺织厂二楼安全出口'
const NOTE = '出口挂锁，钥匙不在现场'

test.use({
  baseURL: run.cases,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  geolocation: HERE,
  permissions: ['geolocation', 'microphone'],
})

test('a visit without a network: downloaded, done, signed, and sent once when there is one again', async ({
  page,
  context,
  browser,
  request,
}) => {
  test.setTimeout(240_000)
  const inspector = await hire(request, ['unit_handler', 'inspector'], 'xfjy')
  const id = await inProgress(request, inspector)
  const picture = await photograph(browser, { takenAt: '2026:11:01 09:12:00', offset: '+08:00', lat: 29.8911, lng: 121.5533 })
  await openDesk(page, inspector)
  await expect(card(page, id)).toContainText(BRIEF)
  await expect(page.getByText('已下载，没有网络也能检查')).toBeVisible()
  await expectAccessible(page)
  await saveImage(page, 'field-today')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

  await context.setOffline(true)
  await page.reload()
  await page.getByLabel('PIN').fill('135790')
  await page.getByRole('button', { name: '打开' }).click()
  await expect(page.getByText('PIN 不对，还可以试 9 次。')).toBeFocused()
  await page.getByLabel('PIN').fill(PIN)
  await expectAccessible(page)
  await page.getByRole('button', { name: '打开' }).click()
  await card(page, id).click()
  await expectAccessible(page)
  await saveImage(page, 'field-arrive')
  await page.getByRole('button', { name: '到场，开始检查' }).click()

  await expect(page.getByText('第 1 项，共 5 项')).toBeVisible()
  await choose(page, '不合格')
  await page.getByLabel('拍照取证').setInputFiles(picture)
  await expect(page.locator('[data-shot]')).toHaveCount(1)
  await page.getByLabel('说明').fill(NOTE)
  await page.getByRole('button', { name: '记为隐患' }).click()
  await expectAccessible(page)
  await saveImage(page, 'field-checklist')
  await page.getByRole('button', { name: '下一项' }).click()
  for (const item of [2, 3, 4]) {
    await expect(page.getByText(`第 ${item} 项，共 5 项`)).toBeVisible()
    await choose(page, '合格')
  }
  await choose(page, '不适用')
  await next(page)

  await expect(page.getByLabel('描述')).toHaveValue(NOTE)
  await page.getByRole('button', { name: '添加一项隐患' }).click()
  const second = page.locator('[data-hazard="1"]')
  await second.getByLabel('描述').fill('楼梯间堆放纸箱')
  await second.getByText('当场整改', { exact: true }).click()
  await second.getByLabel('拍隐患照片').setInputFiles(picture)
  await second.getByLabel('拍整改后照片').setInputFiles(picture)
  await expect(second.locator('[data-shot]')).toHaveCount(2)
  await expectAccessible(page)
  await saveImage(page, 'field-hazards')
  await next(page)

  // the page is closed in the middle of it: what was written down is there again
  await page.reload()
  await page.getByLabel('PIN').fill(PIN)
  await page.getByRole('button', { name: '打开' }).click()
  await page.getByLabel('拍现场照片').setInputFiles(picture)
  await expect(page.locator('[data-shot]')).toHaveCount(1)
  await expect(page.getByLabel('检查记录')).toHaveValue(new RegExp(NOTE))
  await page.getByRole('button', { name: '录一段语音' }).click()
  await page.getByRole('button', { name: /说完了（[1-9]/ }).click()
  await expect(page.locator('[data-recording] audio')).toBeVisible()
  await expectAccessible(page)
  await saveImage(page, 'field-words')
  await next(page)
  await page.getByText('查实', { exact: true }).click()
  await page.getByLabel('检查人员 2').fill('示例执法员乙')
  await expectAccessible(page)
  await next(page)
  await draw(page, page.locator('[data-side="inspector"]'))
  await page.locator('[data-side="firm"]').getByLabel('姓名').fill('张某')
  await draw(page, page.locator('[data-side="firm"]'))
  await expectAccessible(page)
  await saveImage(page, 'field-signatures')
  await next(page)
  await expectAccessible(page)
  await saveImage(page, 'field-review')
  await page.getByRole('button', { name: '完成检查' }).click()
  await expect(page.getByText('现在没有网络')).toBeVisible()
  await expect(page.locator('[data-stage="waiting"]')).toContainText(BRIEF)
  await expectAccessible(page)

  const dump = await kept(page)
  expect(dump.length).toBeGreaterThan(1000)
  for (const word of [BRIEF, NOTE, '张某', '楼梯间', 'JBAQ', 'record-inspection']) expect(dump).not.toContain(word)

  const sent: string[] = []
  context.on('request', (each) => each.url().includes('/commands/') && sent.push(each.headers()['idempotency-key']!))
  await context.setOffline(false)
  // Chromium 150 forgets over a reload that it has no network, and tells nobody when there is one again
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.locator('[data-stage="sent"]')).toContainText('成为案件记录', { timeout: 60_000 })
  await expect(page.locator('[data-stage="waiting"]')).toHaveCount(0)
  await saveImage(page, 'field-sync')
  await page.getByRole('link', { name: '回到今日现场' }).click()
  await page.getByRole('button', { name: '下载今日任务' }).click()
  await expect(card(page, id)).toHaveCount(0)
  expect(new Set(sent).size).toBe(1)

  const inspections = await events(request, inspector, id, 'inspected')
  expect(inspections).toHaveLength(1)
  const { visit } = inspections[0]!
  expect(visit.place).toMatchObject({ lat: HERE.latitude, lng: HERE.longitude, accuracyM: HERE.accuracy })
  expect(visit.checks.map(({ verdict }) => verdict)).toEqual(['fail', 'pass', 'pass', 'pass', 'not_applicable'])
  expect(visit.checks[0]).toMatchObject({ item: 'unlocked', note: NOTE })
  expect(visit.shots).toHaveLength(4)
  expect(visit.recordings).toHaveLength(1)
  expect(visit.shots[0]!.photo.takenAt).toBe('2026-11-01T01:12:00Z')
  expect(visit.shots[0]!.place).toMatchObject({ lat: 29.8911, lng: 121.5533 })
  expect(visit.signatures.map(({ by, name, drawn }) => [by, name, !!drawn])).toEqual([
    ['inspector', expect.any(String), true],
    ['firm', '张某', true],
  ])
  const view = await theCase(request, inspector, id)
  expect(view.hazards.map(({ state }) => state)).toEqual(['open', 'fixed-on-spot'])
  expect(view.hazards[1]!.photosAfter).toHaveLength(1)
  const photo = await request.get(view.hazards[1]!.photosAfter[0]!.url)
  expect(photo.status()).toBe(200)
  expect(photo.headers()['content-type']).toBe('image/jpeg')
  expect((await photo.body()).includes(Buffer.from('Exif'))).toBe(false)

  await page.goto(`/cases/${id}`)
  const record = page.locator('[data-visit-facts]')
  await record.locator('summary').click()
  await expect(record).toContainText('营业、生产期间安全出口没有上锁')
  await expect(record).toContainText('消防法第二十八条')
  await expect(record).toContainText('张某')
  await expectAccessible(page)
  await record.scrollIntoViewIfNeeded()
  await saveImage(page, 'field-record')
})

test('who was faster is shown, nothing is lost, and the record goes all the same', async ({ page, context, request }) => {
  test.setTimeout(180_000)
  const inspector = await hire(request, ['unit_handler', 'inspector'], 'xfjy')
  const colleague = await hire(request, ['unit_handler', 'inspector', 'unit_leader'], 'xfjy')
  const id = await inProgress(request, inspector)
  await openDesk(page, inspector)
  await card(page, id).click()
  await page.getByRole('button', { name: '到场，开始检查' }).click()
  await context.setOffline(true)
  await next(page)
  await next(page)
  await page.getByLabel('检查记录').fill('到场核查，未见上锁。')
  await next(page)
  await page.getByText('查无实据', { exact: true }).click()
  await page.getByLabel('检查人员 2').fill('示例执法员乙')
  await next(page)
  const ours = page.locator('[data-side="inspector"]')
  await ours.getByRole('button', { name: '以姓名签字' }).click()
  await expect(ours).toContainText('已以姓名签字')
  await next(page)
  await page.getByRole('button', { name: '完成检查' }).click()
  await expect(page.getByRole('alert').first()).toContainText('请被检查单位签字，或记录拒绝签字')
  await expectAccessible(page)
  await page.getByRole('button', { name: '请被检查单位签字，或记录拒绝签字' }).click()
  await page.getByLabel('对方拒绝签字').check()
  await page.getByLabel('拒绝签字的情况').fill('负责人称须等老板回来')
  await page.getByLabel('见证人').fill('社区王某')
  await next(page)
  await page.getByRole('button', { name: '完成检查' }).click()
  await expect(page.locator('[data-stage="waiting"]')).toBeVisible()

  const me = await idOf(request, inspector)
  await give(request, colleague, id, 'hand-over', { handler: await idOf(request, colleague), reason: '临时调班' })
  await context.setOffline(false)
  await page.locator('[data-stage="conflict"]').click({ timeout: 60_000 })
  await expect(page.getByRole('listitem').filter({ hasText: '移交经办人' })).toBeVisible()
  await expect(page.getByText('您写的、拍的都还在这台设备上。')).toBeVisible()
  await expectAccessible(page)
  await saveImage(page, 'field-conflict')
  await page.getByRole('button', { name: '看过了，仍按我的记录提交' }).click()
  await expect(page.locator('[data-stage="sent"]')).toBeVisible({ timeout: 60_000 })

  const inspections = await events(request, inspector, id, 'inspected')
  expect(inspections).toHaveLength(1)
  expect(inspections[0]!.visit.refusal).toEqual({ reason: '负责人称须等老板回来', witness: '社区王某' })
  expect(me).not.toBe('')
})

test('signing out wipes the device, and asks first where work would be lost', async ({ page, request }) => {
  test.setTimeout(120_000)
  const inspector = await hire(request, ['unit_handler', 'inspector'], 'xfjy')
  const id = await inProgress(request, inspector)
  await openDesk(page, inspector)
  await card(page, id).click()
  await page.getByRole('button', { name: '到场，开始检查' }).click()
  await expect(page.getByText('第 1 项')).toBeVisible()
  await page.goto('/')
  const answers: string[] = []
  page.on('dialog', (dialog) => {
    answers.push(dialog.message())
    void (answers.length === 1 ? dialog.dismiss() : dialog.accept())
  })
  await page.locator('.account summary').click()
  await page.getByRole('button', { name: '退出' }).click()
  await expect.poll(() => answers.length).toBe(1)
  expect(answers[0]).toContain('1 份现场记录没有上传')
  expect(await kept(page)).not.toBe('[][]')
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByLabel('用户名')).toBeVisible()
  expect(await kept(page)).toBe('[][]')
})

test('is for handlers and inspectors of a unit alone', async ({ page, request }) => {
  const clerk = await hire(request, ['unit_clerk'], 'xfjy')
  await signIn(page, clerk)
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
  await page.goto('/field')
  await expect(page.getByText('您的账号没有这项工作')).toBeVisible()
})

test.describe('at a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } })

  test('opens between the other desks', async ({ page, request }) => {
    const inspector = await hire(request, ['unit_handler', 'inspector'], 'xfjy')
    await openDesk(page, inspector)
    await page.getByText('本单位', { exact: false }).first().click()
    await expect(page.getByRole('navigation', { name: '工作台' })).toBeVisible()
    await expectAccessible(page)
    await saveImage(page, 'field-wide')
  })
})

function card(page: Page, id: string): Locator {
  return page.locator(`[data-visit="${id}"]`)
}

async function openDesk(page: Page, person: Person): Promise<void> {
  await signIn(page, person)
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
  await page.goto('/field')
  await page.getByLabel('PIN（6 位以上数字）').fill(PIN)
  await page.getByLabel('再输一次').fill(PIN)
  await expectAccessible(page)
  await page.getByRole('button', { name: '保存 PIN' }).click()
  await expect(page.getByText('已下载，没有网络也能检查')).toBeVisible({ timeout: 30_000 })
}

async function choose(page: Page, verdict: string): Promise<void> {
  await page.locator('.choice').filter({ hasText: new RegExp(`^\\s*[✓✕–]?\\s*${verdict}\\s*$`) }).click()
}

async function next(page: Page): Promise<void> {
  const before = await page.locator('[data-step]').getAttribute('data-step')
  await page.locator('[data-next]').click()
  await expect(page.locator('[data-step]')).not.toHaveAttribute('data-step', before!)
}

/** A finger on the glass. */
async function draw(page: Page, pad: Locator): Promise<void> {
  const glass = pad.locator('canvas')
  await glass.scrollIntoViewIfNeeded()
  const box = (await glass.boundingBox())!
  await page.mouse.move(box.x + 30, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 5 })
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 5 })
  await page.mouse.up()
  await pad.getByRole('button', { name: '确认签名' }).click()
  await expect(pad).toContainText('已签字')
}

/** Everything that lies in the browser's database, as text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('anshao-field')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const tables = ['kept', 'vaults'] as const
    const all = await Promise.all(
      tables.map(
        (table) =>
          new Promise<unknown[]>((resolve) => {
            const reading = db.transaction(table).objectStore(table).getAll()
            reading.onsuccess = () => resolve(reading.result)
          }),
      ),
    )
    db.close()
    const text = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder().decode(value) : value
    return all.map((rows) => JSON.stringify(rows, text)).join('')
  })
}

async function token(request: APIRequestContext, { username, password }: Person): Promise<string> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  expect(opened.status()).toBe(200)
  return (await opened.json()).token
}

async function idOf(request: APIRequestContext, { username, password }: Person): Promise<string> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  return (await opened.json()).user.id
}

interface CaseView {
  actions: { command: string; etag: string }[]
  hazards: { state: string; photosAfter: { url: string }[] }[]
}

interface Inspected {
  event: string
  visit: {
    place?: object
    checks: { item: string; verdict: string; note?: string }[]
    shots: { photo: { takenAt?: string }; place?: object }[]
    recordings: { url: string }[]
    signatures: { by: string; name?: string; drawn?: object }[]
    refusal?: object
  }
}

async function theCase(request: APIRequestContext, person: Person, id: string): Promise<CaseView> {
  const headers = { Authorization: `Bearer ${await token(request, person)}` }
  const answer = await request.get(`${run.cases}/api/v1/cases/${id}`, { headers })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

async function events(request: APIRequestContext, person: Person, id: string, event: string): Promise<Inspected[]> {
  const headers = { Authorization: `Bearer ${await token(request, person)}` }
  const answer = await request.get(`${run.cases}/api/v1/cases/${id}/events`, { headers })
  return (await answer.json()).items.filter((each: Inspected) => each.event === event)
}

async function give(request: APIRequestContext, person: Person, id: string, command: string, data: object): Promise<void> {
  const { actions } = await theCase(request, person, id)
  const { etag } = actions.find((action) => action.command === command)!
  const headers = {
    Authorization: `Bearer ${await token(request, person)}`,
    'If-Match': etag,
    'Idempotency-Key': randomUUID(),
  }
  const answer = await request.post(`${run.cases}/api/v1/cases/${id}/commands/${command}`, { headers, data })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** A case in this person's hands that waits for an inspection, its place shown to the unit. */
async function inProgress(request: APIRequestContext, inspector: Person): Promise<string> {
  // kilometres apart: many tips about one place would be an incident
  const location = { lat: 29.9 + Math.random() / 10, lng: 121.45 + Math.random() / 10, crs: 'wgs84' }
  const { id } = await report(request, `二楼安全出口上锁 ${randomUUID().slice(0, 6)}`, { location })
  const triager = await hire(request, ['triager'], 'yjglj')
  await expect
    .poll(async () => {
      const headers = { Authorization: `Bearer ${await token(request, triager)}` }
      return (await request.get(`${run.cases}/api/v1/cases/${id}`, { headers })).status()
    })
    .toBe(200)
  await give(request, triager, id, 'accept', {
    hazardType: 'fire_exit',
    severity: 'L3_serious',
    summary: '安全出口上锁',
    place: '慈城镇示例路 12 号',
  })
  await give(request, triager, id, 'assign', { leadUnit: 'xfjy', coUnits: [], brief: BRIEF, placeShown: true })
  const clerk = await hire(request, ['unit_clerk'], 'xfjy')
  await give(request, clerk, id, 'sign-for', { handler: await idOf(request, inspector) })
  return id
}
