// @vitest-environment node
import { expect, test } from 'vitest'
import { changePin, makeVault, MOST_MISSES, open, openByPin, openByServer, seal } from './vault.ts'

const serverKey = new Uint8Array(32).fill(7)
const text = new TextEncoder().encode('测试纺织厂')
/** The real number of rounds takes a second on a phone, which is its point. */
const rounds = 1000

test('opens by PIN and by the key of the service, and gives a key that cannot be read out', async () => {
  const { vault, key } = await makeVault('me', '246810', serverKey, rounds)
  const sealed = await seal(key, text, 'a')

  const byPin = await openByPin(vault, '246810')
  const byServer = await openByServer(vault, serverKey)
  for (const opened of [key, byPin.key!, byServer!]) {
    expect(new Uint8Array(await open(sealed, opened, 'a'))).toEqual(text)
    await expect(crypto.subtle.exportKey('raw', opened)).rejects.toThrow()
  }
  await expect(crypto.subtle.exportKey('raw', vault.device)).rejects.toThrow()
})

test('opens for nobody else', async () => {
  const { vault } = await makeVault('me', '246810', serverKey, rounds)

  expect((await openByPin(vault, '246811')).key).toBeUndefined()
  expect(await openByServer(vault, new Uint8Array(32).fill(8))).toBeUndefined()
  const other = await makeVault('me', '246810', serverKey, rounds)
  expect((await openByPin({ ...vault, device: other.vault.device }, '246810')).key).toBeUndefined()
})

test('gives up the PIN after ten misses in a row, and the service still opens it', async () => {
  let { vault } = await makeVault('me', '246810', serverKey, rounds)
  vault = (await openByPin(vault, '1')).vault
  expect(vault.misses).toBe(1)
  vault = (await openByPin(vault, '246810')).vault
  expect(vault.misses).toBe(0)
  for (let miss = 0; miss < MOST_MISSES; miss++) vault = (await openByPin(vault, '1')).vault

  expect(vault.pin).toBeUndefined()
  expect((await openByPin(vault, '246810')).key).toBeUndefined()
  expect(await openByServer(vault, serverKey)).toBeDefined()
})

test('takes another PIN from who is signed in', async () => {
  const { vault, key } = await makeVault('me', '246810', serverKey, rounds)
  const sealed = await seal(key, text, 'a')

  const changed = (await changePin(vault, '135790', serverKey))!
  expect((await openByPin(changed, '246810')).key).toBeUndefined()
  const { key: opened } = await openByPin(changed, '135790')
  expect(new Uint8Array(await open(sealed, opened!, 'a'))).toEqual(text)
  expect(await changePin(vault, '135790', new Uint8Array(32))).toBeUndefined()
})

test('opens nothing under another name', async () => {
  const { key } = await makeVault('me', '246810', serverKey, rounds)
  const sealed = await seal(key, text, 'me/visit/1')
  await expect(open(sealed, key, 'me/visit/2')).rejects.toThrow()
})
