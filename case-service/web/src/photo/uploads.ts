import { call, type Answer } from '../api/call.ts'

interface Upload {
  uploadId: string
}

let intake: Promise<string> | undefined

/** Staff's own pictures lie with intake-service too; where that is, the console's own service knows. */
export async function uploadPhoto(file: File): Promise<Answer<Upload>> {
  const body = new FormData()
  body.append('file', file)
  return call<Upload>('POST', `${await (intake ??= intakeUrl())}/api/v1/staff/photos`, { body, timeout: 120_000 })
}

async function intakeUrl(): Promise<string> {
  const answer = await call<{ intakeUrl: string }>('GET', '/api/v1/config')
  if (answer.ok) return answer.body.intakeUrl
  intake = undefined
  return ''
}
