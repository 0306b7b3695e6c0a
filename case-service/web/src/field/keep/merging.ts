import type { Task, Visit } from '../types.ts'

/** How long it stays to be read that something went. */
const SENT_DAYS = 3

/**
 * What the device keeps after a download: new tasks, those that nobody began as they are now, and everything that was
 * begun as it was. What was begun is never overwritten, whatever the service says of the case meanwhile.
 */
export function merged(
  visits: readonly Visit[],
  tasks: readonly Task[],
  now: Date,
): { keep: Visit[]; drop: Visit[] } {
  const known = new Map(visits.map((visit) => [visit.id, visit]))
  const keep = tasks.flatMap((task): Visit[] => {
    const visit = known.get(task.caseId)
    return visit && visit.stage !== 'ready' ? [] : [{ id: task.caseId, task, stage: 'ready', shots: [] }]
  })
  const awaited = new Set(tasks.map(({ caseId }) => caseId))
  const oldest = now.getTime() - SENT_DAYS * 86_400_000
  const drop = visits.filter(({ id, stage, sentAt }) =>
    stage === 'ready' ? !awaited.has(id) : stage === 'sent' && Date.parse(sentAt ?? '') < oldest,
  )
  return { keep, drop }
}
