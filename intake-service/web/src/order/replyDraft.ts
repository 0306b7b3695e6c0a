import { randomUuid } from '@shared/uuid.ts'
import type { MyOrder, OrderItem } from '../api.ts'
import type { DraftPhoto } from '../report/photo/draftPhoto.ts'

export type ReplyKind = 'done' | 'objection' | 'help' | 'appeal' | 'repair'

/** What a firm may say now: about its order while it is open, about the black list while it stands on it. */
export function replyKinds(order: Pick<MyOrder, 'status' | 'blackList'>): readonly ReplyKind[] {
  const { blackList, status } = order
  const plea = blackList?.plea
  const waits = plea !== undefined && plea.granted === undefined
  return [
    ...(status === 'done' ? [] : (['done', 'objection', 'help'] as const)),
    ...(blackList?.isShown && !waits ? (['appeal'] as const) : []),
    ...(blackList?.isShown && !waits && status === 'done' ? (['repair'] as const) : []),
  ]
}

/** Characters the API takes, with what is said of the photographs. */
export const LONGEST_REPLY = 2000
export const MOST_REPLY_PHOTOS = 20
const BRIEF = 20

/** What a firm is writing; it lies in this device's storage until it is answered. */
export interface ReplyDraft {
  /** The Idempotency-Key, made at the start: a lost answer can be asked for again. */
  key: string
  kind: ReplyKind
  text: string
  /** Photographs by the thing they show. */
  items: Record<string, { photos: DraftPhoto[] }>
  /** The body as it was first sent under the key. */
  sent?: string
}

export interface ReplyBody {
  kind: ReplyKind
  text: string
  photos: string[]
}

export function emptyReply(items: readonly OrderItem[]): ReplyDraft {
  return {
    key: randomUuid(),
    kind: 'done',
    text: '',
    items: Object.fromEntries(items.map(({ hazard }) => [hazard, { photos: [] }])),
  }
}

/** All photographs of it, in the order of the things they show; an objection may show some too. */
export function photosOf(draft: ReplyDraft, items: readonly OrderItem[]): DraftPhoto[] {
  return items.flatMap(({ hazard }) => draft.items[hazard]?.photos ?? [])
}

/** The words with a line that tells which photograph shows what: the reader gets them in one row. */
export function wordsOf(draft: ReplyDraft, items: readonly OrderItem[]): string {
  let next = 1
  const parts = items.flatMap(({ hazard, description }, index) => {
    const count = draft.items[hazard]?.photos.length ?? 0
    if (count === 0) return []
    const first = next
    next += count
    return [`第${index + 1}项（${brief(description)}）：照片${count === 1 ? first : `${first}至${next - 1}`}`]
  })
  const text = draft.text.trim()
  return parts.length === 0 || items.length < 2 ? text : `${text}\n${parts.join('；')}`
}

/** Enough of a hazard's description to know it by. */
function brief(description: string): string {
  return description.length > BRIEF ? `${description.slice(0, BRIEF)}…` : description
}

/** As the API takes it; photographs that are not up yet are missing. */
export function replyBody(draft: ReplyDraft, items: readonly OrderItem[]): ReplyBody {
  const photos = photosOf(draft, items).flatMap(({ upload }) => (upload ? [upload.id] : []))
  return { kind: draft.kind, text: wordsOf(draft, items), photos }
}
