import { onScopeDispose, ref, shallowRef } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { ChainCheck } from '../api/types.ts'
import type { Sample } from './types.ts'

export interface Verified {
  id: string
  number: string
  check: ChainCheck
}

/** Verifies the records of cases one after the other, and says how far it is. */
export function useVerifying() {
  const sample = shallowRef<Sample>()
  const done = shallowRef<Verified[]>([])
  const problem = shallowRef<Problem>()
  const running = ref(false)
  /** A round that is no longer the latest ends by itself. */
  let round = 0

  async function run(url: string): Promise<void> {
    const mine = ++round
    running.value = true
    sample.value = problem.value = undefined
    done.value = []
    const drawn = await call<Sample>('GET', url)
    if (mine !== round) return
    if (drawn.ok) {
      sample.value = drawn.body
      await verifyAll(drawn.body, mine)
    } else problem.value = drawn.problem
    if (mine === round) running.value = false
  }

  async function verifyAll({ items }: Sample, mine: number): Promise<void> {
    for (const { id, number } of items) {
      const got = await call<ChainCheck>('GET', `/api/v1/cases/${id}/verify`)
      if (mine !== round) return
      if (!got.ok) {
        problem.value = got.problem
        return
      }
      done.value = [...done.value, { id, number, check: got.body }]
    }
  }

  function stop(): void {
    round++
    running.value = false
  }

  onScopeDispose(stop)
  return { sample, done, problem, running, run, stop }
}
