import { offline, problemOf } from '@shared/request.ts'
import { authorisation, renewToken, type Answer } from '../api/call.ts'
import type { Area } from './areas.ts'

interface Redacted {
  uploadId: string
}

/** Burns the areas into another picture at intake; `url` is the picture's own address with its grant. */
export async function redact(url: string, areas: readonly Area[]): Promise<Answer<Redacted>> {
  const response = await send(url, areas)
  const settled = response?.status === 401 && (await renewToken()) ? await send(url, areas) : response
  if (!settled) return { ok: false, problem: offline() }
  if (!settled.ok) return { ok: false, problem: await problemOf(settled) }
  return { ok: true, body: (await settled.json()) as Redacted, response: settled }
}

async function send(url: string, areas: readonly Area[]): Promise<Response | undefined> {
  const address = new URL(url, location.href)
  address.pathname += '/redactions'
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...authorisation() },
      body: JSON.stringify({ areas }),
    })
  } catch {
    return undefined
  }
}
