import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call, type Answer, type Problem } from '../api/call.ts'
import { useSession } from '../session/session.ts'
import type { StepUpTicket } from './types.ts'

/** The server's clock and this one's may differ by so much. */
const margin = 10_000

/**
 * The fresh code behind what is signed: asked for when the server wants one, and good for the next few minutes. The
 * ticket is in memory only.
 */
export const useStepUp = defineStore('stepUp', () => {
  const session = useSession()
  const asking = ref(false)
  let waiting: ((given: boolean) => void)[] = []
  let ticket: { text: string; person: string | undefined; until: number } | undefined

  /** What goes with a command. */
  function headers(): Record<string, string> {
    const isGood = ticket && ticket.person === session.user?.id && Date.now() < ticket.until
    return isGood && ticket ? { 'Step-Up': ticket.text } : {}
  }

  /** Sends, and once more with a code where the server asks for one. */
  async function signed<T>(send: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const answer = await send()
    const isAsked = !answer.ok && answer.problem.slug === 'step-up-needed'
    if (isAsked) ticket = undefined
    return isAsked && (await ask()) ? send() : answer
  }

  /** Many commands at once are signed by one code. */
  function ask(): Promise<boolean> {
    asking.value = true
    return new Promise((resolve) => waiting.push(resolve))
  }

  async function give(code: string): Promise<Problem | undefined> {
    const asked = Date.now()
    const answer = await call<StepUpTicket>('POST', '/api/v1/session/step-up', { body: { code } })
    if (!answer.ok) return answer.problem
    const { ticket: text, expiresAt } = answer.body
    ticket = { text, person: session.user?.id, until: asked + lifeOf(expiresAt, answer.response) - margin }
    settle(true)
    return undefined
  }

  function settle(given: boolean): void {
    asking.value = false
    const all = waiting
    waiting = []
    for (const resolve of all) resolve(given)
  }

  return { asking, headers, signed, give, cancel: () => settle(false) }
})

/** By the server's own clock, since this computer's may be wrong. */
function lifeOf(expiresAt: string, response: Response): number {
  const sent = Date.parse(response.headers.get('Date') ?? '')
  return Date.parse(expiresAt) - (Number.isNaN(sent) ? Date.now() : sent)
}
