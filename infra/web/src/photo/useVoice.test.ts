import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useVoice } from './useVoice.ts'

class Recorder {
  static isTypeSupported = () => true
  state = 'inactive'
  onstart = () => {}
  onstop = () => {}
  ondataavailable = (_event: { data: Blob }) => {}

  start(): void {
    this.state = 'recording'
    this.onstart()
  }

  stop(): void {
    this.state = 'inactive'
    this.ondataavailable({ data: new Blob(['voice']) })
    this.onstop()
  }
}

const released = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('MediaRecorder', Recorder)
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop: released }] }) } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function voice() {
  const recorded = vi.fn((_file: File) => {})
  return { recorded, ...effectScope().run(() => useVoice(recorded))! }
}

test('gives what was said, and lets the microphone go', async () => {
  const { recorded, start, stop, seconds, isRecording, complaint } = voice()
  await start()
  vi.advanceTimersByTime(2000)
  expect(seconds.value).toBe(2)
  stop()

  expect(recorded.mock.calls[0]![0]).toMatchObject({ name: 'voice.m4a', type: 'audio/mp4' })
  expect(isRecording.value).toBe(false)
  expect(released).toHaveBeenCalled()
  expect(complaint.value).toBe('')
})

test('keeps no slip of the finger, and says so until the next one', async () => {
  const { recorded, start, stop, complaint } = voice()
  await start()
  vi.advanceTimersByTime(200)
  stop()

  expect(recorded).not.toHaveBeenCalled()
  expect(complaint.value).toContain('太短')
  await start()
  expect(complaint.value).toBe('')
})
