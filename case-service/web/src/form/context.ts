import { named, texts } from '@shared/texts.ts'
import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { CaseHazard, CaseView, Photo, Unit } from '../api/types.ts'
import type { Line } from './matching.ts'
import type { Option } from './schema.ts'
import { useDistricts } from '../reference/districts.ts'
import { dayInShanghai, linesOf } from './units.ts'

/** What the fields of a case's form may choose from. */
export interface FormContext {
  id: Readonly<Ref<string>>
  district: Readonly<Ref<string>>
  unit: Readonly<Ref<string | undefined>>
  photos: Readonly<Ref<readonly Photo[]>>
  /** Those of the public record in work: covered copies among them. */
  published?: Readonly<Ref<readonly Photo[]>>
  hazards: Readonly<Ref<readonly CaseHazard[]>>
}

const key: InjectionKey<FormContext> = Symbol('form context')

export function provideFormContext(context: FormContext): void {
  provide(key, context)
}

export function useFormContext(): FormContext {
  const context = inject(key)
  if (!context) throw new Error('a form field outside of a form')
  return context
}

/** Units that work can be given to now. */
export function useOpenUnits() {
  const { district } = useFormContext()
  const districts = useDistricts()
  return () => districts.district(district.value)?.units.filter((unit) => unit.open) ?? []
}

const kinds = texts({
  regulator: ['主管部门', 'Regulators'],
  territory: ['街道、镇、园区', 'Streets, towns, parks'],
  office: ['安委办', 'Safety office'],
})
const order = ['regulator', 'territory', 'office'] as const

/** The same as lines to choose from, regulators first. */
export function useUnitChoices() {
  const units = useOpenUnits()
  return () => choicesOf(units())
}

/** Units by all the names that mean them today. */
export function choicesOf(units: readonly Unit[]): Line[] {
  const lines = linesOf(units, dayInShanghai(new Date()))
  return order.flatMap((kind) =>
    lines
      .filter((line) => line.kind === kind)
      .map(({ key, code, text }) => ({ key, value: code, text, also: code, group: kinds(kind) })),
  )
}

/** The name of a choice. Schemas name a hazard by its id alone, since its words can be erased. */
export function useOptionName(): (option: Option) => string {
  const { hazards } = useFormContext()
  return ({ value, zh, en }) => hazards.value.find(({ id }) => id === value)?.description ?? named(zh, en)
}

/** Every picture of the case once, in the order they came. */
export function photosOf(view: CaseView): Photo[] {
  const all = [
    ...view.photos,
    ...view.tips.flatMap(({ photos }) => photos),
    ...view.hazards.flatMap((h) => [...h.photosBefore, ...h.photosAfter]),
  ]
  return [...new Map(all.map((photo) => [photo.id, photo])).values()]
}
