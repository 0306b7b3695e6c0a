import { onScopeDispose, ref, shallowRef } from 'vue'
import type { Problem } from '../api/call.ts'
import { useSession } from '../session/session.ts'
import { callNotify } from './notifyService.ts'
import { ownKey, type OwnKey } from './signing.ts'
import type { ContactRequest, CustodianKeys } from './types.ts'

/** The custodian's desk: requests, keys, and the key of this browser. Read anew whenever the tab is looked at. */
export function useCustody() {
  const session = useSession()
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const requests = shallowRef<ContactRequest[]>([])
  const keys = shallowRef<CustodianKeys>()
  const own = shallowRef<OwnKey>()
  const problem = shallowRef<Problem>()

  async function load(): Promise<void> {
    const [asked, known, mine] = await Promise.all([
      callNotify<{ items: ContactRequest[] }>('GET', 'contact-requests'),
      callNotify<CustodianKeys>('GET', 'custodian-keys'),
      ownKey(session.user?.id ?? '').catch(() => undefined),
    ])
    problem.value = !asked.ok ? asked.problem : !known.ok ? known.problem : undefined
    if (asked.ok) requests.value = asked.body.items
    if (known.ok) keys.value = known.body
    own.value = mine
    state.value = asked.ok && known.ok ? 'ready' : keys.value ? 'ready' : 'failed'
  }

  const look = () => {
    if (!document.hidden) void load()
  }
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => document.removeEventListener('visibilitychange', look))
  void load()
  return { state, requests, keys, own, problem, load }
}
