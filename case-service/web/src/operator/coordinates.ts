export type Crs = 'wgs84' | 'gcj02' | 'bd09'

export interface Point {
  lat: number
  lng: number
}

/** Reads `29.8905, 121.5526` as maps copy it, also the other way round: no place in China is ambiguous. */
export function pointIn(text: string): Point | undefined {
  const numbers = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '')
  const [first, second] = numbers.map(Number)
  if (numbers.length !== 2 || first === undefined || second === undefined) return undefined
  const point = first <= second ? { lat: first, lng: second } : { lat: second, lng: first }
  return isInChina(point) ? point : undefined
}

function isInChina({ lat, lng }: Point): boolean {
  return lat >= 3 && lat <= 54 && lng >= 73 && lng <= 136
}
