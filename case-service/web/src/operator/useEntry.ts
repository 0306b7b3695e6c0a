import type { SealingKey } from '@shared/contact/sealing.ts'
import { isPassing, sentenceOf, type Problem } from '@shared/request.ts'
import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import { callIntake, type Intake } from '../api/intake.ts'
import { useSession } from '../session/session.ts'
import { faultsOf, linesOfProblem } from './checks.ts'
import { DAILY, isInspected, isLive, relationBy } from './channels.ts'
import { bodyOf, emptyEntry, entryOf, isTouched, type Entry } from './entry.ts'

export type Receipt = Intake['StaffTipReceipt']
export type DraftView = Intake['DraftView']

/**
 * The entry under one's hands, kept over a change of language or desk; it ends with the session. Nothing of it lies in
 * any storage of the browser.
 */
export const useEntry = defineStore('entry', () => {
  const session = useSession()
  const entry = ref<Entry>(emptyEntry(DAILY[0]))
  const drafts = shallowRef<DraftView[]>([])
  const receipt = shallowRef<Receipt>()
  const errors = ref<ErrorLine[]>([])
  const busy = ref(false)
  const sealingKey = shallowRef<SealingKey>()

  watch(
    () => session.user?.id,
    () => {
      clear(DAILY[0])
      drafts.value = []
    },
  )

  /** Everything is gone, also the receipt; the way in stays, since calls come in rows. */
  function clear(channel = entry.value.channel): void {
    entry.value = emptyEntry(isInspected(channel) ? DAILY[0] : channel)
    receipt.value = undefined
    errors.value = []
  }

  /** Another way in: who usually reports by it, and nothing told to somebody who is not there. */
  function choose(channel: string): void {
    entry.value.channel = channel
    entry.value.relation = relationBy(channel)
    if (!isLive(channel)) entry.value.told = ''
  }

  async function send(): Promise<void> {
    if (busy.value) return
    errors.value = faultsOf(entry.value)
    if (errors.value.length > 0) return
    busy.value = true
    const answer = await callIntake<Receipt>('POST', '/api/v1/staff/tips', {
      body: bodyOf(entry.value),
      headers: { 'Idempotency-Key': entry.value.key },
    })
    busy.value = false
    if (!answer.ok) return fail(answer.problem)
    receipt.value = answer.body
    drafts.value = drafts.value.filter(({ key }) => key !== entry.value.key)
  }

  /** A dropped call: what was typed is kept with intake, and the form is free for the next one. */
  async function keep(): Promise<boolean> {
    if (busy.value || !isTouched(entry.value)) return false
    busy.value = true
    const answer = await callIntake<DraftView>('PUT', `/api/v1/staff/tip-drafts/${entry.value.key}`, {
      body: bodyOf(entry.value),
    })
    busy.value = false
    if (!answer.ok) {
      fail(answer.problem)
      return false
    }
    drafts.value = [answer.body, ...drafts.value.filter(({ key }) => key !== answer.body.key)]
    clear()
    return true
  }

  async function resume(draft: DraftView): Promise<void> {
    if (isTouched(entry.value) && entry.value.key !== draft.key && !(await keep())) return
    errors.value = []
    entry.value = entryOf(draft)
  }

  async function discard(draft: DraftView): Promise<void> {
    const answer = await callIntake('DELETE', `/api/v1/staff/tip-drafts/${draft.key}`)
    if (!answer.ok && answer.problem.status !== 404) return fail(answer.problem)
    drafts.value = drafts.value.filter(({ key }) => key !== draft.key)
    if (entry.value.key === draft.key) clear()
  }

  async function loadDrafts(): Promise<void> {
    const answer = await callIntake<Intake['DraftList']>('GET', '/api/v1/staff/tip-drafts')
    if (answer.ok) drafts.value = answer.body.items
  }

  /** What a contact is sealed to; without it nobody leaves one here. */
  async function loadKey(): Promise<void> {
    const code = session.user?.district
    if (!code || sealingKey.value) return
    const answer = await callIntake<Intake['DistrictView']>('GET', `/api/v1/districts/${code}`)
    if (answer.ok) sealingKey.value = answer.body.sealingKey
  }

  function fail(problem: Problem): void {
    errors.value =
      problem.errors.length > 0 && !isPassing(problem)
        ? linesOfProblem(problem)
        : [{ field: 'entry-send', text: sentenceOf(problem) }]
  }

  return { entry, drafts, receipt, errors, busy, sealingKey, clear, choose, send, keep, resume, discard, loadDrafts, loadKey }
})
