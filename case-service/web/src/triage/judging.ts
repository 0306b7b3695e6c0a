import type { CaseRow } from '../api/types.ts'
import { initialValues, type Field, type Values } from '../form/schema.ts'
import type { Suggestion, SuggestedType } from './types.ts'

/** Shown on the card itself; the rest of the form is one step away. */
export const shownOfAccept: readonly string[] = ['hazardType', 'severity', 'place', 'summary']
export const shownOfAssign: readonly string[] = ['leadUnit', 'coUnits', 'brief', 'photos']

/** What the rules of routing go by. */
const facts = ['hazardType', 'severity', 'keyArea', 'targetTags'] as const

/** What may be taken for the type by one key: the words' suggestions first, then the second opinion. */
export function suggestedTypes(suggestion: Suggestion | undefined): SuggestedType[] {
  const all = [...(suggestion?.hazardTypes ?? []), suggestion?.secondOpinion.hazardType]
  const given = all.filter((type): type is SuggestedType => type !== undefined)
  return given.filter((type, at) => given.findIndex(({ code }) => code === type.code) === at)
}

/** The judgement the card begins with: as the form does, and the likeliest type where the reporter chose none. */
export function acceptValues(fields: readonly Field[], suggestion: Suggestion | undefined): Values {
  const values = initialValues(fields)
  const offered = fields.find(({ name }) => name === 'hazardType')?.options ?? []
  const likeliest = suggestedTypes(suggestion).find(({ code }) => offered.some(({ value }) => value === code))
  return values.hazardType || !likeliest ? values : { ...values, hazardType: likeliest.code }
}

/** The suggested type after the one that is chosen. */
export function nextType(suggestion: Suggestion | undefined, chosen: Values[string] | undefined): string | undefined {
  const codes = suggestedTypes(suggestion).map(({ code }) => code)
  return codes[(codes.indexOf(String(chosen ?? '')) + 1) % Math.max(codes.length, 1)]
}

/** The facts as parameters of the preview; none while no type is chosen, which every rule goes by. */
export function factsOf(values: Values): string | undefined {
  if (!values.hazardType) return undefined
  const pairs = facts.flatMap((name) => {
    const value = values[name]
    const given = Array.isArray(value) ? value.join(',') : String(value ?? '')
    return given === '' ? [] : [[name, given]]
  })
  return String(new URLSearchParams(pairs))
}

/** What a new route brings: it replaces what the person has not touched. */
export function assignValues(fields: readonly Field[], before: Values, touched: ReadonlySet<string>): Values {
  const kept = Object.entries(before).filter(([name]) => touched.has(name))
  return { ...initialValues(fields), ...Object.fromEntries(kept) }
}

/** The order in which cases are given: emergencies first, then what is due first. */
export function inOrder(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted(
    (one, other) => Number(isUrgent(other)) - Number(isUrgent(one)) || dueOf(one).localeCompare(dueOf(other)),
  )
}

export function isUrgent({ severity }: Pick<CaseRow, 'severity'>): boolean {
  return severity === 'L1_emergency'
}

function dueOf({ clock }: CaseRow): string {
  return clock?.dueAt ?? '9999'
}
