import { ref, shallowRef } from 'vue'
import { call } from '../../api/call.ts'
import type { CaseRow, CaseView } from '../../api/types.ts'

const atOnce = 4

/** Reads what each of the chosen cases allows now. */
export function useChosenCases(rows: readonly CaseRow[]) {
  const views = shallowRef<CaseView[]>([])
  const read = ref(0)
  const left = [...rows]

  async function lane(): Promise<void> {
    for (let row = left.shift(); row; row = left.shift()) {
      const answer = await call<CaseView>('GET', `/api/v1/cases/${row.id}`)
      if (answer.ok) views.value = [...views.value, answer.body]
      read.value++
    }
  }

  const ready = Promise.all(Array.from({ length: atOnce }, lane)).then(() => {
    const order = rows.map(({ id }) => id)
    views.value = views.value.toSorted((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
  })
  return { views, read, ready }
}
