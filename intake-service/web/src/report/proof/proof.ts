import { type Answer, request, type RequestOptions } from '@shared/request.ts'
import type { Challenge } from './solution.ts'

/** Sends; when the server asks for a proof of work first, does it and sends again. */
export async function requestWithProof<T>(url: string, options: RequestOptions): Promise<Answer<T>> {
  const answer = await request<T>('POST', url, options)
  if (answer.ok || answer.problem.slug !== 'proof-of-work') return answer
  const { solutionOf } = await import('./solution.ts')
  const solution = await solutionOf(answer.problem.members.challenge as Challenge)
  if (!solution) return answer
  return request<T>('POST', url, { ...options, headers: { ...options.headers, Altcha: solution } })
}
