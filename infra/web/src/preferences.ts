import { ref, watch, type Ref } from 'vue'

export type Language = 'zh' | 'en'
export type Theme = 'system' | 'light' | 'dark'

/** Chinese first; the switch is on every page. */
export const language = remembered<Language>('language', ['zh', 'en'], 'zh')

export const theme = remembered<Theme>('theme', ['system', 'light', 'dark'], 'system')

/**
 * A choice of this device, kept in local storage and never sent anywhere. Where storage is refused (private
 * windows), it lasts as long as the page.
 */
export function remembered<T extends string>(name: string, values: readonly T[], fallback: T): Ref<T> {
  const key = `anshao.${name}`
  const stored = read(key)
  const choice = ref(values.find((value) => value === stored) ?? fallback) as Ref<T>
  watch(choice, (value) => write(key, value), { flush: 'sync' })
  return choice
}

/** Puts language and theme on `<html>`, now and whenever the person or the system changes them. */
export function applyPreferences(root: HTMLElement = document.documentElement): void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const paint = () => {
    root.dataset.theme = theme.value === 'system' ? (dark.matches ? 'dark' : 'light') : theme.value
  }
  dark.addEventListener('change', paint)
  watch(theme, paint, { immediate: true, flush: 'sync' })
  watch(language, (value) => (root.lang = value === 'zh' ? 'zh-CN' : 'en'), { immediate: true, flush: 'sync' })
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // storage refused: the choice lasts as long as the page
  }
}
