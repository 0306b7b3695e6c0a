// @vitest-environment node
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { chestOf } from './chest.ts'
import { countUnsent, database, isThere, wipe } from './database.ts'
import { makeVault } from './vault.ts'

const serverKey = new Uint8Array(32).fill(7)

async function chest(owner = 'me') {
  const { vault, key } = await makeVault(owner, '246810', serverKey, 1000)
  await database.vaults.put(vault)
  return chestOf(owner, key)
}

afterEach(async () => {
  await database.vaults.clear()
  await database.kept.clear()
})

test('gives back what was kept, and lets no word of it lie in the database', async () => {
  const mine = await chest()
  const visit = { id: '1', title: '二楼安全出口上锁', place: '慈城镇' }
  await mine.put('visit', '1', visit, true)
  await mine.putBytes('photo', new TextEncoder().encode('camera made these bytes').buffer)

  expect(await mine.get('visit', '1')).toEqual(visit)
  expect(await mine.all('visit')).toEqual([visit])
  expect(new TextDecoder().decode(await mine.bytes('photo'))).toBe('camera made these bytes')
  const dump = (await database.kept.toArray()).map(({ body }) => Buffer.from(body).toString('utf8')).join()
  expect(dump).not.toContain('安全出口')
  expect(dump).not.toContain('camera')
  expect(Object.keys((await database.kept.toArray())[0]!).sort()).toEqual(['body', 'id', 'iv', 'kind', 'owner', 'unsent'])
})

test('keeps people of one device apart', async () => {
  const mine = await chest()
  const theirs = await chest('other')
  await mine.put('visit', '1', { of: 'me' }, true)
  await theirs.put('visit', '1', { of: 'other' }, true)

  expect(await mine.all('visit')).toEqual([{ of: 'me' }])
  await wipe('me')
  expect(await mine.all('visit')).toEqual([])
  expect(await database.vaults.get('me')).toBeUndefined()
  expect(await theirs.all('visit')).toEqual([{ of: 'other' }])
  expect(await isThere()).toBe(true)
})

test('tells without a key how much did not go yet', async () => {
  const mine = await chest()
  await mine.put('visit', '1', {}, true)
  await mine.put('visit', '2', {})
  expect(await countUnsent('me')).toBe(1)
  await mine.put('visit', '1', {})
  expect(await countUnsent('me')).toBe(0)
})
