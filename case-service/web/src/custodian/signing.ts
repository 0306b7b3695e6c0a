import { fingerprintOf, toBase64, utf8 } from './bytes.ts'
import { getKey, putKey } from './keyStore.ts'
import type { ContactRequest, CustodianKey } from './types.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }

/** A key with which this custodian signs, in this browser alone. */
export interface OwnKey {
  pair: CryptoKeyPair
  /** Base64 of the public point, as it is enrolled. */
  point: string
  fingerprint: string
}

/** The custodian's key in this browser, or nothing. */
export async function ownKey(person: string): Promise<OwnKey | undefined> {
  const pair = await getKey(nameOf(person))
  return pair && described(pair)
}

/** Makes a key and keeps it; what there was before is gone. */
export async function makeKey(person: string): Promise<OwnKey> {
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  await putKey(nameOf(person), pair)
  return described(pair)
}

async function described(pair: CryptoKeyPair): Promise<OwnKey> {
  const point = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { pair, point: toBase64(point), fingerprint: await fingerprintOf(point) }
}

/** That this request may have this tip's contact sealed to this key. */
export function signApproval({ pair }: OwnKey, request: ContactRequest): Promise<string> {
  return sign(pair, 'anshao/approval/v1', request.id, request.tipId, request.keyFingerprint, request.nonce)
}

/** That this key is that of a custodian of the district. */
export function signEnrolment({ pair }: OwnKey, district: string, key: CustodianKey): Promise<string> {
  return sign(pair, 'anshao/enrolment/v1', key.id, district, key.person, key.fingerprint)
}

async function sign(pair: CryptoKeyPair, ...lines: string[]): Promise<string> {
  const signed = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, utf8(lines.join('\n')))
  return toBase64(signed)
}

function nameOf(person: string): string {
  return `custodian/${person}`
}
