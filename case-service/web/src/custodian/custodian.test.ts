import 'fake-indexeddb/auto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { expect, test } from 'vitest'
import { canOpen, keepAskingKey, makeAskingKey, openContact } from './asking.ts'
import { fromBase64, readable, toBase64, utf8 } from './bytes.ts'
import { makeKey, ownKey, signApproval, signEnrolment } from './signing.ts'
import type { ContactRequest } from './types.ts'

const request: ContactRequest = {
  id: '0a4ff5c2-9b7d-4f7a-8f0e-6a35a4a7a001',
  tipId: '0a4ff5c2-9b7d-4f7a-8f0e-6a35a4a7a002',
  status: 'requested',
  purpose: 'verify',
  reason: '需核实具体位置',
  asker: 'a',
  askerName: '李某',
  askerRole: 'triager',
  keyFingerprint: 'ab'.repeat(32),
  nonce: '00ff',
  askedAt: '2021-06-08T02:00:00Z',
  expiresAt: '2021-06-09T02:00:00Z',
  approvals: 0,
  approvers: [],
}

async function verifies(publicKey: CryptoKey, signature: string, lines: string[]): Promise<boolean> {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  return crypto.subtle.verify(algorithm, publicKey, fromBase64(signature), utf8(lines.join('\n')))
}

test('a custodian signs what was asked for, and no other request', async () => {
  const key = await makeKey('p1')
  const signature = await signApproval(key, request)
  const lines = ['anshao/approval/v1', request.id, request.tipId, request.keyFingerprint, request.nonce]
  expect(await verifies(key.pair.publicKey, signature, lines)).toBe(true)
  expect(await verifies(key.pair.publicKey, signature, [...lines.slice(0, 4), 'ff00'])).toBe(false)
})

test('a custodian confirms the key of another', async () => {
  const key = await makeKey('p1')
  const other = { id: 'k2', person: 'p2', name: '王某', fingerprint: 'cd'.repeat(32), status: 'waiting' } as const
  const lines = ['anshao/enrolment/v1', 'k2', '330205', 'p2', other.fingerprint]
  expect(await verifies(key.pair.publicKey, await signEnrolment(key, '330205', other), lines)).toBe(true)
})

test('the key stays in the browser and is given to nobody', async () => {
  const made = await makeKey('p1')
  const kept = await ownKey('p1')
  expect(kept?.fingerprint).toBe(made.fingerprint)
  expect(kept?.pair.privateKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('jwk', kept!.pair.privateKey)).rejects.toThrow()
  expect(await ownKey('p2')).toBeUndefined()
})

/** As notify-service seals. */
async function sealed(point: string, id: string, text: string) {
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(point))
  const plain = new Uint8Array(512)
  const words = utf8(text)
  new DataView(plain.buffer).setUint16(0, words.length)
  plain.set(words, 2)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: utf8(`anshao/reveal/v1${id}`) }, plain)
  return { kind: 'phone', suite: '', enc: toBase64(enc), ciphertext: toBase64(ct) }
}

test('a contact opens once, for its request', async () => {
  const key = await makeAskingKey()
  await keepAskingKey('r1', key)
  const contact = await sealed(key.point, 'r1', '13800000000')
  expect(await canOpen('r1')).toBe(true)
  expect(await openContact('r1', contact)).toBe('13800000000')
  expect(await canOpen('r1')).toBe(false)
  await expect(openContact('r1', contact)).rejects.toThrow()
})

test('a contact of another request does not open', async () => {
  const key = await makeAskingKey()
  await keepAskingKey('r2', key)
  await expect(openContact('r2', await sealed(key.point, 'r1', '13800000000'))).rejects.toThrow()
})

test('a fingerprint is read out in groups', () => {
  expect(readable('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef')
})
