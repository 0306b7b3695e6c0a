import { call, type Answer } from './call.ts'
import type { components } from './intake-openapi.d.ts'
import type { RequestOptions } from '@shared/request.ts'

/** What intake-service's staff API sends and takes. */
export type Intake = components['schemas']

let base: Promise<Answer<{ intakeUrl: string }>> | undefined

/** A call of intake-service by the person who is signed in; where it is, the console's own service knows. */
export async function callIntake<T>(method: string, path: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const known = await (base ??= call('GET', '/api/v1/config'))
  if (known.ok) return call<T>(method, known.body.intakeUrl + path, options)
  base = undefined
  return known
}
