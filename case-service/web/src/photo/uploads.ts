import { callIntake } from '../api/intake.ts'
import type { Answer } from '../api/call.ts'

interface Upload {
  uploadId: string
}

/** Takes in a picture that a member of staff made for a case; staff's own pictures lie with intake-service too. */
export function uploadPhoto(file: File): Promise<Answer<Upload>> {
  return upload('/api/v1/staff/photos', file)
}

/** Takes in a picture that belongs to a tip which is being keyed in: a letter, a visitor's photograph, a page. */
export function uploadForTip(file: File): Promise<Answer<Upload>> {
  return upload('/api/v1/uploads', file)
}

function upload(path: string, file: File): Promise<Answer<Upload>> {
  const body = new FormData()
  body.append('file', file)
  return callIntake<Upload>('POST', path, { body, timeout: 120_000 })
}
