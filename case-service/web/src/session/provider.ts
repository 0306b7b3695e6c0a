import { request } from '@shared/request.ts'
import { shallowRef } from 'vue'

/** The district's own sign-in, where one is configured. */
export interface ProviderButton {
  start: string
  name: string
  nameEn: string
}

/** Asked once for a page; nothing is shown before the answer, and nothing where there is none. */
export function useProvider() {
  const provider = shallowRef<ProviderButton>()

  async function load(): Promise<void> {
    const answer = await request<Partial<ProviderButton>>('GET', '/api/v1/session/provider')
    if (answer.ok && answer.body.start) provider.value = answer.body as ProviderButton
  }

  void load()
  return provider
}
