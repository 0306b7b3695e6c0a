import type { Problem } from '@shared/request.ts'
import { shallowRef } from 'vue'
import { call, query } from '../api/call.ts'
import type { Person } from '../api/types.ts'

/** All people of a district, page after page. */
export function usePeople(district: string) {
  const people = shallowRef<Person[]>([])
  const problem = shallowRef<Problem>()

  async function load(): Promise<void> {
    const all: Person[] = []
    let cursor: string | undefined
    do {
      const answer = await call<{ items: Person[]; next?: string }>('GET', `/api/v1/people${query({ district, cursor })}`)
      problem.value = answer.ok ? undefined : answer.problem
      if (!answer.ok) return
      all.push(...answer.body.items)
      cursor = answer.body.next
    } while (cursor)
    people.value = all
  }

  void load()
  return { people, problem, load }
}
