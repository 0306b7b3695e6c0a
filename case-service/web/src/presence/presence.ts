import { defineStore } from 'pinia'
import { shallowReactive } from 'vue'
import { call } from '../api/call.ts'
import { useSession } from '../session/session.ts'
import { onChange, onEvent } from '../stream/changes.ts'
import type { Mode, PresenceHint, Present } from './types.ts'

/** Who else is at which case, kept true by the stream. */
export const usePresence = defineStore('presence', () => {
  const session = useSession()
  const byCase = shallowReactive(new Map<string, Present[]>())

  /** All but the person who sits here. */
  function othersAt(id: string): Present[] {
    return (byCase.get(id) ?? []).filter((each) => each.id !== session.user?.id)
  }

  /** Whether somebody else is deciding on it. */
  function isTaken(id: string): boolean {
    return othersAt(id).some(({ mode }) => mode === 'editing')
  }

  function take({ id, people }: PresenceHint): void {
    if (people.length > 0) byCase.set(id, people)
    else byCase.delete(id)
  }

  async function load(): Promise<void> {
    const answer = await call<{ items: PresenceHint[] }>('GET', '/api/v1/presence')
    if (!answer.ok) return
    byCase.clear()
    answer.body.items.forEach(take)
  }

  /** Runs as long as the scope lives. */
  function follow(): void {
    onEvent('presence', (data) => take(JSON.parse(data) as PresenceHint))
    onChange((change) => {
      if (!change) void load()
    })
  }

  return { othersAt, isTaken, take, load, follow }
})

/** Says that the person is at a case; lasts half a minute. */
export function arrive(id: string, mode: Mode): void {
  void call('POST', `/api/v1/cases/${id}/presence`, { body: { mode } })
}

/** Says that the person left, also when the page is being closed. */
export function depart(id: string): void {
  void call('DELETE', `/api/v1/cases/${id}/presence`, { keepalive: true })
}
