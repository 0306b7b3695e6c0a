import { computed, shallowRef } from 'vue'
import { call, query } from '../../api/call.ts'
import type { CasePage, CaseRow } from '../../api/types.ts'
import { useSession } from '../../session/session.ts'
import { onChange } from '../../stream/changes.ts'
import type { Filters } from '../filters.ts'
import { throttled } from '../throttled.ts'

const pause = 1_000
const mostNamed = 5

/** Who has to take emergencies, and in which step a case waits for them. */
const officeRoles = ['triager', 'office_leader', 'duty_leader']
const unitRoles = ['unit_clerk', 'unit_leader']

/** Emergencies that nobody took yet. They end for everybody as soon as somebody takes them. */
export function useAlarm() {
  const session = useSession()
  const cases = shallowRef<CaseRow[]>([])
  const filters = computed<Filters | undefined>(() => {
    const step = session.has(...officeRoles) ? 'to_triage' : session.has(...unitRoles) ? 'assigned' : undefined
    return step ? { severity: 'L1_emergency', status: step } : undefined
  })

  async function load(): Promise<void> {
    if (!filters.value) return
    const answer = await call<CasePage>('GET', `/api/v1/cases${query({ ...filters.value, limit: mostNamed })}`)
    if (answer.ok) cases.value = answer.body.items
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  soon()
  return { cases, filters }
}
