import type { APIRequestContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { expect } from '../pages.ts'
import { account, run } from '../run.ts'
import type { Person } from './staff.ts'

/** The staff API as one person, to set the stage and to check what became of it. */
export class StaffCalls {
  private constructor(
    private readonly request: APIRequestContext,
    private readonly token: string,
    readonly id: string,
  ) {}

  static async as(request: APIRequestContext, { username, password }: Person): Promise<StaffCalls> {
    const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    expect(opened.status()).toBe(200)
    const { token, user } = await opened.json()
    return new StaffCalls(request, token, user.id)
  }

  static administrator(request: APIRequestContext): Promise<StaffCalls> {
    return StaffCalls.as(request, account('admin'))
  }

  async get(path: string): Promise<Record<string, any>> {
    const answer = await this.request.get(`${run.cases}/api/v1/${path}`, { headers: this.headers() })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }

  async put(path: string, data: unknown): Promise<void> {
    const answer = await this.request.put(`${run.cases}/api/v1/${path}`, { headers: this.headers(), data })
    expect(answer.status(), await answer.text()).toBe(200)
  }

  /** Gives a command on the case as it stands; the case of a fresh tip may take a moment. */
  async command(caseId: string, command: string, body: unknown): Promise<void> {
    const headers = this.headers()
    await expect(async () => {
      const seen = await this.request.get(`${run.cases}/api/v1/cases/${caseId}`, { headers })
      expect(seen.status()).toBe(200)
      const { actions } = (await seen.json()) as { actions: { command: string; etag: string }[] }
      const action = actions.find((each) => each.command === command)
      expect(action, command).toBeDefined()
      const done = await this.request.post(`${run.cases}/api/v1/cases/${caseId}/commands/${command}`, {
        headers: { ...headers, 'If-Match': action!.etag, 'Idempotency-Key': randomUUID() },
        data: body,
      })
      expect(done.status(), await done.text()).toBe(200)
    }).toPass({ timeout: 20_000 })
  }

  private headers() {
    return { Authorization: `Bearer ${this.token}` }
  }
}

/** What a triager says of a plain hazard. */
export const accepted = { hazardType: 'fire_exit', severity: 'L4_general', place: '示例路 12 号' }
