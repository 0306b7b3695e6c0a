import type { Contact, SealingKey } from '../../api.ts'
import type { TypedContact } from './contact.ts'

/** A contact that only notify-service can open, bound to one tip by its Idempotency-Key. */
export type SealedContact = Required<Omit<Contact, 'value'>>

export const SUITE = 'DHKEM_P256_HKDF_SHA256/HKDF_SHA256/AES_256_GCM'

const DOMAIN = 'anshao/contact/v1'
const PADDED = 512

/** Whether this browser can seal: WebCrypto exists only where the page came over HTTPS or from this machine. */
export function canSeal(key: SealingKey | undefined): key is SealingKey {
  return key?.suite === SUITE && globalThis.crypto?.subtle !== undefined
}

/**
 * Seals by HPKE (RFC 9180) with an empty AAD. The plain text is two bytes of length, the UTF-8 bytes and zeros up to
 * 512 bytes, so that its length does not show.
 */
export async function sealContact(key: SealingKey, idempotencyKey: string, contact: TypedContact): Promise<SealedContact> {
  const { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } = await import('@hpke/core')
  const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
  const recipientPublicKey = await suite.kem.deserializePublicKey(fromBase64(key.publicKey))
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info: await infoOf(key.keyId, idempotencyKey) },
    padded(contact.value),
  )
  return { kind: contact.kind, keyId: key.keyId, enc: toBase64(enc), ciphertext: toBase64(ct) }
}

/** `anshao/contact/v1` ‖ key id ‖ SHA-256(Idempotency-Key): a ciphertext cannot be moved to another tip. */
export async function infoOf(keyId: string, idempotencyKey: string): Promise<Uint8Array<ArrayBuffer>> {
  const hash = await crypto.subtle.digest('SHA-256', utf8(idempotencyKey.toLowerCase()))
  return joined(utf8(DOMAIN), utf8(keyId), new Uint8Array(hash))
}

export function padded(value: string): Uint8Array<ArrayBuffer> {
  const text = utf8(value)
  if (text.length > PADDED - 2) throw new RangeError('a contact of more than 510 bytes')
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
