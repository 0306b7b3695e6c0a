import { ref, type Ref } from 'vue'
import type { Spot } from '../types.ts'

const PATIENCE = 15_000
/** Milliseconds after which a known position is asked for again. */
const STALE = 60_000

const spot = ref<Spot>()
const state = ref<'idle' | 'asking' | 'unknown'>('idle')
let askedAt = 0

/** Where the device is, as far as it says; one position for the whole desk. */
export function useSpot(): {
  spot: Readonly<Ref<Spot | undefined>>
  state: Readonly<Ref<'idle' | 'asking' | 'unknown'>>
  ask: () => Promise<Spot | undefined>
} {
  return { spot, state, ask }
}

async function ask(): Promise<Spot | undefined> {
  if (spot.value && Date.now() - askedAt < STALE) return spot.value
  if (state.value === 'asking') return spot.value
  state.value = 'asking'
  try {
    const { coords } = await position()
    spot.value = {
      lat: rounded(coords.latitude),
      lng: rounded(coords.longitude),
      accuracyM: Math.round(coords.accuracy),
    }
    askedAt = Date.now()
    state.value = 'idle'
  } catch {
    state.value = 'unknown'
  }
  return spot.value
}

/** Six decimals: about ten centimetres, and what is stored. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!isSecureContext || !navigator.geolocation) reject(new Error('no geolocation here'))
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: PATIENCE })
  })
}
