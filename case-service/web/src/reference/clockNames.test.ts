import { language } from '@shared/preferences.ts'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../api/call.ts'
import { useClockNames } from './clockNames.ts'

vi.mock('../api/call.ts', () => ({ call: vi.fn() }))

const names = [{ key: 'triage', name: '研判', nameEn: 'Triage' }]

describe('the names of clocks', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.mocked(call).mockReset()
    language.value = 'zh'
  })

  it('are asked for once, and are those of the service in both languages', async () => {
    vi.mocked(call).mockResolvedValue({ ok: true, body: { names }, response: new Response() })
    const clocks = useClockNames()
    expect(clocks.nameOf('330205', 'triage')).toBe('')
    expect(clocks.of('330205')).toEqual([])
    await vi.waitFor(() => expect(clocks.nameOf('330205', 'triage')).toBe('研判'))
    language.value = 'en'
    expect(clocks.nameOf('330205', 'triage')).toBe('Triage')
    expect(call).toHaveBeenCalledExactlyOnceWith('GET', '/api/v1/districts/330205/clocks')
  })

  it('are asked for again where nobody answered', async () => {
    const problem = { slug: 'offline', status: 0, title: '', errors: [], members: {} }
    vi.mocked(call).mockResolvedValue({ ok: false, problem })
    const clocks = useClockNames()
    clocks.of('330205')
    await vi.waitFor(() => {
      clocks.of('330205')
      expect(call).toHaveBeenCalledTimes(2)
    })
  })
})
