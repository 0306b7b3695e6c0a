import { texts } from '@shared/texts.ts'
import { language } from '@shared/preferences.ts'
import type { Figure } from './types.ts'

const t = texts({
  nothing: ['—', '—'],
  days: ['{n} 天', '{n} days'],
  yuan: ['{n} 元', '¥{n}'],
})

/** A figure as people read it. */
export function shown({ value }: Figure, unit: string): string {
  if (value === null) return t('nothing')
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`
  if (unit === 'days') return t('days', { n: number(value) })
  if (unit === 'yuan') return t('yuan', { n: number(value) })
  return number(value)
}

/** What a share rests on, for example 17/20. */
export function restsOn({ numerator, denominator }: Figure): string | undefined {
  return numerator !== undefined && denominator !== undefined ? `${number(numerator)}/${number(denominator)}` : undefined
}

export interface Change {
  /** Signed, in words: `+12` or `−3.0 个百分点`. */
  words: string
  direction: 'up' | 'down' | 'same'
}

/** How a figure moved since the year before; nothing where either is not known. */
export function change(now: Figure, last: Figure, unit: string): Change | undefined {
  if (now.value === null || last.value === null) return undefined
  const difference = unit === 'share' ? (now.value - last.value) * 100 : now.value - last.value
  const rounded = Math.round(difference * 10) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
  return {
    words: `${sign}${number(Math.abs(rounded))}${unit === 'share' ? (language.value === 'zh' ? ' 个百分点' : ' pts') : ''}`,
    direction: rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same',
  }
}

function number(value: number): string {
  return new Intl.NumberFormat(language.value === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 2 }).format(value)
}

/** A round number not below the largest value, so that the longest bar fits. */
export function top(values: readonly number[]): number {
  const largest = Math.max(0, ...values)
  if (largest === 0) return 1
  const unit = 10 ** Math.floor(Math.log10(largest))
  return [1, 2, 5, 10].map((n) => n * unit).find((n) => n >= largest) ?? largest
}

/** In which of five steps a number stands, 1 to 5; 0 for what is hidden. */
export function step(value: number | undefined, largest: number): number {
  if (value === undefined) return 0
  return Math.min(5, Math.max(1, Math.ceil((value / Math.max(1, largest)) * 5)))
}
