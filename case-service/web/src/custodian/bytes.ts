type Bytes = Uint8Array<ArrayBuffer>

export function utf8(text: string): Bytes {
  return new Uint8Array(new TextEncoder().encode(text))
}

export function toBase64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
}

export function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}

/** SHA-256 of the 65 bytes of a public key in lower-case hex: what people compare. */
export async function fingerprintOf(point: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', point))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The first half of a fingerprint in groups of four, as one reads it out. */
export function readable(fingerprint: string): string {
  return (fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
}
