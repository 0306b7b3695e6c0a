/**
 * The key of what one person keeps on this device. It lies here twice, each time wrapped: under a PIN together with a
 * key that never leaves this browser, and under a key that the service gives to the person who is signed in. In memory
 * it cannot be read out (MECHANICS 8).
 */
export interface Vault {
  owner: string
  salt: Uint8Array<ArrayBuffer>
  rounds: number
  /** Of this browser; cannot be read out. */
  device: CryptoKey
  /** Gone after too many wrong PINs: then only signing in opens it. */
  pin?: Sealed
  server: Sealed
  /** Wrong PINs in a row. */
  misses: number
}

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  body: ArrayBuffer
}

/** A PIN is short: this many guesses, each of them slow. */
export const MOST_MISSES = 10

export const SHORTEST_PIN = 6

const AES = { name: 'AES-GCM', length: 256 } as const
const ROUNDS = 600_000

/** Makes a new key, and the vault that it lies in. */
export async function makeVault(
  owner: string,
  pin: string,
  serverKey: Uint8Array<ArrayBuffer>,
  rounds = ROUNDS,
): Promise<{ vault: Vault; key: CryptoKey }> {
  const fresh = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt'])
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const device = await crypto.subtle.generateKey(AES, false, ['encrypt', 'decrypt'])
  const server = await wrap(fresh, await fromServer(serverKey))
  const vault: Vault = { owner, salt, rounds, device, server, misses: 0 }
  vault.pin = await underPin(fresh, pin, vault)
  return { vault, key: await unwrap(server, await fromServer(serverKey), false) }
}

/** Opens it for who is signed in; nothing when the service's key is another one. */
export async function openByServer(
  vault: Vault,
  serverKey: Uint8Array<ArrayBuffer>,
): Promise<CryptoKey | undefined> {
  return unwrap(vault.server, await fromServer(serverKey), false).catch(() => undefined)
}

/** Opens it without a network. The vault tells how many guesses are left. */
export async function openByPin(vault: Vault, pin: string): Promise<{ vault: Vault; key?: CryptoKey }> {
  if (!vault.pin) return { vault }
  try {
    const inner = await open(vault.pin, vault.device)
    const key = await unwrap(split(inner), await fromPin(pin, vault), false)
    return { vault: { ...vault, misses: 0 }, key }
  } catch {
    const { pin: _, ...rest } = vault
    const misses = vault.misses + 1
    return { vault: misses < MOST_MISSES ? { ...vault, misses } : { ...rest, misses } }
  }
}

/** Another PIN, for who is signed in. */
export async function changePin(
  vault: Vault,
  pin: string,
  serverKey: Uint8Array<ArrayBuffer>,
): Promise<Vault | undefined> {
  const key = await unwrap(vault.server, await fromServer(serverKey), true).catch(() => undefined)
  if (!key) return undefined
  const salted = { ...vault, salt: crypto.getRandomValues(new Uint8Array(16)), misses: 0 }
  return { ...salted, pin: await underPin(key, pin, salted) }
}

/** `about` is what the bytes belong to: under another name they do not open. */
export async function seal(key: CryptoKey, bytes: BufferSource, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const additionalData = new TextEncoder().encode(about)
  return { iv, body: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) }
}

export async function open({ iv, body }: Sealed, key: CryptoKey, about = ''): Promise<ArrayBuffer> {
  const additionalData = new TextEncoder().encode(about)
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, body)
}

/** The PIN wraps the key, and the browser's own key wraps that: a copy of the file alone can try no PIN. */
async function underPin(key: CryptoKey, pin: string, vault: Vault): Promise<Sealed> {
  const { iv, body } = await wrap(key, await fromPin(pin, vault))
  const inner = new Uint8Array(iv.length + body.byteLength)
  inner.set(iv)
  inner.set(new Uint8Array(body), iv.length)
  return seal(vault.device, inner, '')
}

function split(inner: ArrayBuffer): Sealed {
  return { iv: new Uint8Array(inner.slice(0, 12)), body: inner.slice(12) }
}

async function wrap(key: CryptoKey, under: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  return { iv, body: await crypto.subtle.wrapKey('raw', key, under, { name: 'AES-GCM', iv }) }
}

function unwrap({ iv, body }: Sealed, under: CryptoKey, extractable: boolean): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey('raw', body, under, { name: 'AES-GCM', iv }, AES, extractable, ['encrypt', 'decrypt'])
}

async function fromPin(pin: string, { salt, rounds }: Vault): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, typed, AES, false, ['wrapKey', 'unwrapKey'])
}

function fromServer(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, AES, false, ['wrapKey', 'unwrapKey'])
}
