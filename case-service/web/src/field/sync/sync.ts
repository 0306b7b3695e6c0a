import { isPassing } from '@shared/request.ts'
import type { Answer, Problem } from '../../api/call.ts'
import type { CaseStep, CaseView } from '../../api/types.ts'
import { bodyOf, usedShots } from '../visit/draft.ts'
import type { Draft, Shot, Visit } from '../types.ts'

/** What sending needs of the world. */
export interface Ports {
  file(shot: Shot): Promise<File | undefined>
  upload(file: File): Promise<Answer<{ uploadId: string }>>
  give(visit: Visit & { draft: Draft }, body: Record<string, unknown>): Promise<Answer<CaseView>>
  look(caseId: string): Promise<Answer<CaseView>>
  keep(visit: Visit): Promise<void>
}

/** `done`: nothing waits any more. `later`: the network or the service is away. `out`: nobody is signed in. */
export type SyncEnd = 'done' | 'later' | 'out'

/** The case went another way, or to somebody else; whatever else is refused is about what was sent. */
const OVERTAKEN = [403, 404, 409, 412]

/** Sends what waits, one after the other in the order in which it was done, and says what came of each. */
export async function sendAll(visits: readonly Visit[], ports: Ports): Promise<SyncEnd> {
  const waiting = visits.filter(isWaiting).toSorted((a, b) => ended(a).localeCompare(ended(b)))
  for (const visit of waiting) {
    const obstacle = await send(visit, ports)
    if (obstacle) return obstacle.status === 401 ? 'out' : 'later'
  }
  return 'done'
}

function isWaiting(visit: Visit): visit is Visit & { draft: Draft } {
  return visit.stage === 'waiting' && visit.draft !== undefined
}

function ended({ draft }: Visit): string {
  return draft?.finishedAt ?? ''
}

/** Sends one visit; what keeps all of them from going is given back. */
async function send(visit: Visit & { draft: Draft }, ports: Ports): Promise<Problem | undefined> {
  const loaded = await uploadAll(visit, ports)
  if ('problem' in loaded) return keepOrPass(loaded.visit, loaded.problem, ports)
  const answer = await ports.give(loaded.visit, bodyOf(loaded.visit))
  if (!answer.ok) return keepOrPass(loaded.visit, answer.problem, ports)
  const { problem: _, changed: __, now: ___, ...sent } = loaded.visit
  await ports.keep({ ...sent, stage: 'sent', sentAt: new Date().toISOString() })
  return undefined
}

type Loaded = { visit: Visit & { draft: Draft } } | { visit: Visit & { draft: Draft }; problem: Problem }

/** Each file goes up once: its id is kept at once, so that a broken connection repeats nothing. */
async function uploadAll(visit: Visit & { draft: Draft }, ports: Ports): Promise<Loaded> {
  let now = visit
  const used = usedShots(visit.draft)
  for (const shot of visit.shots.filter(({ id, uploadId }) => used.has(id) && !uploadId)) {
    const file = await ports.file(shot)
    if (!file) continue
    const answer = await ports.upload(file)
    if (!answer.ok) return { visit: now, problem: answer.problem }
    const { uploadId } = answer.body
    now = { ...now, shots: now.shots.map((each) => (each.id === shot.id ? { ...each, uploadId } : each)) }
    await ports.keep(now)
  }
  return { visit: now }
}

/** What only time cures stops everything; what is wrong with this visit is kept with it, and the others go on. */
async function keepOrPass(visit: Visit, problem: Problem, ports: Ports): Promise<Problem | undefined> {
  if (isPassing(problem) || problem.status === 401) return problem
  const said = {
    title: problem.title,
    titleEn: problem.titleEn ?? problem.title,
    errors: problem.errors.map(({ message, messageEn }) => messageEn ? `${message} ${messageEn}` : message),
  }
  if (!OVERTAKEN.includes(problem.status)) {
    await ports.keep({ ...visit, stage: 'refused', problem: said })
    return undefined
  }
  const now = await ports.look(visit.task.caseId)
  if (!now.ok && (isPassing(now.problem) || now.problem.status === 401)) return now.problem
  const changed = (problem.members.changes ?? []) as CaseStep[]
  const there = now.ok ? { now: standing(visit, now.body) } : {}
  await ports.keep({ ...visit, stage: 'conflict', problem: said, changed, ...there })
  return undefined
}

function standing({ task }: Visit, view: CaseView): NonNullable<Visit['now']> {
  const action = view.actions.find(({ command }) => command === task.kind)
  return {
    etag: action?.etag ?? '',
    version: view.version,
    allowed: action?.allowed ?? false,
    state: view.stateName,
    stateEn: view.stateNameEn,
  }
}

/** Sends it all the same, on the case as it is now: whoever does this has seen what changed. */
export function onTheCaseAsItIs(visit: Visit): Visit {
  const { problem: _, changed: __, now, ...rest } = visit
  if (!now?.allowed) return visit
  return { ...rest, stage: 'waiting', task: { ...visit.task, etag: now.etag, version: now.version } }
}
