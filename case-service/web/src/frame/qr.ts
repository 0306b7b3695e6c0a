import { encode } from 'uqr'

/** The dark squares of a square code as the path of a drawing, and how many squares a side has. */
export function qrPath(words: string): { path: string; side: number } {
  const { data, size } = encode(words, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, side: size }
}
