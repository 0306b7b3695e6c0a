import { request, type Answer, type Problem } from '@shared/request.ts'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { call, useCredentials } from '../api/call.ts'
import type { SessionAnswer, User } from '../api/types.ts'

const url = '/api/v1/session'
const margin = 60_000
/** Roles of which none sees a case. */
const blind = new Set(['administrator', 'identity_custodian', 'finance', 'expert', 'enterprise_user'])

export type SessionState = 'unknown' | 'out' | 'in'

/**
 * Who sits here. The token is in memory only; after a reload, and before it runs out, a new one comes by the HttpOnly
 * cookie.
 */
export const useSession = defineStore('session', () => {
  const state = ref<SessionState>('unknown')
  const user = shallowRef<User>()
  let token: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let renewing: Promise<boolean> | undefined

  const mustChangePassword = computed(() => user.value?.mustChangePassword ?? false)
  /** Nothing opens for the person's role before there is a second factor. */
  const mustEnrol = computed(() => user.value?.totp?.advice === 'required' && !user.value.totp.enrolled)
  const isUrged = computed(() => user.value?.totp?.advice === 'urged' && !user.value.totp.enrolled)
  /** Some keep people, identities or money, and see no case. */
  const seesCases = computed(() => user.value?.roles.some((role) => !blind.has(role)) ?? false)

  function has(...roles: string[]): boolean {
    return roles.some((role) => user.value?.roles.includes(role))
  }

  async function restore(): Promise<void> {
    if (state.value === 'unknown') await renew()
  }

  /** Many calls may find at once that the token ran out: they share one renewal. */
  function renew(): Promise<boolean> {
    renewing ??= request<SessionAnswer>('PUT', url).then((answer) => {
      renewing = undefined
      return settle(answer)
    })
    return renewing
  }

  function settle(answer: Answer<SessionAnswer>): boolean {
    if (answer.ok) enter(answer.body, lifetime(answer.body, answer.response))
    else if (answer.problem.status === 401 || state.value === 'unknown') leave()
    return answer.ok
  }

  async function signIn(username: string, password: string, totp?: string): Promise<Problem | undefined> {
    const answer = await request<SessionAnswer>('POST', url, {
      body: { username, password, ...(totp ? { totp } : {}) },
    })
    if (answer.ok) enter(answer.body, lifetime(answer.body, answer.response))
    return answer.ok ? undefined : answer.problem
  }

  async function changePassword(current: string, next: string): Promise<Problem | undefined> {
    const answer = await call<SessionAnswer>('POST', `${url}/password`, { body: { current, new: next } })
    if (answer.ok) enter(answer.body, lifetime(answer.body, answer.response))
    return answer.ok ? undefined : answer.problem
  }

  async function signOut(): Promise<void> {
    await request('DELETE', url)
    leave()
  }

  function enter(session: SessionAnswer, milliseconds: number): void {
    token = session.token
    user.value = session.user
    state.value = 'in'
    clearTimeout(timer)
    timer = setTimeout(() => void renew(), Math.max(milliseconds - margin, 1_000))
  }

  function leave(): void {
    clearTimeout(timer)
    token = undefined
    user.value = undefined
    state.value = 'out'
  }

  useCredentials({ token: () => token, renew })

  return { state, user, mustChangePassword, mustEnrol, isUrged, seesCases, has, restore, renew, signIn, changePassword, signOut }
})

/** By the server's own clock, since this computer's may be wrong. */
function lifetime(session: SessionAnswer, response: Response): number {
  const sent = Date.parse(response.headers.get('Date') ?? '')
  return Date.parse(session.expiresAt) - (Number.isNaN(sent) ? Date.now() : sent)
}
