import type { Problem } from '@shared/request.ts'
import { computed, shallowRef } from 'vue'
import type { Caller } from '../api/useOnce.ts'
import { wholeList } from '../form/errorLines.ts'
import { useSending } from '../form/useSending.ts'

/** Where systems of a kind are kept, and how one that is over is told. */
interface Kind<Line> {
  /** Prefix of the ids of the form's controls. */
  form: string
  by: Caller
  path: string
  /** `?district=…` where the service asks for it. */
  query?: string
  isOver(line: Line): boolean
}

/**
 * Other systems that share a secret with us: made, given another secret, ended. A secret is there once, in the answer
 * that made it.
 */
export function useSystems<Line, List extends { items: Line[] }, Issued>({ form, by, path, query = '', isOver }: Kind<Line>) {
  const { errors, sending, send } = useSending(form, by, wholeList)
  const list = shallowRef<List>()
  const problem = shallowRef<Problem>()
  const issued = shallowRef<Issued>()
  const items = computed(() => (list.value?.items ?? []).toSorted((a, b) => Number(isOver(a)) - Number(isOver(b))))

  async function load(): Promise<void> {
    const answer = await by<List>('GET', path + query)
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) list.value = answer.body
  }

  async function issue(rest: string, body?: unknown): Promise<boolean> {
    const made = await send<Issued>('POST', path + rest + query, { body })
    if (made) issued.value = made
    await load()
    return made !== undefined
  }

  async function end(rest: string): Promise<void> {
    if (await send('DELETE', path + rest + query)) await load()
  }

  void load()
  return {
    list,
    items,
    problem,
    issued,
    errors,
    sending,
    /** Whether it was made. */
    make: (body: unknown) => issue('', body),
    rotate: (id: string) => issue(`/${id}/secrets`),
    end: (id: string) => end(`/${id}`),
    endSecret: (id: string, version: number) => end(`/${id}/secrets/${version}`),
  }
}
