import type { APIRequestContext } from '@playwright/test'
import { createHmac, randomUUID } from 'node:crypto'
import { district } from '../districts.ts'
import { expect } from '../pages.ts'
import { run } from '../run.ts'
import { given, left } from '../secrets.ts'
import type { Person } from './staff.ts'

export interface Tip {
  tipId: string
  tipNumber: string
  receiptCode: string
}

/** Somebody's calls beside the browser, by their token. */
export class Caller {
  private constructor(
    private readonly request: APIRequestContext,
    readonly id: string,
    private readonly token: string,
  ) {}

  static async of(request: APIRequestContext, { username, password }: Person): Promise<Caller> {
    const opened = await request.post(`${run.cases}/api/v1/session`, { data: { username, password } })
    expect(opened.status(), await opened.text()).toBe(200)
    const { token, user } = await opened.json()
    return new Caller(request, user.id, token)
  }

  async get(url: string): Promise<any> {
    const answer = await this.request.get(url, { headers: { Authorization: `Bearer ${this.token}` } })
    expect(answer.status(), await answer.text()).toBe(200)
    return answer.json()
  }

  async post(url: string, data: unknown, more: Record<string, string> = {}) {
    const headers = { Authorization: `Bearer ${this.token}`, 'Idempotency-Key': randomUUID(), ...more }
    return this.request.post(url, { headers, data: data as object })
  }

  async put(url: string, data: unknown) {
    const headers = { Authorization: `Bearer ${this.token}` }
    return this.request.put(url, { headers, data: data as object })
  }

  /** The case as this person sees it, as soon as they do. */
  async opens(id: string): Promise<any> {
    const url = `${run.cases}/api/v1/cases/${id}`
    await expect
      .poll(async () => (await this.request.get(url, { headers: { Authorization: `Bearer ${this.token}` } })).status(), {
        timeout: 30_000,
      })
      .toBe(200)
    return this.get(url)
  }

  /** Gives a command by the etag of its action. */
  async does(id: string, command: string, body: unknown = {}): Promise<any> {
    const view = await this.opens(id)
    const action = view.actions.find((each: { command: string }) => each.command === command)
    expect(action, `${command} is offered`).toBeTruthy()
    const done = await this.post(`${run.cases}/api/v1/cases/${id}/commands/${command}`, body, {
      'If-Match': action.etag,
    })
    expect(done.status(), await done.text()).toBe(200)
    return done.json()
  }
}

/** A tip whose reporter can be reached under that number. */
export async function tell(request: APIRequestContext, description: string, phone: string): Promise<Tip> {
  const sent = await request.post(`${run.intake}/api/v1/tips`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: {
      channel: 'web',
      district: district(),
      description,
      identityMode: 'sealed',
      contact: { kind: 'phone', value: left(phone) },
    },
  })
  expect(sent.status(), await sent.text()).toBe(201)
  return given((await sent.json()) as Tip)
}

/** What an authenticator shows for a secret in base32, some steps of thirty seconds from now (RFC 6238). */
export function codeOf(secret: string, steps = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret.replace(/\s/g, '')].map((each) => alphabet.indexOf(each).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const mac = createHmac('sha1', key).update(step).digest()
  const at = mac.at(-1)! & 0xf
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
