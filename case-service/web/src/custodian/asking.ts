import { fingerprintOf, fromBase64, toBase64, utf8 } from './bytes.ts'
import { dropKey, getKey, putKey } from './keyStore.ts'
import type { SealedContact } from './types.ts'

const curve = { name: 'ECDH', namedCurve: 'P-256' }
const domain = 'anshao/reveal/v1'
const padded = 512

/** A fresh key to which a contact is to be sealed. */
export interface AskingKey {
  pair: CryptoKeyPair
  point: string
  fingerprint: string
}

export async function makeAskingKey(): Promise<AskingKey> {
  const pair = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { pair, point: toBase64(point), fingerprint: await fingerprintOf(point) }
}

/** Two custodians take their time: the key outlives the page, and goes when the contact was opened. */
export function keepAskingKey(request: string, { pair }: AskingKey): Promise<void> {
  return putKey(nameOf(request), pair)
}

export async function canOpen(request: string): Promise<boolean> {
  return (await getKey(nameOf(request))) !== undefined
}

/** Opens the contact of a request, once: its key is gone afterwards. */
export async function openContact(request: string, sealed: SealedContact): Promise<string> {
  const recipientKey = await getKey(nameOf(request))
  if (!recipientKey) throw new Error('the key is in another browser')
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const info = utf8(domain + request)
  const plain = await suite.open({ recipientKey, enc: fromBase64(sealed.enc), info }, fromBase64(sealed.ciphertext))
  await dropKey(nameOf(request))
  return unpadded(plain)
}

/** Two bytes of length, the text, zeros. */
function unpadded(plain: ArrayBuffer): string {
  const length = plain.byteLength === padded ? new DataView(plain).getUint16(0) : padded
  if (length > padded - 2) throw new Error('not a contact')
  return new TextDecoder().decode(new Uint8Array(plain, 2, length))
}

function nameOf(request: string): string {
  return `asked/${request}`
}
