import { randomUuid } from '@shared/uuid.ts'
import { shallowRef } from 'vue'
import { call, type Answer, type Problem } from '../../api/call.ts'
import { onChange } from '../../stream/changes.ts'
import type { Filters } from '../filters.ts'
import { throttled } from '../throttled.ts'
import type { Reach, SavedView, SavedViewList } from '../types.ts'

const url = '/api/v1/views/saved'
const pause = 5_000

/** What a view is to be. */
export interface Wish {
  name: string
  query: Filters
  reach: Reach
}

/** The views this person keeps or is shown, with what the pinned ones hold now. */
export function useSavedViews() {
  const views = shallowRef<SavedView[]>([])
  const mayShare = shallowRef<SavedViewList['mayShare']>([])

  async function load(): Promise<void> {
    const answer = await call<SavedViewList>('GET', url)
    if (!answer.ok) return
    views.value = answer.body.items
    mayShare.value = answer.body.mayShare
  }

  /** The same wish under the same key is kept once, however often it is sent. */
  async function keep(wish: Wish, key = randomUuid()): Promise<Answer<SavedView>> {
    const answer = await call<SavedView>('POST', url, { body: wish, headers: { 'Idempotency-Key': key } })
    if (answer.ok) await load()
    return answer
  }

  function change(id: string, wish: Wish): Promise<Problem | undefined> {
    return done(call('PUT', `${url}/${id}`, { body: wish }))
  }

  function remove(id: string): Promise<Problem | undefined> {
    return done(call('DELETE', `${url}/${id}`))
  }

  function pin(id: string, pinned: boolean): Promise<Problem | undefined> {
    return done(call('PUT', `${url}/${id}/pin`, { body: { pinned } }))
  }

  async function done(asked: Promise<Answer<unknown>>): Promise<Problem | undefined> {
    const answer = await asked
    await load()
    return answer.ok ? undefined : answer.problem
  }

  const soon = throttled(() => void load(), pause)
  onChange(soon)
  soon()
  return { views, mayShare, keep, change, remove, pin }
}

export type SavedViews = ReturnType<typeof useSavedViews>
