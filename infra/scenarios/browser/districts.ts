import { expect, request, test, type FullConfig } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { account, run } from './run.ts'

/** The district of the demo, to which the public pages report. */
export const DEMO = '330205'

/** Where the test at work reports and hires. */
export function district(): string {
  return test.info().project.metadata.district ?? DEMO
}

/** Makes the districts that the configuration names and the platform does not have yet. */
export default async function make({ projects }: FullConfig): Promise<void> {
  const codes = projects.flatMap(({ metadata }) => metadata.district ?? [])
  const caller = await request.newContext()
  const { username, password } = account('admin')
  const opened = await caller.post(`${run.cases}/api/v1/session`, { data: { username, password } })
  const { token } = await opened.json()
  for (const code of codes) {
    const made = await caller.post(`${run.cases}/api/v1/districts`, {
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
      data: { code, pack: DEMO, name: '试验区' },
    })
    expect([201, 409], await made.text()).toContain(made.status())
    await expect
      .poll(async () => (await caller.get(`${run.intake}/api/v1/districts/${code}`)).text(), { timeout: 30_000 })
      .toContain('sealingKey')
  }
  await caller.dispose()
}
