import { isPassing, offline, request, type Problem } from '@shared/request.ts'
import { reactive } from 'vue'
import type { Upload } from '../../api.ts'
import { read } from '../../storage.ts'

export type Uploaded =
  | { state: 'done'; id: string; at: string }
  | { state: 'refused'; problem: Problem }
  /** No network, or the server is busy: the same file may go later. */
  | { state: 'later'; problem: Problem }

/** What goes in one request on a poor line, too; more than that is worth resuming. */
const SMALL = 512 * 1024

/** What resumes is not to be had in a service worker, which would rather send it whole than not. */
const IN_PIECES = typeof XMLHttpRequest !== 'undefined'

const running = new Map<string, Promise<Uploaded>>()
const shares = reactive(new Map<string, number>())

/** The share of a file that has gone up, 0 to 1, while it goes in pieces. */
export function shareOf(id: string): number | undefined {
  return shares.get(id)
}

/** Sends a stored file; asked twice while it runs, it goes once. */
export function upload(id: string): Promise<Uploaded> {
  const started = running.get(id) ?? send(id).finally(() => running.delete(id))
  running.set(id, started)
  return started
}

async function send(id: string): Promise<Uploaded> {
  const bytes = await read<Blob>('photos', id)
  if (!bytes) return { state: 'refused', problem: lost() }
  return bytes.size > SMALL && IN_PIECES ? inPieces(id, bytes) : atOnce(bytes)
}

async function atOnce(bytes: Blob): Promise<Uploaded> {
  const form = new FormData()
  form.append('file', bytes, 'photo.jpg')
  const answer = await request<Upload>('POST', '/api/v1/uploads', { body: form, timeout: 120_000 })
  if (answer.ok) return { state: 'done', id: answer.body.uploadId, at: new Date().toISOString() }
  return { state: isPassing(answer.problem) ? 'later' : 'refused', problem: answer.problem }
}

async function inPieces(id: string, bytes: Blob): Promise<Uploaded> {
  try {
    const { resume } = await import('./resumable.ts')
    return await resume(id, bytes, (share) => shares.set(id, share))
  } catch {
    return { state: 'later', problem: offline() }
  } finally {
    shares.delete(id)
  }
}

function lost(): Problem {
  return {
    slug: 'photo-lost',
    status: 404,
    title: '手机里已经没有这个文件了，请重新拍摄或选择。',
    titleEn: 'The phone no longer has this file. Please take or choose it again.',
    errors: [],
    members: {},
  }
}
