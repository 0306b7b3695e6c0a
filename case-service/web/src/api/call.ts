import { request, type Answer, type Problem, type RequestOptions } from '@shared/request.ts'

export type { Answer, Problem }

/** Who is signed in. The token lives in memory; a new one comes by the cookie of the session. */
export interface Credentials {
  token(): string | undefined
  /** Whether there is a new token now. */
  renew(): Promise<boolean>
}

let credentials: Credentials = { token: () => undefined, renew: () => Promise.resolve(false) }

export function useCredentials(next: Credentials): void {
  credentials = next
}

/** A call by the person who is signed in. When the token ran out, it is renewed and the call sent again. */
export async function call<T>(method: string, url: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const answer = await authorised<T>(method, url, options)
  return unauthorised(answer) && (await renewToken()) ? authorised<T>(method, url, options) : answer
}

export function authorisation(): Record<string, string> {
  const token = credentials.token()
  return token ? { Authorization: `Bearer ${token}` } : {}
}

export function renewToken(): Promise<boolean> {
  return credentials.renew()
}

function authorised<T>(method: string, url: string, options: RequestOptions): Promise<Answer<T>> {
  return request<T>(method, url, { ...options, headers: { ...options.headers, ...authorisation() } })
}

function unauthorised(answer: Answer<unknown>): boolean {
  return !answer.ok && answer.problem.status === 401
}

/** `?a=1&b=2` of what is given. */
export function query(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}
