import { call, type Answer } from './call.ts'
import type { components } from './intake-openapi.d.ts'
import type { RequestOptions } from '@shared/request.ts'

/** What intake-service's staff API sends and takes. */
export type Intake = components['schemas']

let base: Promise<Answer<{ intakeUrl: string }>> | undefined

/** Where intake-service is; the console's own service knows. */
export async function intakeUrl(): Promise<Answer<{ intakeUrl: string }>> {
  const known = await (base ??= call('GET', '/api/v1/config'))
  if (!known.ok) base = undefined
  return known
}

/** A call of intake-service by the person who is signed in. */
export async function callIntake<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const known = await intakeUrl()
  return known.ok ? call<T>(method, known.body.intakeUrl + path, options) : known
}
