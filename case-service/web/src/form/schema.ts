import type { CommandSchema, ObjectSchema, PropertySchema } from '../api/types.ts'

const widgets = [
  'text',
  'textarea',
  'legal-basis',
  'date',
  'number',
  'boolean',
  'select',
  'unit',
  'units',
  'person',
  'case',
  'photos',
  'public-photos',
  'looked-photos',
  'signature',
  'items',
] as const
export type Widget = (typeof widgets)[number]

/** What no form asks for: the field desk makes it on site. */
const MADE_ELSEWHERE = ['visit']

export interface Option {
  value: string
  zh: string
  en: string
}

/** One field of an action's form, read from its JSON Schema. */
export interface Field {
  name: string
  widget: Widget
  zh: string
  en: string
  /** A line below its name: why it begins with this value. */
  hint: { zh: string; en: string } | undefined
  required: boolean
  /** The value is a list: chosen units, pictures, names, or the entries of `fields`. */
  many: boolean
  integer: boolean
  options: Option[]
  /** Values that are not offered: people and units that may have no part in the case. */
  without: string[]
  /** The fields of one entry of an `items` list. */
  fields: Field[]
  initial: unknown
  minLength: number | undefined
  maxLength: number | undefined
  minimum: number | undefined
  maximum: number | undefined
  minItems: number | undefined
  maxItems: number | undefined
}

/** A signature is an object of its own; nobody signed yet where it is empty. */
export type Value = string | boolean | string[] | Values[] | Values
export type Values = { [name: string]: Value }

export type Fault =
  | 'required'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'not-a-number'
  | 'not-a-date'
  | 'too-few'
  | 'too-many'

/** What is wrong with one field, by its path: `officers.1`, `hazards.0.level`. */
export interface FieldFault {
  path: string
  fault: Fault
  limit?: number | undefined
}

export function fieldsOf(schema: CommandSchema | ObjectSchema): Field[] {
  const required = new Set(schema.required ?? [])
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => !MADE_ELSEWHERE.includes(property['x-widget']))
    .map(([name, property]) => fieldOf(name, property, required.has(name)))
}

/** Whether it can be filled in: a choice that may be left out and has no options just now cannot. */
export function isOffered(field: Field): boolean {
  // filled in by the field of the public pictures, beside them
  if (field.widget === 'looked-photos') return false
  return field.required || field.widget !== 'select' || field.options.length > 0
}

function fieldOf(name: string, property: PropertySchema, required: boolean): Field {
  const many = property.type === 'array'
  const entry = many ? property.items : undefined
  const choice = property.enum ? property : many ? (entry as PropertySchema | undefined) : undefined
  return {
    name,
    widget: widgetOf(property),
    zh: property.title,
    en: property['x-title-en'] ?? property.title,
    hint: property.description
      ? { zh: property.description, en: property['x-description-en'] ?? property.description }
      : undefined,
    required,
    many,
    integer: property.type === 'integer',
    options: choice ? optionsOf(choice) : [],
    without: (property.not ?? (entry as PropertySchema | undefined)?.not)?.enum ?? [],
    fields: entry && 'properties' in entry ? fieldsOf(entry) : [],
    initial: property.default,
    minLength: property.minLength,
    maxLength: property.maxLength ?? (entry as PropertySchema | undefined)?.maxLength,
    minimum: property.minimum,
    maximum: property.maximum,
    minItems: property.minItems,
    maxItems: property.maxItems,
  }
}

function widgetOf(property: PropertySchema): Widget {
  const named = widgets.find((widget) => widget === property['x-widget'])
  return named ?? (property.enum ? 'select' : property.type === 'boolean' ? 'boolean' : 'text')
}

function optionsOf(property: PropertySchema): Option[] {
  return (property.enum ?? []).map((value, at) => {
    const zh = property['x-enum-names']?.[at] ?? value
    return { value, zh, en: property['x-enum-names-en']?.[at] ?? zh }
  })
}

/** What the form shows first: the schema's defaults, and as many empty entries as a list must have. */
export function initialValues(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, initialOf(field)]))
}

function initialOf(field: Field): Value {
  if (field.widget === 'boolean') return field.initial === true
  if (field.many) return initialList(field)
  return field.initial === undefined || field.initial === null ? '' : String(field.initial)
}

function initialList(field: Field): Value {
  const given = Array.isArray(field.initial) ? field.initial : []
  if (field.widget === 'items') {
    if (given.length > 0) return given.map((entry: Record<string, unknown>) => entryOf(field, entry))
    return Array.from({ length: field.minItems ?? (field.required ? 1 : 0) }, () => entryOf(field))
  }
  const missing = field.widget === 'text' ? Math.max(0, (field.minItems ?? 1) - given.length) : 0
  return [...given.map(String), ...Array.from({ length: missing }, () => '')]
}

