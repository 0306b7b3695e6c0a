import type { CaseAction, CaseView } from '../../api/types.ts'
import { bodyOf, faultsOf, fieldsOf, initialValues, isOffered, type Field, type Values } from '../../form/schema.ts'

/** A command that some of the cases allow now. */
export interface Offer {
  command: string
  action: CaseAction
  views: CaseView[]
}

/** What becomes of one case: the body that is sent, or why nothing is. */
export type Part = { view: CaseView; action: CaseAction } & ({ body: Record<string, unknown> } | { faults: Field[] })

/** What these cases allow, the commands that most of them allow first. What is signed is signed one by one. */
export function offersOf(views: readonly CaseView[]): Offer[] {
  const offers = new Map<string, Offer>()
  for (const view of views) {
    for (const action of view.actions.filter(({ allowed, signed }) => allowed && !signed)) {
      const offer = offers.get(action.command) ?? { command: action.command, action, views: [] }
      offer.views.push(view)
      offers.set(action.command, offer)
    }
  }
  return [...offers.values()].toSorted((one, other) => other.views.length - one.views.length)
}

/** Pictures, hazards and other cases are each case's own: there its own form decides. */
const ownWidgets = ['photos', 'items', 'case']

/** The fields that one form can fill in for all. Where the cases begin with different values, none is shown. */
export function commonFields({ command, views }: Offer): Field[] {
  const forms = views.map((view) => fieldsOf(actionOf(view, command).schema))
  const [first = []] = forms
  return first
    .filter((field) => isOffered(field) && !ownWidgets.includes(field.widget))
    .filter((field) => forms.every((form) => sameOptions(field, fieldNamed(form, field.name))))
    .map((field) => ({ ...field, initial: sharedInitial(field, forms), required: false }))
}

/** What is sent for each case: what was typed for all, and its own beginning values elsewhere. */
export function partsOf({ command, views }: Offer, fields: readonly Field[], typed: Values): Part[] {
  const given = bodyOf(fields, typed)
  const began = initialValues(fields)
  const changed = Object.keys(given).filter((name) => JSON.stringify(typed[name]) !== JSON.stringify(began[name]) || isSaid(typed[name]))
  return views.map((view) => {
    const action = actionOf(view, command)
    const own = fieldsOf(action.schema).filter(isOffered)
    const values = { ...initialValues(own), ...Object.fromEntries(changed.map((name) => [name, typed[name]!])) }
    const wrong = new Set(faultsOf(own, values).map(({ path }) => path.split('.')[0]))
    const faults = own.filter(({ name }) => wrong.has(name))
    return faults.length > 0 ? { view, action, faults } : { view, action, body: bodyOf(own, values) }
  })
}

function isSaid(value: Values[string] | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0
}

function actionOf(view: CaseView, command: string): CaseAction {
  return view.actions.find((action) => action.command === command)!
}

function fieldNamed(form: readonly Field[], name: string): Field | undefined {
  return form.find((field) => field.name === name)
}

function sameOptions(one: Field, other: Field | undefined): boolean {
  return JSON.stringify(one.options) === JSON.stringify(other?.options)
}

function sharedInitial(field: Field, forms: readonly Field[][]): unknown {
  const all = forms.map((form) => JSON.stringify(fieldNamed(form, field.name)?.initial))
  return all.every((one) => one === all[0]) ? field.initial : undefined
}
