import { afterEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useTone } from './useTone.ts'

class Device {
  static made: Device[] = []
  state = 'running'
  currentTime = 0
  destination = {}
  tones: { onended: () => void }[] = []

  constructor() {
    Device.made.push(this)
  }

  resume = () => Promise.resolve(void (this.state = 'running'))
  suspend = () => Promise.resolve(void (this.state = 'suspended'))
  close = () => Promise.resolve(void (this.state = 'closed'))

  createGain = () => ({
    gain: { setValueAtTime: () => undefined, exponentialRampToValueAtTime: () => undefined },
    connect: () => undefined,
  })

  createOscillator = () => {
    const tone = {
      frequency: { value: 0 },
      onended: () => undefined,
      connect: (next: unknown) => next,
      start: () => undefined,
      stop: () => undefined,
    }
    this.tones.push(tone)
    return tone
  }
}

const scope = effectScope()

afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

it('sounds once somebody has touched the page, and lets the device go between the notes', async () => {
  vi.stubGlobal('AudioContext', Device)
  const on = ref(false)
  scope.run(() => useTone(on))
  expect(Device.made).toEqual([])

  dispatchEvent(new Event('pointerdown'))
  const [device] = Device.made
  expect(device?.state).toBe('suspended')

  on.value = true
  await nextTick()
  await vi.waitFor(() => expect(device?.tones).toHaveLength(2))
  expect(device?.state).toBe('running')

  device?.tones[1]?.onended()
  expect(device?.state).toBe('suspended')
})
