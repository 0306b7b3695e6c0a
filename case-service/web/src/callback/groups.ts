import { dayInShanghai } from '../form/units.ts'
import type { CallbackTask } from './types.ts'

export const GROUPS = ['late', 'today', 'later', 'agreed'] as const
export type Group = (typeof GROUPS)[number]

/** Where a call stands today; one that is tried again on another day waits for it, also when it is late. */
export function groupOf(task: CallbackTask, now: Date): Group {
  const today = dayInShanghai(now)
  if (task.nextOn !== undefined && task.nextOn > today) return 'agreed'
  if (task.overdue) return 'late'
  return dayInShanghai(new Date(task.dueAt)) === today ? 'today' : 'later'
}

/** The groups in the order of work, each first due first, without empty ones. */
export function grouped(tasks: readonly CallbackTask[], now: Date): { group: Group; tasks: CallbackTask[] }[] {
  return GROUPS.map((group) => ({ group, tasks: tasks.filter((task) => groupOf(task, now) === group) })).filter(
    ({ tasks: inside }) => inside.length > 0,
  )
}

export function keyOf({ caseId, tipId }: Pick<CallbackTask, 'caseId' | 'tipId'>): string {
  return `${caseId}/${tipId}`
}

/**
 * Whom to call next: the first behind the one just called that nobody else has taken, else the first of all. One of a
 * case whose last call is still on its way waits for it.
 */
export function nextAfter(
  tasks: readonly CallbackTask[],
  current: string | undefined,
  me: string,
  isBusy: (caseId: string) => boolean,
): CallbackTask | undefined {
  const at = tasks.findIndex((task) => keyOf(task) === current)
  const free = [...tasks.slice(at + 1), ...tasks.slice(0, Math.max(at, 0))].filter(
    ({ takenBy, caseId }) => (!takenBy || takenBy.id === me) && !isBusy(caseId),
  )
  return free.find((task) => keyOf(task) !== current)
}
