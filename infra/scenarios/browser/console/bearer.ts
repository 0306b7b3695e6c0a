import type { APIRequestContext } from '@playwright/test'
import { expect } from '../pages.ts'
import { run } from '../run.ts'
import type { Person } from './staff.ts'

/** The headers of somebody who is signed in, for looking up what a screen brought about. */
export async function bearer(request: APIRequestContext, { username, password }: Person): Promise<{ Authorization: string }> {
  const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  expect(opened.status()).toBe(200)
  const { token } = (await opened.json()) as { token: string }
  return { Authorization: `Bearer ${token}` }
}

/** The answer's body of a GET by that person. */
export async function read<T>(request: APIRequestContext, headers: { Authorization: string }, url: string): Promise<T> {
  const answer = await request.get(url, { headers })
  expect(answer.status(), `${url}: ${await answer.text()}`).toBe(200)
  return (await answer.json()) as T
}