/** A new entry of an `items` list. */
export function entryOf(field: Field, given: Record<string, unknown> = {}): Values {
  return initialValues(field.fields.map((inner) => ({ ...inner, initial: given[inner.name] ?? inner.initial })))
}

/** Everything that is wrong, in the order of the form. */
export function faultsOf(fields: readonly Field[], values: Values, prefix = ''): FieldFault[] {
  return fields.flatMap((field) => {
    const path = prefix + field.name
    const value = values[field.name]
    if (field.widget === 'items') return faultsOfEntries(field, (value as Values[] | undefined) ?? [], path)
    if (field.many) return faultsOfList(field, (value as string[] | undefined) ?? [], path)
    return faultsOfOne(field, value, path)
  })
}

function faultsOfEntries(field: Field, entries: Values[], path: string): FieldFault[] {
  const inner = entries.flatMap((entry, at) => faultsOf(field.fields, entry, `${path}.${at}.`))
  return [...faultsOfCount(field, entries.length, path), ...inner]
}

function faultsOfList(field: Field, entries: string[], path: string): FieldFault[] {
  const given = entries.filter((entry) => entry.trim() !== '')
  const inner = entries.flatMap((entry, at) => tooLong(field, entry, `${path}.${at}`))
  return [...faultsOfCount(field, given.length, path), ...inner]
}

function faultsOfCount(field: Field, count: number, path: string): FieldFault[] {
  if (count === 0) return field.required ? [{ path, fault: 'required' }] : []
  if (field.minItems !== undefined && count < field.minItems) return [{ path, fault: 'too-few', limit: field.minItems }]
  if (field.maxItems !== undefined && count > field.maxItems)
    return [{ path, fault: 'too-many', limit: field.maxItems }]
  return []
}

function faultsOfOne(field: Field, value: Value | undefined, path: string): FieldFault[] {
  if (typeof value === 'boolean' || isSignature(value)) return []
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return field.required ? [{ path, fault: 'required' }] : []
  if (field.widget === 'number') return faultsOfNumber(field, text, path)
  if (field.widget === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? [] : [{ path, fault: 'not-a-date' }]
  if (field.minLength !== undefined && lengthOf(text) < field.minLength)
    return [{ path, fault: 'too-short', limit: field.minLength }]
  return tooLong(field, text, path)
}

function isSignature(value: Value | undefined): value is Values {
  return typeof value === 'object' && !Array.isArray(value)
}

function faultsOfNumber(field: Field, text: string, path: string): FieldFault[] {
  const number = Number(text)
  if (!Number.isFinite(number) || (field.integer && !Number.isInteger(number))) return [{ path, fault: 'not-a-number' }]
  if (field.minimum !== undefined && number < field.minimum) return [{ path, fault: 'too-small', limit: field.minimum }]
  if (field.maximum !== undefined && number > field.maximum) return [{ path, fault: 'too-large', limit: field.maximum }]
  return []
}

function tooLong(field: Field, text: string, path: string): FieldFault[] {
  const over = field.maxLength !== undefined && lengthOf(text.trim()) > field.maxLength
  return over ? [{ path, fault: 'too-long', limit: field.maxLength }] : []
}

/** Characters as people and the service count them, not halves of them. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** The command's body: what was left empty is left out. */
export function bodyOf(fields: readonly Field[], values: Values): Record<string, unknown> {
  const pairs = fields.map((field) => [field.name, sent(field, values[field.name])] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

function sent(field: Field, value: Value | undefined): unknown {
  if (field.widget === 'boolean') return value === true
  if (field.widget === 'items')
    return ((value as Values[] | undefined) ?? []).map((entry) => bodyOf(field.fields, entry))
  if (field.many)
    return ((value as string[] | undefined) ?? []).map((entry) => entry.trim()).filter((entry) => entry !== '')
  if (isSignature(value)) return value
  const text = typeof value === 'string' ? value.trim() : ''
  if (text === '') return undefined
  return field.widget === 'number' ? Number(text) : text
}

/** `hazards[0].level` and `/hazards/0/level` name the same field as `hazards.0.level`. */
export function pathOf(serverField: string): string {
  return serverField
    .replace(/^\//, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
}

/** The field a path leads to, for naming it in the summary of what is wrong. */
export function fieldAt(fields: readonly Field[], path: string): Field | undefined {
  const [name, , ...rest] = path.split('.')
  const field = fields.find((candidate) => candidate.name === name)
  return field && field.fields.length > 0 && rest.length > 0 ? fieldAt(field.fields, rest.join('.')) : field
}
