import { language } from './preferences.ts'

/** One sentence in both languages, side by side, so that neither is forgotten. */
export type Text = readonly [zh: string, en: string]

export type Values = Readonly<Record<string, string | number>>

/**
 * The texts of one feature. Reading one in a template follows the language switch; `{name}` stands for a value.
 *
 * ```ts
 * const t = texts({ step: ['第 {n} 步，共 {of} 步', 'Step {n} of {of}'] })
 * t('step', { n: 1, of: 3 })
 * ```
 */
export function texts<K extends string>(entries: Readonly<Record<K, Text>>): (key: K, values?: Values) => string {
  return (key, values) => say(entries[key], values)
}

/** One text in the language of the page. */
export function say(text: Text, values: Values = {}): string {
  const words = language.value === 'zh' ? text[0] : text[1]
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A name that comes from the server in Chinese and, where there is one, in English. */
export function named(zh: string, en?: string | null): string {
  return language.value === 'en' && en ? en : zh
}
