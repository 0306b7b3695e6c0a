/*
 * A note inside a PNG (chunk `tEXt`): the picture of a receipt carries its own words, so that the saved file can be
 * given back instead of being copied by hand.
 */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const KEYWORD = 'anshao-receipt'

/** Puts the words into the picture, just before its end. ASCII only. */
export function withText(png: Uint8Array<ArrayBuffer>, words: string): Uint8Array<ArrayBuffer> {
  const content = ascii(`tEXt${KEYWORD}\0${words}`)
  const chunk = new Uint8Array(content.length + 8)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length - 4)
  chunk.set(content, 4)
  view.setUint32(content.length + 4, crc32(content))
  const end = png.length - 12
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, end))
  whole.set(chunk, end)
  whole.set(png.subarray(end), end + chunk.length)
  return whole
}

/** The words of a picture that `withText` wrote; `undefined` for any other file. */
export function textIn(file: Uint8Array<ArrayBuffer>): string | undefined {
  if (!SIGNATURE.every((byte, index) => file[index] === byte)) return undefined
  const view = new DataView(file.buffer, file.byteOffset)
  const start = `tEXt${KEYWORD}\0`
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = view.getUint32(at)
    const content = String.fromCharCode(...file.subarray(at + 4, at + 8 + Math.min(length, 200)))
    if (content.startsWith(start)) return content.slice(start.length)
    at += length + 12
  }
  return undefined
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

/** The checksum of PNG and zip. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
