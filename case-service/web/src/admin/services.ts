import { call } from '../api/call.ts'

export const serviceNames = ['cases', 'intake', 'notify'] as const
export type ServiceName = (typeof serviceNames)[number]

/** Where each service answers; the console's own is where the page came from. */
export async function serviceUrls(): Promise<Record<ServiceName, string | undefined>> {
  const answer = await call<{ intakeUrl: string; notifyUrl: string }>('GET', '/api/v1/config')
  return answer.ok
    ? { cases: '', intake: answer.body.intakeUrl, notify: answer.body.notifyUrl }
    : { cases: '', intake: undefined, notify: undefined }
}
