import { language } from '@shared/preferences.ts'

const holidays: Record<string, string> = {
  周末: 'weekend',
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** The parts of a sum as the service writes them (its `Explanation`), and the same in English. */
const parts: readonly [RegExp, string][] = [
  [/^到期 (.+)：自 (.+) 起 (\d+) 个工作日$/, 'due $1: $3 working days from $2'],
  [/^到期 (.+)：自 (.+) 起 (\d+) 日$/, 'due $1: $3 days from $2'],
  [/^到期 (.+)：自 (.+) 起 (\d+) 小时，昼夜连续计算$/, 'due $1: $3 hours from $2, day and night'],
  [/^到期 (.+)：自 (.+) 起 (\d+) 分钟，昼夜连续计算$/, 'due $1: $3 minutes from $2, day and night'],
  [/^到期 (.+)：按确定的期限$/, 'due $1: the day that was set'],
  [/^(\S+) 上班$/, '$1 is worked'],
  [/^(\S+) 休息，对外顺延至 (\S+)$/, '$1 is off, so $2 is told'],
  [/^现暂停计时$/, 'stands still now'],
  [/^(.+) 暂停$/, '$1 stood still'],
  [/^(\d+) 年放假安排尚未录入，按周末推算$/, 'days off of $1 are not known yet: counted by weekends'],
  [/^放假安排更正，宽限至 (.+)$/, 'days off were corrected: grace until $1'],
  [/^时限规定调整，宽限至 (.+)$/, 'the limit was changed: grace until $1'],
  [/^经批准延期至 (.+)$/, 'more time was granted, until $1'],
]

/**
 * Why a clock is due when it is. The service keeps the sum in Chinese; who reads English gets its parts in English, and
 * as it stands what is none of them.
 */
export function whyWords(why: string): string {
  if (language.value === 'zh') return why
  const words = why.split('；').map(english).join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function english(part: string): string {
  const known = parts.find(([pattern]) => pattern.test(part))
  return (known ? part.replace(...known) : daysOff(part)).replaceAll(' 至 ', ' to ')
}

/** `06-12 至 06-14 端午节`. */
function daysOff(part: string): string {
  return part.replace(/ (\S+)$/, (_, names: string) => ` ${names.split('、').map((name) => holidays[name] ?? name).join(', ')}`)
}
