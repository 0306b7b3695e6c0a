import { language } from '@shared/preferences.ts'
import { onScopeDispose, ref, type Ref } from 'vue'

export interface UseReadAloudReturn {
  /** Whether this device can speak. */
  isPossible: boolean
  isSpeaking: Readonly<Ref<boolean>>
  toggle: () => void
}

/** Reads the main part of the page with the device's own voice; nothing is sent anywhere. */
export function useReadAloud(): UseReadAloudReturn {
  const voice = typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis
  const isSpeaking = ref(false)

  function stop(): void {
    voice?.cancel()
    isSpeaking.value = false
  }

  function toggle(): void {
    if (isSpeaking.value) return stop()
    const words = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '')
    words.lang = language.value === 'zh' ? 'zh-CN' : 'en'
    words.onend = words.onerror = stop
    isSpeaking.value = true
    voice?.speak(words)
  }

  onScopeDispose(stop)
  return { isPossible: voice !== undefined, isSpeaking, toggle }
}
