import type { Problem } from '@shared/request.ts'
import { computed, ref, shallowRef } from 'vue'
import { call } from '../api/call.ts'
import { useOnce } from '../api/useOnce.ts'
import { usePeople } from '../reference/usePeople.ts'
import { useSession } from '../session/session.ts'
import type { Informant, InformantCall } from './types.ts'

const url = '/api/v1/informants'
/** Who keeps in touch with informants, by the rules of the service. */
const keepers = ['triager', 'office_leader']

/** Firms in which the office keeps contacts (应急〔2020〕69号). */
export const KINDS = [
  ['hazchem', '危险化学品', 'Hazardous chemicals'],
  ['mine', '矿山', 'Mine'],
  ['fireworks', '烟花爆竹', 'Fireworks'],
  ['metal', '金属冶炼', 'Metal smelting'],
  ['dust', '涉爆粉尘', 'Explosive dust'],
] as const

export interface InformantBody {
  code: string
  firm: string
  uscc?: string
  kind: string
  officer: string
  everyDays: number
  open: boolean
}

/** The informants of one's district. Each reading is kept by the service, so nothing is read that nobody asked for. */
export function useInformants() {
  const session = useSession()
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const items = shallowRef<Informant[]>([])
  const calls = shallowRef<InformantCall[]>([])
  const problem = shallowRef<Problem>()
  const { busy, send: sendOnce } = useOnce()
  const { people: everybody } = usePeople(session.user?.district ?? '')
  const people = computed(() => everybody.value.filter(({ roles }) => roles.some((role) => keepers.includes(role))))

  async function load(): Promise<void> {
    const answer = await call<{ items: Informant[] }>('GET', url)
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) items.value = answer.body.items
    state.value = answer.ok ? 'ready' : 'failed'
  }

  async function loadCalls(id: string): Promise<void> {
    const answer = await call<{ items: InformantCall[] }>('GET', `${url}/${id}/calls`)
    calls.value = answer.ok ? answer.body.items : []
    if (!answer.ok) problem.value = answer.problem
  }

  /** Sends once, whatever is lost on the way; gives the problem back where there is one. */
  async function send(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Problem | undefined> {
    const answer = await sendOnce<Informant>(method, url + path, { body })
    if (!answer?.ok) return answer?.problem
    const others = items.value.filter(({ id }) => id !== answer.body.id)
    items.value = [...others, answer.body].sort(byDay)
    return undefined
  }

  function nameOf(officer: string): string {
    return people.value.find(({ id }) => id === officer)?.name ?? '—'
  }

  void load()

  return { state, items, calls, people, problem, busy, load, loadCalls, send, nameOf }
}

/** Who is to be called first, closed ones last: the service's own order. */
function byDay(a: Informant, b: Informant): number {
  return Number(b.open) - Number(a.open) || a.nextOn.localeCompare(b.nextOn) || a.code.localeCompare(b.code)
}
