import { moment } from '@shared/dates.ts'
import { named, texts } from '@shared/texts.ts'
import type { CaseView } from '../api/types.ts'
import { listed } from '../clock/words.ts'
import { word } from '../words/words.ts'
import type { CaseNames } from './names.ts'

const t = texts({
  state: ['状态', 'State'],
  severity: ['等级', 'Severity'],
  title: ['标题', 'Title'],
  hazardType: ['隐患类型', 'Kind of hazard'],
  keyArea: ['重点领域', 'Key area'],
  lead: ['主办单位', 'Lead unit'],
  co: ['协办单位', 'Co-units'],
  handler: ['经办人', 'Handler'],
  subject: ['被举报单位', 'Subject'],
  address: ['地点', 'Place'],
  brief: ['交办说明', 'Brief'],
  finding: ['核查结论', 'Finding'],
  conclusion: ['书面结论', 'Written conclusion'],
  measure: ['告知举报人', 'Told to the reporter'],
  tips: ['线索', 'Tips'],
  hazard: ['隐患：{name}', 'Hazard: {name}'],
  clock: ['时限：{name}', 'Deadline: {name}'],
  met: ['已完成', 'met'],
})

/** One thing that is not as it was when somebody looked. Empty where it was not, or is not any more. */
export interface Difference {
  name: string
  before: string
  now: string
}

/** What of a case others changed meanwhile, field by field, in words. */
export function differencesOf(before: CaseView, now: CaseView, names: CaseNames): Difference[] {
  const [old, fresh] = [factsOf(before, names), factsOf(now, names)]
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((name) => ({ name, before: old.get(name) ?? '', now: fresh.get(name) ?? '' }))
    .filter((difference) => difference.before !== difference.now)
}

function factsOf(view: CaseView, names: CaseNames): Map<string, string> {
  const { district } = view
  const facts: [string, string | undefined][] = [
    [t('state'), named(view.stateName, view.stateNameEn)],
    [t('severity'), word('severity', view.severity)],
    [t('title'), view.title],
    [t('hazardType'), names.category(district, 'hazard_type', view.hazardType)],
    [t('keyArea'), names.category(district, 'key_area', view.keyArea)],
    [t('lead'), names.unit(district, view.leadUnit)],
    [t('co'), listed(view.coUnits.map((unit) => names.unit(district, unit)))],
    [t('handler'), view.handler?.name],
    [t('subject'), [view.subject?.name, view.subject?.uscc].filter(Boolean).join(' ')],
    [t('address'), view.address],
    [t('brief'), view.brief],
    [t('finding'), view.findingName],
    [t('conclusion'), view.conclusion],
    [t('measure'), view.measure],
    [t('tips'), listed(view.tips.map(({ tipNumber }) => tipNumber))],
    ...view.hazards.map((hazard) => [hazardName(hazard), hazardText(hazard)] as [string, string]),
    ...view.clocks.map((clock) => [t('clock', { name: named(clock.name, clock.nameEn) }), clockText(clock)] as [string, string]),
    ...view.tracks.map((track) => [named(track.title, track.titleEn), named(track.state, track.stateEn)] as [string, string]),
  ]
  return new Map(facts.map(([name, value]) => [name, value ?? '']))
}

function hazardName({ id, description }: CaseView['hazards'][number]): string {
  return t('hazard', { name: description ?? id })
}

function hazardText({ level, state, dueOn }: CaseView['hazards'][number]): string {
  return [word('hazardLevel', level), word('hazardState', state), dueOn].filter(Boolean).join(' · ')
}

function clockText({ metAt, dueAt }: CaseView['clocks'][number]): string {
  return metAt ? t('met') : moment(dueAt)
}
