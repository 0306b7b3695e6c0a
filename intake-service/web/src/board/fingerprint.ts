/** SHA-256 of a base64 key in groups of four digits; empty where the browser cannot compute it. */
export async function fingerprint(publicKey: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return ''
  const bytes = Uint8Array.from(atob(publicKey), (character) => character.charCodeAt(0))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.match(/.{4}/g)!.join(' ')
}
