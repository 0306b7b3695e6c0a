import type { Text } from '@shared/texts.ts'
import type { Level, Place, SurveyDraft } from './types.ts'

/** The four colours of 风险分级管控. */
export const LEVELS: readonly (readonly [code: Level, name: Text, look: string])[] = [
  ['major', ['重大风险（红）', 'Major (red)'], 'danger'],
  ['larger', ['较大风险（橙）', 'Larger (orange)'], 'near'],
  ['general', ['一般风险（黄）', 'General (yellow)'], 'near'],
  ['low', ['低风险（蓝）', 'Low (blue)'], ''],
]

export function lookOf(level: Level): string {
  return LEVELS.find(([code]) => code === level)?.[2] ?? ''
}

/** A survey begins with what the last one found. */
export function draftOf(place: Place | undefined, unit: string): SurveyDraft {
  return {
    name: place?.name ?? '',
    uscc: place?.uscc ?? '',
    address: place?.address ?? '',
    street: place?.street ?? '',
    area: place?.area ?? '',
    unit: place?.unit ?? unit,
    surveyedOn: '',
    risks: place ? place.risks.map(({ what, level }) => ({ what, level })) : [{ what: '', level: '' }],
  }
}

/** As the API takes it: what is empty is left out, and so are risks that nobody wrote. */
export function bodyOf(draft: SurveyDraft): Record<string, unknown> {
  const { risks, ...rest } = draft
  const given = Object.entries(rest).filter(([, value]) => value.trim() !== '')
  return { ...Object.fromEntries(given), risks: risks.filter(({ what, level }) => what.trim() !== '' || level !== '') }
}
