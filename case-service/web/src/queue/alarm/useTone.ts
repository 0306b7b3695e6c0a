import { onScopeDispose, ref, watch, type Ref } from 'vue'

const every = 8_000
const gestures = ['pointerdown', 'keydown'] as const

/**
 * Two short notes, again and again while `on`. Nothing sounds before the person has touched the page, as browsers and
 * people want it. Between notes the device is let go: one that plays silence all day keeps a machine from resting.
 */
export function useTone(on: Readonly<Ref<boolean>>): void {
  const context = ref<AudioContext>()
  const unlock = () => {
    context.value ??= new AudioContext()
    void context.value.suspend()
    for (const gesture of gestures) removeEventListener(gesture, unlock)
  }
  for (const gesture of gestures) addEventListener(gesture, unlock)

  let timer: ReturnType<typeof setInterval> | undefined
  watch(
    [on, context],
    () => {
      clearInterval(timer)
      timer = undefined
      const audio = context.value
      if (!on.value || !audio) return
      void sound(audio)
      timer = setInterval(() => void sound(audio), every)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    clearInterval(timer)
    for (const gesture of gestures) removeEventListener(gesture, unlock)
    void context.value?.close()
  })
}

async function sound(audio: AudioContext): Promise<void> {
  await audio.resume()
  note(audio, 880, 0)
  note(audio, 660, 0.22).onended = () => {
    if (audio.state === 'running') void audio.suspend()
  }
}

function note(audio: AudioContext, pitch: number, after: number): OscillatorNode {
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  const at = audio.currentTime + after
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.2, at)
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.2)
  tone.connect(volume).connect(audio.destination)
  tone.start(at)
  tone.stop(at + 0.2)
  return tone
}
