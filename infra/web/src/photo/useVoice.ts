import { texts } from '@shared/texts.ts'
import { onScopeDispose, ref, type Ref } from 'vue'

/** What the server can clean; WebM, which some browsers record instead, it cannot. */
const TYPE = 'audio/mp4'
const MOST_SECONDS = 590
/** Less than that is a slip of the finger; browsers make no file of it that anybody could play. */
const LEAST_MILLISECONDS = 500

export interface UseVoiceReturn {
  /** Whether this browser records what the server takes. */
  isPossible: boolean
  isRecording: Readonly<Ref<boolean>>
  seconds: Readonly<Ref<number>>
  /** Why it does not record; empty when it does. */
  complaint: Readonly<Ref<string>>
  start: () => Promise<void>
  stop: () => void
}

const t = texts({
  noMicrophone: [
    '用不了麦克风：请在浏览器设置里允许，或用手机自带的录音录好后再选',
    'No microphone: allow it in the settings of the browser, or record with the phone’s own recorder and choose that',
  ],
  tooShort: ['太短了，没有录到：请开始录音，说完再停', 'Too short, nothing was recorded: start, speak, then stop'],
})

/**
 * Records somebody speaking. What is too short to be anything is not kept, and said so. The microphone is let go as soon as they stop, or leave.
 *
 * @param recorded gets what was said
 */
export function useVoice(recorded: (file: File) => void): UseVoiceReturn {
  const isRecording = ref(false)
  const seconds = ref(0)
  const complaint = ref('')
  let release = (): void => {}

  async function start(): Promise<void> {
    complaint.value = ''
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
      record(new MediaRecorder(microphone, { mimeType: TYPE }), microphone)
    } catch {
      complaint.value = t('noMicrophone')
    }
  }

  function record(recorder: MediaRecorder, microphone: MediaStream): void {
    const parts: Blob[] = []
    recorder.ondataavailable = ({ data }) => parts.push(data)
    let began = performance.now()
    recorder.onstart = () => (began = performance.now())
    recorder.onstop = () => {
      if (performance.now() - began < LEAST_MILLISECONDS) complaint.value = t('tooShort')
      else recorded(new File(parts, 'voice.m4a', { type: TYPE }))
    }
    const timer = setInterval(() => ++seconds.value >= MOST_SECONDS && stop(), 1000)
    release = () => {
      clearInterval(timer)
      if (recorder.state !== 'inactive') recorder.stop()
      microphone.getTracks().forEach((track) => track.stop())
      isRecording.value = false
    }
    seconds.value = 0
    recorder.start()
    isRecording.value = true
  }

  function stop(): void {
    release()
    release = () => {}
  }

  onScopeDispose(stop)
  return { isPossible: isPossible(), isRecording, seconds, complaint, start, stop }
}

function isPossible(): boolean {
  return 'mediaDevices' in navigator && 'MediaRecorder' in globalThis && MediaRecorder.isTypeSupported(TYPE)
}
