import { codesOf, word } from '../words/words.ts'
import type { District } from '../api/types.ts'
import { named } from '@shared/texts.ts'
import { dimensions, type Dimension, type Rule } from './types.ts'

export interface Choice {
  value: string
  name: string
}

/** What a rule can ask for in one dimension. */
export function choicesOf(district: District, dimension: Dimension): Choice[] {
  const taxonomy = { hazardTypes: 'hazard_type', keyAreas: 'key_area', targetTags: 'target_tag' }[dimension as string]
  if (taxonomy)
    return district.categories
      .filter((category) => category.taxonomy === taxonomy)
      .map(({ code, name, nameEn }) => ({ value: code, name: named(name, nameEn) }))
  if (dimension === 'streets') return district.streets.map(({ code, name }) => ({ value: code, name }))
  const kind = dimension === 'severities' ? 'severity' : 'relation'
  return codesOf(kind).map((code) => ({ value: code, name: word(kind, code) }))
}

/** The conditions of a rule in words; none for one that always fits. */
export function conditionsOf(district: District, rule: Rule): string[] {
  return dimensions.flatMap((dimension) => {
    const wanted = rule.when[dimension]
    if (wanted.length === 0) return []
    const choices = choicesOf(district, dimension)
    return [wanted.map((value) => choices.find((choice) => choice.value === value)?.name ?? value).join(' / ')]
  })
}

export function newRule(): Rule {
  return {
    id: '',
    when: { hazardTypes: [], keyAreas: [], targetTags: [], severities: [], streets: [], relations: [] },
    lead: '',
    coUnits: [],
    reason: '',
    reasonEn: '',
  }
}

/** The list with one rule a place up or down: the first that fits is the one that counts. */
export function moved(rules: readonly Rule[], at: number, by: number): Rule[] {
  const to = at + by
  if (to < 0 || to >= rules.length) return [...rules]
  const next = [...rules]
  next.splice(to, 0, ...next.splice(at, 1))
  return next
}

/** As the service takes it: no empty condition, no empty English. */
export function sentRule({ id, when, lead, coUnits, reason, reasonEn }: Rule) {
  const conditions = dimensions.filter((dimension) => when[dimension].length > 0)
  return {
    id,
    lead,
    coUnits,
    reason,
    ...(reasonEn ? { reasonEn } : {}),
    ...(conditions.length > 0 ? { when: Object.fromEntries(conditions.map((each) => [each, when[each]])) } : {}),
  }
}
