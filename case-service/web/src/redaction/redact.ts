import { offline, problemOf } from '@shared/request.ts'
import { authorisation, renewToken, type Answer } from '../api/call.ts'
import type { Area } from './areas.ts'

interface Redacted {
  uploadId: string
}

/** Burns the areas into another picture at intake; `url` is the picture's own address with its grant. */
export function redact(url: string, areas: readonly Area[]): Promise<Answer<Redacted>> {
  return ask(url, 'redactions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ areas }),
  })
}

/** What the operator's own detector would cover; none without one, and none when it cannot be asked. */
export async function proposedFor(url: string): Promise<Area[]> {
  const answer = await ask<Area[]>(url, 'areas')
  return answer.ok ? answer.body : []
}

async function ask<T>(url: string, what: string, init?: RequestInit): Promise<Answer<T>> {
  const response = await send(url, what, init)
  const settled = response?.status === 401 && (await renewToken()) ? await send(url, what, init) : response
  if (!settled) return { ok: false, problem: offline() }
  if (!settled.ok) return { ok: false, problem: await problemOf(settled) }
  return { ok: true, body: (await settled.json()) as T, response: settled }
}

async function send(url: string, what: string, init: RequestInit = {}): Promise<Response | undefined> {
  const address = new URL(url, location.href)
  address.pathname += `/${what}`
  try {
    return await fetch(address, { ...init, headers: { Accept: 'application/json', ...authorisation(), ...init.headers } })
  } catch {
    return undefined
  }
}
