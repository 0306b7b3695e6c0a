import { isPassing, request, type Problem } from '@shared/request.ts'
import type { Upload } from '../../api.ts'
import { read } from '../../storage.ts'

export type Uploaded =
  | { state: 'done'; id: string; at: string }
  | { state: 'refused'; problem: Problem }
  /** No network, or the server is busy: the same photograph may go later. */
  | { state: 'later'; problem: Problem }

const running = new Map<string, Promise<Uploaded>>()

/** Sends a stored photograph; asked twice while it runs, it goes once. */
export function upload(photoId: string): Promise<Uploaded> {
  const started = running.get(photoId) ?? send(photoId).finally(() => running.delete(photoId))
  running.set(photoId, started)
  return started
}

async function send(photoId: string): Promise<Uploaded> {
  const bytes = await read<Blob>('photos', photoId)
  if (!bytes) return { state: 'refused', problem: lost() }
  const form = new FormData()
  form.append('file', bytes, 'photo.jpg')
  const answer = await request<Upload>('POST', '/api/v1/uploads', { body: form, timeout: 120_000 })
  if (answer.ok) return { state: 'done', id: answer.body.uploadId, at: new Date().toISOString() }
  return { state: isPassing(answer.problem) ? 'later' : 'refused', problem: answer.problem }
}

function lost(): Problem {
  return {
    slug: 'photo-lost',
    status: 404,
    title: '手机里已经没有这张照片了，请重新拍一张。',
    titleEn: 'The phone no longer has this photo. Please take it again.',
    errors: [],
    members: {},
  }
}
