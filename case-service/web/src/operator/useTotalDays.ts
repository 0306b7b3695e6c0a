import { shallowRef, watch, type Ref } from 'vue'
import { call } from '../api/call.ts'
import { useSession } from '../session/session.ts'

interface Clocks {
  rows: { key: string; start: string; general?: string }[]
}

function isTotal({ key, start }: Clocks['rows'][number]): boolean {
  return key === 'handle_total' && start === 'accepted'
}

/** Calendar days from acceptance to the end by the district's own clocks; nothing until they are known. */
export function useTotalDays(): Readonly<Ref<number | undefined>> {
  const session = useSession()
  const days = shallowRef<number>()
  watch(
    () => session.user?.district,
    async (code) => {
      const answer = code ? await call<Clocks>('GET', `/api/v1/districts/${code}/clocks`) : undefined
      const length = answer?.ok ? answer.body.rows.find(isTotal)?.general : undefined
      const found = /^(\d+)cd$/.exec(length ?? '')
      days.value = found ? Number(found[1]) : undefined
    },
    { immediate: true },
  )
  return days
}
