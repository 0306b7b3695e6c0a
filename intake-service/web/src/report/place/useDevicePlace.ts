import { ref, type Ref } from 'vue'
import { type ChosenPlace, rounded } from './chosenPlace.ts'

export type DevicePlaceState = 'idle' | 'asking' | 'denied' | 'unavailable'

export interface UseDevicePlaceReturn {
  state: Readonly<Ref<DevicePlaceState>>
  /** Asks the device once; `undefined` when it does not say. */
  ask: () => Promise<ChosenPlace | undefined>
}

/** The device's own position, asked for only when somebody taps for it. */
export function useDevicePlace(): UseDevicePlaceReturn {
  const state = ref<DevicePlaceState>('idle')

  async function ask(): Promise<ChosenPlace | undefined> {
    state.value = 'asking'
    try {
      const { coords } = await position()
      state.value = 'idle'
      return {
        lat: rounded(coords.latitude),
        lng: rounded(coords.longitude),
        accuracyM: Math.round(coords.accuracy),
        source: 'device',
      }
    } catch (error) {
      state.value = error instanceof Error || (error as GeolocationPositionError).code !== 1 ? 'unavailable' : 'denied'
      return undefined
    }
  }

  return { state, ask }
}

/** Plain HTTP has no geolocation: then this fails like a device without a fix. */
function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!window.isSecureContext || !navigator.geolocation) reject(new Error('no geolocation here'))
    else navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 15_000 })
  })
}
