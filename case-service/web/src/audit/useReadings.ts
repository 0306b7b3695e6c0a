import { ref, shallowRef, watch, type Ref } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { Reading, Readings } from './types.ts'

/** Readings page after page, anew whenever the address changes; none without one. */
export function useReadings(url: Readonly<Ref<string>>) {
  const readings = shallowRef<Reading[]>([])
  const next = shallowRef<number>()
  const problem = shallowRef<Problem>()
  const loading = ref(false)

  async function read(before?: number): Promise<void> {
    const asked = url.value
    if (asked === '') return
    loading.value = true
    const page = before === undefined ? asked : `${asked}${asked.includes('?') ? '&' : '?'}before=${before}`
    const got = await call<Readings>('GET', page)
    if (asked !== url.value) return
    loading.value = false
    problem.value = got.ok ? undefined : got.problem
    if (!got.ok) return
    readings.value = before === undefined ? got.body.items : [...readings.value, ...got.body.items]
    next.value = got.body.next ?? undefined
  }

  watch(url, () => void read(), { immediate: true })
  return { readings, next, problem, loading, load: () => read(), more: () => read(next.value) }
}
