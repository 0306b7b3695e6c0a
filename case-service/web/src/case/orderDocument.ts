import { call, type Answer } from '../api/call.ts'
import type { CaseEvent } from '../api/types.ts'

/** The number (文号) of the rectification order that the event is; orders of before they were numbered have none. */
export function orderNumber({ event, data }: CaseEvent): string | undefined {
  return event === 'rectification-ordered' && typeof data?.number === 'string' ? data.number : undefined
}

/** The order (责令限期整改指令书) of that version of the case, as it was signed. */
export function fetchOrder(id: string, version: number): Promise<Answer<Blob>> {
  const headers = { Accept: 'application/pdf, application/problem+json' }
  return call<Blob>('GET', `/api/v1/cases/${id}/orders/${version}/document`, { headers })
}
