import { shallowRef, type Ref } from 'vue'
import { call } from '../../api/call.ts'
import type { Checklist, ChecklistSet } from '../types.ts'

const asked = new Map<string, Promise<ChecklistSet | undefined>>()

/** The checklist of a visit, in the version that was gone through then. */
export function useChecklist(district: string, version: number, code: string): Readonly<Ref<Checklist | undefined>> {
  const found = shallowRef<Checklist>()
  void setOf(district, version).then((set) => (found.value = set?.lists.find((list) => list.code === code)))
  return found
}

/** A version never changes: one call for all visits under it. */
function setOf(district: string, version: number): Promise<ChecklistSet | undefined> {
  const url = `/api/v1/districts/${district}/checklists?version=${version}`
  const known = asked.get(url)
  if (known) return known
  const answer = call<ChecklistSet>('GET', url).then((each) => (each.ok ? each.body : (asked.delete(url), undefined)))
  asked.set(url, answer)
  return answer
}
