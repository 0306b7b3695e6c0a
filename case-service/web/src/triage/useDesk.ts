import { isPassing, sentenceOf } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { computed, watch, type Ref } from 'vue'
import { call, type Problem } from '../api/call.ts'
import { useHeld, type Outcome } from '../command/held.ts'
import { notify } from '../frame/notices.ts'
import type { Filters } from '../queue/filters.ts'
import { useQueue } from '../queue/useQueue.ts'
import { useSnoozes } from '../snooze/snoozes.ts'
import type { Snooze } from '../snooze/types.ts'
import { useLine } from './useLine.ts'

/** The triage desk: one tip before the person, decisions on their way, and what became of them. */
export function useDesk(filters: Readonly<Ref<Filters>>) {
  const held = useHeld()
  const snoozes = useSnoozes()
  const list = useQueue(filters)
  const line = useLine(() => {
    const { rows, arrived } = list.queue.value
    const listed = [...rows.filter(({ left }) => !left).map(({ row }) => row), ...arrived]
    return listed.filter(({ id }) => !snoozes.byCase.has(id))
  })
  const away = new Set<string>()
  const skipped = new Set<string>()
  const isEmpty = computed(() => {
    if (list.state.value !== 'ready' || line.current.value || line.asking.value) return false
    return line.asked.value || line.wished.value.length === 0
  })

  /** A decision was given: the next one comes, and this one may come back. */
  function given(id: string): void {
    away.add(id)
    line.leave(id, true)
  }

  async function skip(id: string, reason: string): Promise<void> {
    line.leave(id)
    skipped.add(id)
    const headers = { 'Idempotency-Key': randomUuid() }
    const answer = await call('POST', `/api/v1/cases/${id}/skips`, { body: { reason }, headers })
    if (!answer.ok) fail(id, answer.problem)
  }

  function lookAtSkipped(): void {
    skipped.forEach(line.free)
    skipped.clear()
    line.again.value = true
  }

  async function putOff(id: string, until: string | undefined): Promise<Snooze | undefined> {
    line.leave(id)
    const answer = await snoozes.putOff(id, until)
    if ('status' in answer) {
      fail(id, answer)
      return undefined
    }
    line.free(id)
    return answer
  }

  function fail(id: string, problem: Problem): void {
    notify({ kind: 'failed', text: sentenceOf(problem) })
    line.bring(id)
  }

  /** What did not arrive comes again, right after the one at hand; all else is told by its notice. */
  function became(outcome: Outcome): void {
    const { order } = outcome
    if (!away.has(order.caseId) || ('view' in outcome && order.then)) return
    away.delete(order.caseId)
    const again = 'problem' in outcome && isPassing(outcome.problem) && !order.after
    if (again) line.queue(order.caseId)
    else line.close(order.caseId)
  }

  watch(
    () => held.outcome,
    (outcome) => outcome && became(outcome),
  )
  watch(
    () => held.undone,
    (taken) => {
      if (taken && away.delete(taken.caseId)) line.bring(taken.caseId)
    },
  )

  return { ...line, list, isEmpty, given, skip, lookAtSkipped, putOff }
}
