import { shallowReactive } from 'vue'
import type { RouteLocationRaw } from 'vue-router'

/** A sentence about something that is not on the screen, with the way to it. */
export interface Notice {
  id: number
  kind: 'done' | 'failed'
  text: string
  to?: RouteLocationRaw
}

const shown = 8_000
let last = 0
export const notices = shallowReactive<Notice[]>([])

/** Good news goes by itself, bad news stays until it is put away. */
export function notify(notice: Omit<Notice, 'id'>): void {
  const id = ++last
  notices.push({ ...notice, id })
  if (notice.kind === 'done') setTimeout(() => dismiss(id), shown)
}

export function dismiss(id: number): void {
  const at = notices.findIndex((notice) => notice.id === id)
  if (at >= 0) notices.splice(at, 1)
}
