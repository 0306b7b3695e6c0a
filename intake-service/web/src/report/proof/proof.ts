import { type Answer, request, type RequestOptions } from '@shared/request.ts'
import type { Challenge } from './solution.ts'

/**
 * Sends; when the server asks for a proof of work first, does it and sends again. A service worker has no workers to do
 * it: what it sends goes later, or from a page.
 */
export async function requestWithProof<T>(url: string, options: RequestOptions): Promise<Answer<T>> {
  const answer = await request<T>('POST', url, options)
  if (answer.ok || answer.problem.slug !== 'proof-of-work' || typeof Worker === 'undefined') return answer
  const { solutionOf } = await import('./solution.ts')
  const solution = await solutionOf(answer.problem.members.challenge as Challenge)
  if (!solution) return answer
  return request<T>('POST', url, { ...options, headers: { ...options.headers, Altcha: solution } })
}
