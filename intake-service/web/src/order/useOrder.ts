import { isPassing, request, type Problem } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { MyOrder } from '../api.ts'
import { forgetSecret, secretOf } from '../frame/secretLink.ts'
import { erase, plain, read, write } from '../storage.ts'
import { sendAll } from '../report/photo/sendAll.ts'
import { emptyReply, photosOf, replyBody, type ReplyDraft } from './replyDraft.ts'

/** `none`: no link was opened; `over`: it opens nothing any more. */
export type OrderState = 'none' | 'loading' | 'failed' | 'over' | 'ready'

export interface UseOrderReturn {
  state: Readonly<Ref<OrderState>>
  order: Readonly<ShallowRef<MyOrder | undefined>>
  problem: Readonly<ShallowRef<Problem | undefined>>
  /** What is being written. */
  draft: Ref<ReplyDraft | undefined>
  load: () => Promise<void>
  /** Sends the draft; what went wrong comes back, and the draft stays. */
  send: () => Promise<Problem | undefined>
  /** A picture of the order, as an address on this device; empty when it cannot be had. */
  picture: (id: string) => Promise<string>
  /** Closes the order on this device. */
  leave: () => void
}

/** The order whose link was opened in this tab. */
export function useOrder(): UseOrderReturn {
  const token = secretOf('order')
  const state = ref<OrderState>('none')
  const order = shallowRef<MyOrder>()
  const problem = shallowRef<Problem>()
  const draft = ref<ReplyDraft>()
  const pictures = new Map<string, Promise<string>>()

  const headers = () => ({ Authorization: `Order ${token.value}` })

  async function load(): Promise<void> {
    if (token.value === '') return void (state.value = 'none')
    if (!order.value) state.value = 'loading'
    const answer = await request<MyOrder>('GET', '/api/v1/my-order', { headers: headers() })
    problem.value = answer.ok ? undefined : answer.problem
    if (answer.ok) await show(answer.body)
    else state.value = isPassing(answer.problem) ? 'failed' : 'over'
  }

  async function show(body: MyOrder): Promise<void> {
    const kept = await read<ReplyDraft>('state', keyOf(body))
    const empty = emptyReply(body.items)
    draft.value = kept ? { ...kept, items: { ...empty.items, ...kept.items } } : empty
    order.value = body
    state.value = 'ready'
  }

  async function send(): Promise<Problem | undefined> {
    if (!order.value || !draft.value) return undefined
    const obstacle = await sendAll(photosOf(draft.value, order.value.items))
    if (obstacle) return obstacle
    const body = replyBody(draft.value, order.value.items)
    const words = JSON.stringify(body)
    /* the same key always carries the same answer */
    if (draft.value.sent !== undefined && draft.value.sent !== words) draft.value.key = randomUuid()
    draft.value.sent = words
    await keep()
    const answer = await request<MyOrder>('POST', '/api/v1/my-order/replies', {
      body,
      headers: { ...headers(), 'Idempotency-Key': draft.value.key },
    })
    if (!answer.ok) return refused(answer.problem)
    await Promise.all(photosOf(draft.value, order.value.items).map(({ id }) => erase('photos', id)))
    await erase('state', keyOf(order.value))
    await show(answer.body)
    return undefined
  }

  /** Photographs that the server has lost go up again with the next attempt. */
  function refused(found: Problem): Problem {
    if (draft.value && order.value && found.errors.some(({ code }) => code === 'upload-gone')) {
      for (const photo of photosOf(draft.value, order.value.items)) delete photo.upload
    }
    if (found.status === 401) state.value = 'over'
    return found
  }

  async function picture(id: string): Promise<string> {
    const known = pictures.get(id) ?? fetchPicture(id)
    pictures.set(id, known)
    const url = await known
    if (url === '') pictures.delete(id)
    return url
  }

  async function fetchPicture(id: string): Promise<string> {
    const answer = await request<Blob>('GET', `/api/v1/my-order/photos/${id}`, { headers: { ...headers(), Accept: 'image/jpeg' } })
    return answer.ok ? URL.createObjectURL(answer.body) : ''
  }

  async function keep(): Promise<void> {
    if (order.value && draft.value) await write('state', keyOf(order.value), plain(draft.value))
  }

  function leave(): void {
    forgetSecret('order')
    order.value = draft.value = undefined
    state.value = 'none'
  }

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    draft,
    () => {
      clearTimeout(timer)
      if (draft.value) timer = setTimeout(() => void keep(), 250)
    },
    { deep: true },
  )
  watch(
    token,
    () => {
      order.value = draft.value = undefined
      void load()
    },
    { immediate: true },
  )
  const leaving = () => void keep()
  addEventListener('pagehide', leaving)
  onScopeDispose(() => {
    removeEventListener('pagehide', leaving)
    clearTimeout(timer)
    void keep()
    for (const url of pictures.values()) void url.then((made) => URL.revokeObjectURL(made))
  })

  return { state, order, problem, draft, load, send, picture, leave }
}

function keyOf({ orderId }: MyOrder): string {
  return `reply/${orderId}`
}
