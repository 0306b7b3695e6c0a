import type { Page, Request } from '@playwright/test'
import { expect, go, pending } from '../pages.ts'
import { run } from '../run.ts'
import { bearer, read } from './bearer.ts'
import { hire, test, type Person } from './staff.ts'

/** Every role with a unit that has it; each of them opens its own desks and no other. */
const roles = [
  ['operator', 'yjglj'],
  ['triager', 'yjglj'],
  ['unit_clerk', 'xfjy'],
  ['unit_handler', 'xfjy'],
  ['inspector', 'xfjy'],
  ['unit_leader', 'xfjy'],
  ['office_leader', 'yjglj'],
  ['committee_leader', 'yjglj'],
  ['duty_leader', 'yjglj'],
  ['editor', 'yjglj'],
  ['reviewer', 'yjglj'],
  ['identity_custodian', 'yjglj'],
  ['reward_officer', 'yjglj'],
  ['finance', 'yjglj'],
  ['assessor', 'yjglj'],
  ['auditor', 'yjglj'],
  ['administrator', 'yjglj'],
] as const

/** The field desk opens without a network for everybody and sees to its own door. */
const desks = [
  '/leader', '/triage', '/entry', '/exposures', '/callbacks', '/custody', '/finance', '/figures', '/audit', '/admin',
  '/reports', '/channels', '/look-backs', '/surveys', '/retention',
]

interface Line {
  command: string
  roles: string[]
}

for (const [role, unit] of roles) {
  test(`a ${role} finds no action that they may not do`, async ({ request, deskOf }) => {
    const person = await hire(request, [role], unit)
    const page = await deskOf(person)
    const refused: string[] = []
    const open = pending(page)
    page.on('response', (answer) => {
      if (answer.status() === 403) refused.push(`${answer.request().method()} ${new URL(answer.url()).pathname}`)
    })
    await page.goto(run.cases)
    await opened(page, open)
    const own = await desksOf(page)
    for (const path of own) {
      await go(page, path)
      await opened(page, open)
      await expect(page.locator('[data-refused]'), path).toHaveCount(0)
    }
    await onCasePage(page, open, request, person, role)
    expect(refused, 'nothing that is offered is refused').toEqual([])

    for (const path of desks.filter((each) => !own.includes(each))) {
      await go(page, path)
      await expect(page.locator('[data-refused]'), path).toBeVisible()
    }
    expect(refused, 'who is not let in asks for nothing').toEqual([])
  })
}

/** What is offered on a case is what the service says of it, and what the table of permissions gives the role. */
async function onCasePage(page: Page, open: Set<Request>, request: Parameters<typeof hire>[0], person: Person, role: string): Promise<void> {
  const headers = await bearer(request, person)
  const list = await request.get(`${run.cases}/api/v1/cases?limit=1`, { headers })
  const [first] = list.ok() ? ((await list.json()) as { items: { id: string }[] }).items : []
  if (!first) {
    await go(page, `/cases/${crypto.randomUUID()}`)
    if (!list.ok()) await expect(page.locator('[data-refused]')).toBeVisible()
    return
  }
  const table = await read<{ items: Line[] }>(request, headers, `${run.cases}/api/v1/permissions`)
  const may = table.items.filter((line) => line.roles.includes(role)).map(({ command }) => command)
  await go(page, `/cases/${first.id}`)
  await expect(page.locator('article').first()).toBeVisible()
  await opened(page, open)
  // others work in the district: what is shown may be a moment older or newer than what is asked for
  await expect(async () => {
    const view = await read<{ actions: Line[] }>(request, headers, `${run.cases}/api/v1/cases/${first.id}`)
    const known = view.actions.map(({ command }) => command)
    const shown = await page.locator('[data-command]').evaluateAll((all) => all.map((each) => each.getAttribute('data-command')!))
    expect(shown.filter((command) => !known.includes(command)), 'only what the service names').toEqual([])
    expect(shown.filter((command) => !may.includes(command)), 'only what the role may do').toEqual([])
  }).toPass({ timeout: 10_000 })
}

/** The addresses in the header, or where somebody with one desk has landed. */
async function desksOf(page: Page): Promise<string[]> {
  const links = page.getByRole('navigation', { name: '工作台' }).getByRole('link')
  const found = await links.evaluateAll((all) => all.map((each) => new URL((each as HTMLAnchorElement).href).pathname))
  return found.length > 0 ? found : [new URL(page.url()).pathname]
}

/** The page is there and has heard all it asked for. */
async function opened(page: Page, open: Set<Request>): Promise<void> {
  await expect(page.locator('main h1').first()).toBeAttached()
  await expect.poll(() => open.size).toBe(0)
}
