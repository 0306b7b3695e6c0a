import type { CaseEvent } from '../api/types.ts'
import { orderNumber } from './orderDocument.ts'

/** A paper that a case gave rise to. */
export interface CaseDocument {
  kind: 'order' | 'supervision' | 'listing' | 'referral' | 'media' | 'notice'
  event: CaseEvent
  /** 文号, where it has one. */
  number?: string
  /** The words it is made of. */
  text: string
}

const kinds: Record<string, CaseDocument['kind']> = {
  'rectification-ordered': 'order',
  'supervision-letter-signed': 'supervision',
  'listing-approved': 'listing',
  'referral-sent': 'referral',
  'media-replied': 'media',
  'notice-settled': 'notice',
}

/** Orders, letters and notices in the order in which they were signed. */
export function documentsOf(events: readonly CaseEvent[]): CaseDocument[] {
  return events.flatMap((event) => {
    const kind = kinds[event.event]
    if (!kind || (kind === 'order' && !orderNumber(event))) return []
    const number = numberOf(event)
    return [{ kind, event, text: wordsOf(event, events), ...(number ? { number } : {}) }]
  })
}

/** A number that was given by us stands in the event itself; one that somebody typed is a text of it. */
function numberOf(event: CaseEvent): string | undefined {
  if (typeof event.data?.number === 'string') return event.data.number
  return event.event === 'referral-sent' ? event.text?.split('\n')[0] : undefined
}

/** A letter of referral and a notice of listing say what was drafted and proposed before. */
function wordsOf(event: CaseEvent, events: readonly CaseEvent[]): string {
  const draft = { 'referral-sent': 'referral-drafted', 'listing-approved': 'listing-proposed' }[event.event]
  const before = draft && events.findLast((each) => each.event === draft && each.version < event.version)
  return (before ? before.text : event.text) ?? ''
}

/** What became of a message to the reporter, and which one it was. */
export function noticeOf({ data }: CaseEvent): { template: string; outcome: string } {
  return { template: String(data?.template ?? ''), outcome: String(data?.outcome ?? '') }
}
