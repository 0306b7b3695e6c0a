import type { APIRequestContext, Page } from '@playwright/test'
import { createPublicKey, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { run, sizes } from '../run.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { hire, signIn, type Person } from './staff.ts'

interface Row {
  id: string
  number: string
}

for (const { width, colorScheme } of sizes([
  { width: 1440, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('finds who looked at a case, verifies a sample, and takes a case away', async ({ page, request }) => {
      test.slow()
      const token = await tokenOf(request, await hire(request, ['triager'], 'yjglj'))
      const person = await hire(request, ['auditor'], 'yjglj')
      const [found] = (await get<{ items: Row[] }>(request, token, '/api/v1/cases?limit=1')).items
      await get(request, token, `/api/v1/cases/${found!.id}`)

      await signIn(page, person)
      await page.getByRole('navigation', { name: '工作台' }).getByRole('link', { name: '监督' }).click()
      await expect(page.getByRole('heading', { name: '谁看过什么' })).toBeVisible()
      await page.getByLabel('案件编号').fill(found!.number)
      await page.getByRole('button', { name: '查找' }).click()
      await expect(page.locator('[data-reading="case"]').first()).toBeVisible()
      await look(page)
      if (width === 1440) await saveImage(page, 'console-audit')

      await page.getByRole('link', { name: '核验与导出' }).click()
      await expect(page.locator('[data-integrity]')).toContainText(/没有发现不符|还没有开始/)
      await page.getByLabel('抽取件数').fill('5')
      await page.getByRole('button', { name: '抽取并核验' }).click()
      await expect(page.getByText('抽到的 5 件案件，记录都首尾相接，未被改动。')).toBeVisible({ timeout: 60_000 })
      await look(page)
      if (width === 1440) await saveImage(page, 'console-verify')

      await page.getByLabel('案件编号').fill(found!.number)
      const taking = page.waitForEvent('download')
      await page.getByRole('button', { name: '导出', exact: true }).click()
      const bundle = await readFile(await (await taking).path())
      const manifest = entry(bundle, 'manifest.json')
      const { keyId, ofCase } = JSON.parse(manifest.toString()) as { keyId: string; ofCase: Row }
      expect(ofCase.id).toBe(found!.id)
      const pem = await (await request.get(`${run.cases}/api/v1/bundle-keys/${keyId}`)).text()
      expect(verify(null, manifest, createPublicKey(pem), entry(bundle, 'manifest.sig'))).toBe(true)

      const auditor = await tokenOf(request, person)
      await expect(async () => {
        const kept = await get<{ items: unknown[] }>(request, auditor, `/api/v1/access?what=bundle&case=${found!.id}`)
        expect(kept.items.length).toBeGreaterThan(0)
      }).toPass()
    })
  })
}

test('reads a case and finds no action on it', async ({ page, request }) => {
  const person = await hire(request, ['auditor'], 'yjglj')
  const auditor = await tokenOf(request, person)
  const [found] = (await get<{ items: Row[] }>(request, auditor, '/api/v1/cases?limit=1')).items
  await signIn(page, person)
  await expect(page.getByRole('navigation', { name: '工作台' })).toBeVisible()
  await page.goto(`${run.cases}/cases/${found!.id}`)
  await expect(page.locator('article')).toBeVisible()
  await expect(page.locator('[data-command]')).toHaveCount(0)
  await page.locator('[data-readings]').getByRole('button', { name: '查看' }).click()
  await expect(page.locator('[data-readings] [data-reading="case"]').first()).toBeVisible()
  await look(page)
  const refused = await request.post(`${run.cases}/api/v1/cases/${found!.id}/commands/accept`, {
    headers: { Authorization: `Bearer ${auditor}`, 'Idempotency-Key': crypto.randomUUID(), 'If-Match': 'main-0' },
    data: {},
  })
  expect(refused.status()).toBe(403)
})

test('nobody else has the auditor’s door', async ({ page, request }) => {
  const triager = await hire(request, ['triager'], 'yjglj')
  await signIn(page, triager)
  await expect(page.locator('[data-case]').first()).toBeVisible()
  await expect(page.getByRole('link', { name: '监督' })).toHaveCount(0)
  const token = await tokenOf(request, triager)
  const refused = await request.get(`${run.cases}/api/v1/access`, { headers: { Authorization: `Bearer ${token}` } })
  expect(refused.status()).toBe(403)
})

async function tokenOf(request: APIRequestContext, { username, password }: Person): Promise<string> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  return ((await opened.json()) as { token: string }).token
}

async function get<T>(request: APIRequestContext, token: string, path: string): Promise<T> {
  const answer = await request.get(`${run.cases}${path}`, { headers: { Authorization: `Bearer ${token}` } })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as T
}

/** A file of a ZIP by its name, from the directory at its end. */
function entry(zip: Buffer, name: string): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameSize] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)]
    const from = zip.readUInt32LE(at + 42)
    if (zip.subarray(at + 46, at + 46 + nameSize).toString() === name) {
      const start = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28)
      return inflateRawSync(zip.subarray(start, start + size))
    }
    at += 46 + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`${name} is not in the bundle`)
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  const [scrollWidth, innerWidth] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
  expect(scrollWidth, page.url()).toBeLessThanOrEqual(innerWidth!)
}
