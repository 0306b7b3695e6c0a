import type { ChecklistItem, Checklist } from '../../field/types.ts'

/** All checklists of a district in one edition. */
export interface Checklists {
  version: number
  lists: Checklist[]
}

/** A code that none of them has yet, for a list or an item that is added. */
export function nextCode(prefix: string, taken: readonly { code: string }[]): string {
  const codes = new Set(taken.map(({ code }) => code))
  let n = taken.length + 1
  while (codes.has(`${prefix}_${n}`)) n += 1
  return `${prefix}_${n}`
}

export function newItem(beside: readonly ChecklistItem[]): ChecklistItem {
  return { code: nextCode('item', beside), text: '', textEn: '', law: '' }
}

export function newList(beside: readonly Checklist[]): Checklist {
  return { code: nextCode('list', beside), title: '', titleEn: '', hazardTypes: [], items: [newItem([])] }
}
