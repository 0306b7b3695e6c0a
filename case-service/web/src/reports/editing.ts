import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { sentenceOf, type Problem } from '@shared/request.ts'
import { named } from '@shared/texts.ts'
import type { Photo } from '../api/types.ts'
import type { FormRow, ReportContent } from './types.ts'

/** An activity while somebody writes it: numbers are what stands in the field. */
export interface DraftItem {
  /** Tells items apart while they are moved and removed. */
  key: number
  activity: string
  title: string
  date: string
  place: string
  participants: string
  text: string
  links: string
  pictures: Photo[]
}

export interface Draft {
  numbers: Record<string, { value: string; proofs: Photo[] }>
  notes: Record<string, string>
  items: DraftItem[]
  narrative: string
  phone: string
}

let keys = 0

/** A content as the page edits it; every number that people type has its place. */
export function draftOf(content: ReportContent, rows: readonly FormRow[]): Draft {
  const cells = rows.flatMap((row) => row.cells)
  const typed = cells.filter(({ computed }) => !computed)
  return {
    numbers: Object.fromEntries(
      typed.map(({ code }) => {
        const number = content.numbers[code]
        return [code, { value: number?.value === undefined || number.value === null ? '' : String(number.value), proofs: number?.proofs ?? [] }]
      }),
    ),
    notes: Object.fromEntries(cells.map(({ code }) => [code, content.notes[code] ?? ''])),
    items: content.items.map((item) => ({
      ...item,
      key: keys++,
      date: item.date ?? '',
      participants: item.participants === undefined || item.participants === null ? '' : String(item.participants),
      links: item.links.join('\n'),
    })),
    narrative: content.narrative,
    phone: content.phone,
  }
}

export function emptyItem(activity: string): DraftItem {
  return { key: keys++, activity, title: '', date: '', place: '', participants: '', text: '', links: '', pictures: [] }
}

/** The body that keeps it. What is no number goes as it is, and the server names the field. */
export function bodyOf(draft: Draft): unknown {
  return {
    numbers: Object.fromEntries(
      Object.entries(draft.numbers).map(([code, { value, proofs }]) => [
        code,
        { value: value.trim() === '' ? null : Number(value), proofs: proofs.map(({ id }) => id) },
      ]),
    ),
    notes: Object.fromEntries(Object.entries(draft.notes).filter(([, words]) => words.trim() !== '')),
    items: draft.items.map(({ key: _, date, participants, links, pictures, ...item }) => ({
      ...item,
      date: date || null,
      participants: participants.trim() === '' ? null : Number(participants),
      links: links.split(/\s+/).filter(Boolean),
      pictures: pictures.map(({ id }) => id),
    })),
    narrative: draft.narrative,
    phone: draft.phone,
  }
}

/** The id of the control that a field of the body leads to: `numbers[w3.1].value` → `report-numbers-w3-1-value`. */
export function controlOf(field: string): string {
  return `report-${field.replace(/[^\w]+/g, '-').replace(/-$/, '')}`
}

/** What is wrong, as lines that lead to their controls. */
export function linesOf(problem: Problem): ErrorLine[] {
  if (problem.errors.length === 0) return [{ field: 'report-form', text: sentenceOf(problem) }]
  return problem.errors.map(({ field, message, messageEn }) => ({
    field: controlOf(field),
    text: named(message, messageEn),
  }))
}
