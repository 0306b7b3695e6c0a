import { texts } from '@shared/texts.ts'

const t = texts({
  years: ['{n} 年', '{n} years'],
  year: ['1 年', '1 year'],
  days: ['{n} 天', '{n} days'],
})

const YEAR = 365

/** Days as people say them. */
export function spanOf(days: number): string {
  if (days % YEAR !== 0) return t('days', { n: days })
  return days === YEAR ? t('year') : t('years', { n: days / YEAR })
}
