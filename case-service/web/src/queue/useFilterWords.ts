import { day } from '@shared/dates.ts'
import { named, texts } from '@shared/texts.ts'
import { computed } from 'vue'
import { useClockNames } from '../reference/clockNames.ts'
import { useDistricts } from '../reference/districts.ts'
import { useSession } from '../session/session.ts'
import { codesOf, word } from '../words/words.ts'
import type { Chip, FilterName } from './filters.ts'
import { useCampaigns } from './useCampaigns.ts'

const lights = ['red', 'yellow', 'green'] as const
const rungs = ['reminder', 'urging', 'letter', 'interview', 'listing'] as const

export interface FilterOption {
  value: string
  words: string
}

/** What each filter is called, what its values are called, and what there is to choose. */
export function useFilterWords() {
  const t = texts({
    status: ['状态', 'State'],
    severity: ['严重程度', 'Severity'],
    clock: ['等待时限', 'Waiting clock'],
    light: ['时限颜色', 'Colour of the limit'],
    green: ['绿：时限充裕', 'Green: in time'],
    yellow: ['黄：临近到期', 'Yellow: nearly due'],
    red: ['红：超期', 'Red: overdue'],
    unit: ['承办单位', 'Unit'],
    street: ['街道', 'Street'],
    area: ['重点领域', 'Key area'],
    category: ['隐患类型', 'Hazard'],
    channel: ['来源渠道', 'Channel'],
    campaign: ['专项行动', 'Campaign'],
    lead: ['主办单位', 'Lead unit'],
    rung: ['催办督办', 'Escalation'],
    overdue: ['时限', 'Time limit'],
    awaits: ['待办', 'Waiting'],
    handler: ['经办人', 'Handler'],
    from: ['登记不早于', 'Registered from'],
    to: ['登记不晚于', 'Registered to'],
    q: ['搜索', 'Search'],
    late: ['超期', 'Overdue'],
    timely: ['未超期', 'Not overdue'],
    me: ['我', 'Me'],
    nobody: ['尚无', 'Nobody yet'],
    somebody: ['指定人员', 'One person'],
    reminder: ['已提醒', 'Reminded'],
    urging: ['已催办', 'Urged'],
    letter: ['须发督办函', 'Letter of supervision due'],
    interview: ['须约谈通报', 'Interview due'],
    listing: ['须提出挂牌督办', 'Listed supervision to be proposed'],
    to_triage: ['待研判', 'To triage'],
    decline_proposed: ['待批不予受理', 'To decline or not'],
    to_conclude: ['待复查结论', 'To conclude'],
  })
  const session = useSession()
  const districts = useDistricts()
  const clocks = useClockNames()
  const campaigns = useCampaigns()
  const categories = (taxonomy: string) =>
    (districts.own?.categories ?? [])
      .filter((category) => category.taxonomy === taxonomy)
      .map(({ code, name, nameEn }) => ({ value: code, words: named(name, nameEn) }))
  const lines = (all: readonly { code: string; name: string }[] | undefined) =>
    (all ?? []).map(({ code, name }) => ({ value: code, words: name }))

  const options = computed<Partial<Record<FilterName, FilterOption[]>>>(() => ({
    status: codesOf('state').map((value) => ({ value, words: word('state', value) })),
    // what is a mere enquiry is no case
    severity: codesOf('severity').filter((code) => code !== 'L0_info').map((value) => ({ value, words: word('severity', value) })),
    light: lights.map((value) => ({ value, words: t(value) })),
    clock: clocks.of(session.user?.district).map(({ key, name, nameEn }) => ({ value: key, words: named(name, nameEn) })),
    unit: lines(districts.own?.units),
    lead: lines(districts.own?.units),
    rung: rungs.map((value) => ({ value, words: t(value) })),
    street: lines(districts.own?.streets),
    area: categories('key_area'),
    category: categories('hazard_type'),
    channel: categories('channel'),
    campaign: (campaigns.value ?? []).map(({ id, name }) => ({ value: id, words: name })),
    overdue: [
      { value: 'true', words: t('late') },
      { value: 'false', words: t('timely') },
    ],
  }))

  function nameOf(name: FilterName): string {
    return t(name as Parameters<typeof t>[0])
  }

  /** `状态：已受理`. */
  function wordsOf({ name, value }: Chip): string {
    return `${nameOf(name)}: ${valueOf({ name, value })}`
  }

  function valueOf({ name, value }: Chip): string {
    if (name === 'from' || name === 'to') return day(value)
    if (value === 'me') return t('me')
    if (value === 'none') return t('nobody')
    if (name === 'handler') return t('somebody')
    if (value === 'to_triage' || value === 'decline_proposed' || value === 'to_conclude') return t(value)
    return options.value[name]?.find((option) => option.value === value)?.words ?? value
  }

  return { options, nameOf, wordsOf }
}
