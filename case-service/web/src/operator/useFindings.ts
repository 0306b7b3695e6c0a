import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { isPassing, sentenceOf } from '@shared/request.ts'
import { randomUuid } from '@shared/uuid.ts'
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { callIntake, type Intake } from '../api/intake.ts'
import { dayInShanghai } from '../form/units.ts'
import { useSession } from '../session/session.ts'
import { bodyOf, emptyFinding, emptyInspection, faultsOf, FINDINGS, linesOfProblem, type Inspection } from './findings.ts'

/** A tip of the batch, with the firm it is about. */
export interface Noted {
  tipNumber: string
  firm: string
}

/** An inspection that is being keyed in: all its findings become tips, or none. */
export const useFindings = defineStore('findings', () => {
  const session = useSession()
  const inspection = ref<Inspection>(emptyInspection(dayInShanghai(new Date())))
  const errors = ref<ErrorLine[]>([])
  const busy = ref(false)
  const noted = shallowRef<Noted[]>()
  let key = randomUuid()

  watch(() => session.user?.id, clear)

  function clear(): void {
    inspection.value = emptyInspection(dayInShanghai(new Date()))
    errors.value = []
    noted.value = undefined
    key = randomUuid()
  }

  function add(): void {
    if (inspection.value.findings.length < FINDINGS) inspection.value.findings.push(emptyFinding())
  }

  function remove(at: number): void {
    inspection.value.findings.splice(at, 1)
  }

  async function send(channel: string): Promise<void> {
    if (busy.value) return
    errors.value = faultsOf(inspection.value)
    if (errors.value.length > 0) return
    busy.value = true
    const answer = await callIntake<Intake['FindingsReceipt']>('POST', '/api/v1/staff/findings', {
      body: bodyOf(channel, inspection.value),
      headers: { 'Idempotency-Key': key },
    })
    busy.value = false
    if (answer.ok) {
      const firms = inspection.value.findings.map(({ subject }) => subject)
      noted.value = answer.body.tips.map(({ tipNumber }, at) => ({ tipNumber, firm: firms[at] ?? '' }))
      return
    }
    if (!isPassing(answer.problem)) key = randomUuid()
    const lines = linesOfProblem(answer.problem)
    errors.value = lines.length > 0 ? lines : [{ field: 'findings-send', text: sentenceOf(answer.problem) }]
  }

  return { inspection, errors, busy, noted, clear, add, remove, send }
})
