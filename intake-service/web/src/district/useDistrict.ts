import { request } from '@shared/request.ts'
import { shallowRef, type ShallowRef } from 'vue'
import type { District } from '../api.ts'
import { read, write } from '../storage.ts'

const district = shallowRef<District>()
let loading: Promise<void> | undefined

export interface UseDistrictReturn {
  /** `undefined` until it is known. */
  district: Readonly<ShallowRef<District | undefined>>
  /** Resolves when the service has answered or failed to; after a failure it asks again. */
  load: () => Promise<void>
}

/**
 * The district named by `?district=`, or else the server's own. Without a network the copy of the last visit is used,
 * so that a tip can be written in a cellar.
 */
export function useDistrict(): UseDistrictReturn {
  void load()
  return { district, load }
}

function load(): Promise<void> {
  return (loading ??= find().then((found) => {
    district.value = found ?? district.value
    if (!found) loading = undefined
  }))
}

async function find(): Promise<District | undefined> {
  const code = new URLSearchParams(location.search).get('district') ?? (await defaultCode())
  if (!code) return undefined
  const answer = await request<District>('GET', `/api/v1/districts/${encodeURIComponent(code)}`)
  if (!answer.ok) return read<District>('state', `district/${code}`)
  await write('state', `district/${code}`, answer.body)
  return answer.body
}

async function defaultCode(): Promise<string | undefined> {
  const answer = await request<{ district: string }>('GET', '/api/v1/config')
  if (!answer.ok) return read<string>('state', 'district')
  await write('state', 'district', answer.body.district)
  return answer.body.district
}
