import { computed, shallowRef } from 'vue'
import type { QueueRow } from './rows.ts'

/** Which rows are chosen for one command to all of them. What left the list is chosen no longer. */
export function useSelection(rows: () => readonly QueueRow[]) {
  const ids = shallowRef<ReadonlySet<string>>(new Set())
  let anchor: string | undefined

  const chosen = computed(() => rows().filter(({ row, left }) => !left && ids.value.has(row.id)).map(({ row }) => row))
  const chosenIds = computed<ReadonlySet<string>>(() => new Set(chosen.value.map(({ id }) => id)))

  function toggle(id: string): void {
    const next = new Set(ids.value)
    if (!next.delete(id)) next.add(id)
    ids.value = next
    anchor = id
  }

  /** From the row that was chosen last to this one. */
  function extend(to: string): void {
    const order = rows().map(({ row }) => row.id)
    const ends = [order.indexOf(anchor ?? to), order.indexOf(to)].toSorted((one, other) => one - other)
    const [first = -1, last = -1] = ends
    if (first < 0) return toggle(to)
    ids.value = new Set([...ids.value, ...order.slice(first, last + 1)])
  }

  function all(): void {
    ids.value = new Set(rows().filter(({ left }) => !left).map(({ row }) => row.id))
  }

  function clear(): void {
    ids.value = new Set()
    anchor = undefined
  }

  return { chosen, chosenIds, toggle, extend, all, clear }
}
