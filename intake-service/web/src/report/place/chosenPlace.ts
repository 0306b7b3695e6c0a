/** A point in WGS-84 and how it was found. */
export interface ChosenPlace {
  lat: number
  lng: number
  /** Radius in metres that the device claims. */
  accuracyM?: number
  source: 'photo' | 'device' | 'map'
}

/** Six decimals: about ten centimetres, and what is stored. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
