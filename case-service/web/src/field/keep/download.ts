import { call, type Answer } from '../../api/call.ts'
import type { CasePage, CaseView, District } from '../../api/types.ts'
import type { ChecklistSet, Task, VisitKind } from '../types.ts'
import type { Chest } from './chest.ts'

/** What a district needs to be drawn and named without a network. */
export type KeptDistrict = Pick<District, 'code' | 'categories' | 'streets'> & {
  outline: [lng: number, lat: number][][]
}

const LIST = '/api/v1/cases?status=in_progress,pending_reinspection,reinspecting&sort=due&limit=100'
const MOST_PICTURES = 6

/** The cases of the person's unit that somebody has to go to, each with all that is needed there. */
export async function downloadTasks(
  chest: Chest,
  me: string,
  told: (done: number, of: number) => void,
): Promise<Answer<Task[]>> {
  const page = await call<CasePage>('GET', LIST)
  if (!page.ok) return page
  const tasks: Task[] = []
  for (const [at, { id }] of page.body.items.entries()) {
    told(at, page.body.items.length)
    const answer = await call<CaseView>('GET', `/api/v1/cases/${id}`)
    if (!answer.ok && answer.problem.status !== 404) return answer
    const task = answer.ok ? taskOf(answer.body, me) : undefined
    if (task && answer.ok) tasks.push({ ...task, pictures: await keepPictures(chest, answer.body) })
  }
  return { ok: true, body: tasks, response: page.response }
}

export function downloadDistrict(code: string): Promise<Answer<KeptDistrict>> {
  return call('GET', `/api/v1/districts/${code}`)
}

export function downloadChecklists(code: string): Promise<Answer<ChecklistSet>> {
  return call('GET', `/api/v1/districts/${code}/checklists`)
}

/** The visit that a case waits for; nothing when this person has nothing to do there. */
export function taskOf(view: CaseView, me: string): Task | undefined {
  const can = (kind: VisitKind) => view.actions.find(({ command, allowed }) => command === kind && allowed)
  const again = can('record-reinspection')
  const action = again ?? (view.findingName ? undefined : can('record-inspection'))
  if (!action) return undefined
  const hazards = view.hazards.filter(({ state }) => state !== 'written-off')
  return defined<Task>({
    caseId: view.id,
    number: view.number,
    kind: again ? 'record-reinspection' : 'record-inspection',
    title: view.title,
    severity: view.severity,
    hazardType: view.hazardType,
    place: view.address,
    street: view.street,
    location: view.location,
    dueAt: dueOf(view),
    brief: view.brief,
    subject: view.subject?.name,
    mine: view.handler?.id === me,
    hazards: hazards.map(({ id, description, level, requirement, dueOn }) =>
      defined({ id, description: description ?? id, level, requirement, dueOn }),
    ),
    pictures: [],
    etag: action.etag,
    version: view.version,
  })
}

function dueOf({ next, clocks }: CaseView): string | undefined {
  const running = clocks.filter(({ metAt, isRight }) => !metAt && !isRight).map(({ dueAt }) => dueAt)
  return next?.dueAt ?? running.toSorted()[0]
}

/** Without what is undefined: such a thing is not there after it was stored either. */
function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined && each !== null)) as T
}

/** Pictures are a help, not a must: one that does not come is left out. */
async function keepPictures(chest: Chest, { photos }: CaseView): Promise<string[]> {
  const kept: string[] = []
  for (const { id, url } of photos.slice(0, MOST_PICTURES)) {
    if ((await chest.bytes(id)) ?? (await fetched(chest, id, url))) kept.push(id)
  }
  return kept
}

async function fetched(chest: Chest, id: string, url: string): Promise<boolean> {
  try {
    const answer = await fetch(url)
    if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('image/')) return false
    await chest.putBytes(id, await answer.arrayBuffer())
    return true
  } catch {
    return false
  }
}
