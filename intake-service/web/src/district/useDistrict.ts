import { request } from '@shared/request.ts'
import { shallowRef, type ShallowRef } from 'vue'
import type { District } from '../api.ts'
import { read, write } from '../storage.ts'

/** The district of this page, `undefined` until it is known. */
const district = shallowRef<District>()
let loading: Promise<void> | undefined

/**
 * The district named by `?district=`, or else the server's own. Without a network the copy of the last visit is used,
 * so that a tip can be written in a cellar.
 */
export function useDistrict(): { district: Readonly<ShallowRef<District | undefined>>; loaded: Promise<void> } {
  return { district, loaded: (loading ??= load()) }
}

async function load(): Promise<void> {
  const code = new URLSearchParams(location.search).get('district') ?? (await defaultCode())
  const kept = `district/${code ?? ''}`
  const answer = code ? await request<District>('GET', `/api/v1/districts/${encodeURIComponent(code)}`) : undefined
  if (answer?.ok) {
    district.value = answer.body
    await write('state', kept, answer.body)
  } else {
    district.value = await read<District>('state', kept)
    loading = undefined
  }
}

async function defaultCode(): Promise<string | undefined> {
  const answer = await request<{ district: string }>('GET', '/api/v1/config')
  if (!answer.ok) return read<string>('state', 'district')
  await write('state', 'district', answer.body.district)
  return answer.body.district
}
