import type { TypedContact } from './contact.ts'

/** What intake says to seal to; the key it belongs to lies with notify-service. */
export interface SealingKey {
  keyId: string
  suite: string
  /** An uncompressed point of P-256, in base64. */
  publicKey: string
}

/** A contact that only notify-service can open, bound to one tip by its Idempotency-Key. */
export interface SealedContact {
  kind: TypedContact['kind']
  keyId: string
  enc: string
  ciphertext: string
}

export const SUITE = 'DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM'

/** What is sealed under which name, so that neither can be taken for the other. */
const CONTACT = 'anshao/contact/v1'
const PAYEE = 'anshao/payee/v1'
const ADDRESS = 'anshao/address/v1'
const PADDED = 512

/** To whom a reward is paid; the names are those that the key holder reads. */
export interface Payee {
  name: string
  idNumber: string
  bank: string
  account: string
}

export type SealedPayee = Omit<SealedContact, 'kind'>

/** Whether this browser can seal: WebCrypto exists only where the page came over HTTPS or from this machine. */
export function canSeal(key: SealingKey | undefined): key is SealingKey {
  return key?.suite === SUITE && globalThis.crypto?.subtle !== undefined
}

/** Seals a contact for the tip that is sent under that key. */
export async function sealContact(key: SealingKey, idempotencyKey: string, contact: TypedContact): Promise<SealedContact> {
  return { kind: contact.kind, ...(await sealed(CONTACT, key, idempotencyKey, contact.value)) }
}

/** Seals to whom a reward is paid, for the claim that is sent under that key. */
export function sealPayee(key: SealingKey, idempotencyKey: string, payee: Payee): Promise<SealedPayee> {
  return sealed(PAYEE, key, idempotencyKey, JSON.stringify(payee))
}

/** Seals where a member of staff is reached, for the request that is sent under that key. */
export function sealAddress(key: SealingKey, idempotencyKey: string, address: string): Promise<SealedPayee> {
  return sealed(ADDRESS, key, idempotencyKey, address)
}

/**
 * Seals by HPKE (RFC 9180) with an empty AAD. The plain text is two bytes of length, the UTF-8 bytes and zeros up to
 * 512 bytes, so that its length does not show.
 */
async function sealed(domain: string, key: SealingKey, idempotencyKey: string, text: string): Promise<SealedPayee> {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(key.publicKey))
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: await infoOf(key.keyId, idempotencyKey, domain) },
    padded(text),
  )
  return { keyId: key.keyId, enc: toBase64(enc), ciphertext: toBase64(ct) }
}

/** Name ‖ key id ‖ SHA-256(Idempotency-Key): a ciphertext cannot be moved to another tip. */
export async function infoOf(keyId: string, idempotencyKey: string, domain = CONTACT): Promise<Uint8Array<ArrayBuffer>> {
  const hash = await crypto.subtle.digest('SHA-256', utf8(idempotencyKey.toLowerCase()))
  return joined(utf8(domain), utf8(keyId), new Uint8Array(hash))
}

export function padded(value: string): Uint8Array<ArrayBuffer> {
  const text = utf8(value)
  if (text.length > PADDED - 2) throw new RangeError('a text of more than 510 bytes')
  const bytes = new Uint8Array(PADDED)
  new DataView(bytes.buffer).setUint16(0, text.length)
  bytes.set(text, 2)
  return bytes
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text))
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0)).buffer
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}
