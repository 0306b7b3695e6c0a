import { readFileSync } from 'node:fs'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, test } from 'vitest'
import { canSeal, infoOf, padded, sealContact, sealPayee, SUITE } from './sealing.ts'

const idempotencyKey = '7f3b9c1e-2d4a-4b6c-8e0f-123456789abc'
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

async function pair() {
  const keys = await suite.kem.generateKeyPair()
  const point = new Uint8Array(await suite.kem.serializePublicKey(keys.publicKey))
  return { keys, sealingKey: { keyId: 'contact-1', suite: SUITE, publicKey: btoa(String.fromCharCode(...point)) } }
}

function bytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}

test('only the key holder reads what was sealed, and only for that tip', async () => {
  const { keys, sealingKey } = await pair()
  const sealed = await sealContact(sealingKey, idempotencyKey, { kind: 'phone', value: '+8613800000000' })

  expect(sealed).toMatchObject({ kind: 'phone', keyId: 'contact-1' })
  expect(bytes(sealed.enc)).toHaveLength(65)
  expect(bytes(sealed.ciphertext)).toHaveLength(528)
  const open = async (key: string) =>
    suite.open(
      { recipientKey: keys.privateKey, enc: bytes(sealed.enc).buffer, info: await infoOf('contact-1', key) },
      bytes(sealed.ciphertext),
    )
  expect(new Uint8Array(await open(idempotencyKey))).toEqual(padded('+8613800000000'))
  await expect(open('00000000-0000-4000-8000-000000000000')).rejects.toThrow()
})

test('a payee is sealed under another name than a contact', async () => {
  const { keys, sealingKey } = await pair()
  const payee = { name: '王测试', idNumber: '11010519491231002X', bank: '测试银行', account: '6222000000000000' }
  const { enc, ciphertext } = await sealPayee(sealingKey, idempotencyKey, payee)

  const open = async (domain?: string) =>
    suite.open(
      { recipientKey: keys.privateKey, enc: bytes(enc).buffer, info: await infoOf('contact-1', idempotencyKey, domain) },
      bytes(ciphertext),
    )
  expect(new Uint8Array(await open('anshao/payee/v1'))).toEqual(padded(JSON.stringify(payee)))
  await expect(open()).rejects.toThrow()
})

test('pads so that the length does not show', () => {
  const bytes = padded('a@b.cn')
  expect(bytes).toHaveLength(512)
  expect([...bytes.slice(0, 9)]).toEqual([0, 6, 97, 64, 98, 46, 99, 110, 0])
  expect(() => padded('x'.repeat(511))).toThrow(RangeError)
})

test('binds to key id and tip', async () => {
  const info = await infoOf('contact-1', idempotencyKey)
  const text = new TextDecoder().decode(info.slice(0, 26))
  expect(text).toBe('anshao/contact/v1contact-1')
  expect(info).toHaveLength(26 + 32)
  expect(await infoOf('contact-1', idempotencyKey.toUpperCase())).toEqual(info)
})

test('seals nothing to a key of another suite', async () => {
  const { sealingKey } = await pair()
  expect(canSeal(sealingKey)).toBe(true)
  expect(canSeal({ ...sealingKey, suite: 'SM2' })).toBe(false)
  expect(canSeal(undefined)).toBe(false)
})

test('opens what the server sealed, and what a browser sealed before', async () => {
  const file = new URL('../../../edge/src/test/resources/contact-sealing.json', import.meta.url)
  const vector = JSON.parse(readFileSync(file, 'utf8'))
  const recipientKey = await suite.kem.importKey('raw', bytes(vector.privateKey).buffer as ArrayBuffer, false)
  const info = await infoOf(vector.keyId, vector.idempotencyKey)
  expect(vector.suite).toBe(SUITE)
  for (const { enc, ciphertext } of [vector.byServer, vector.byBrowser]) {
    const opened = await suite.open({ recipientKey, enc: bytes(enc).buffer, info }, bytes(ciphertext))
    expect(new Uint8Array(opened)).toEqual(padded(vector.contact))
  }
})
