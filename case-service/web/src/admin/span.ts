import { texts } from '@shared/texts.ts'

const t = texts({
  wd: ['{n} 个工作日', '{n} working days'],
  cd: ['{n} 个自然日', '{n} calendar days'],
  H: ['{n} 小时', '{n} hours'],
  M: ['{n} 分钟', '{n} minutes'],
})

/** Working days, calendar days, hours, minutes. */
export const spanUnits = ['wd', 'cd', 'H', 'M'] as const
export type SpanUnit = (typeof spanUnits)[number]

export interface Span {
  count: string
  unit: SpanUnit
}

/** `3wd`, `30cd`, `PT2H` and `PT30M` as a number and what it counts. */
export function spanOf(text: string): Span {
  const [, days, dayUnit, time, timeUnit] = /^(?:(\d+)(wd|cd)|PT(\d+)([HM]))$/.exec(text) ?? []
  return { count: days ?? time ?? '', unit: (dayUnit ?? timeUnit ?? 'wd') as SpanUnit }
}

export function textOf({ count, unit }: Span): string {
  return unit === 'wd' || unit === 'cd' ? `${count}${unit}` : `PT${count}${unit}`
}

/** In words; what is not a span stands for itself. */
export function spanWords(text: string): string {
  const { count, unit } = spanOf(text)
  return count ? t(unit, { n: count }) : text
}
