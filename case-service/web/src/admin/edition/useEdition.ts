import type { Problem } from '@shared/request.ts'
import { computed, ref, shallowRef, type Ref } from 'vue'
import { call } from '../../api/call.ts'
import { useSending } from '../../form/useSending.ts'

/** What is kept as a whole and replaced as a whole. */
interface Versioned {
  version: number
}

/**
 * An edition that is read, changed as a draft and put in force; earlier ones can be looked at.
 *
 * @param form prefix of the ids of its controls
 * @param sent what of a draft the service takes
 */
export function useEdition<T extends Versioned>(url: string, form: string, sent: (draft: T) => object) {
  const { errors, sending, send, errorAt } = useSending(form)
  const latest = shallowRef<T>()
  const past = shallowRef<T>()
  const draft = ref() as Ref<T | undefined>
  const problem = shallowRef<Problem>()
  const reason = ref('')
  const shown = computed(() => draft.value ?? past.value ?? latest.value)
  const isChanged = computed(() => draft.value !== undefined && JSON.stringify(draft.value) !== JSON.stringify(latest.value))

  async function load(version?: number): Promise<void> {
    const answer = await call<T>('GET', version === undefined ? url : `${url}?version=${version}`)
    problem.value = answer.ok ? undefined : answer.problem
    if (!answer.ok) return
    past.value = version === undefined ? undefined : answer.body
    if (version === undefined) latest.value = answer.body
  }

  /** Shows an earlier edition, or the one in force. */
  async function look(version: number): Promise<void> {
    if (version === latest.value?.version) past.value = undefined
    else await load(version)
  }

  function edit(): void {
    past.value = undefined
    draft.value = JSON.parse(JSON.stringify(latest.value)) as T
  }

  function drop(): void {
    draft.value = undefined
    reason.value = ''
    errors.value = []
  }

  /** Puts the draft in force; the edition that holds then, or nothing where something is wrong with it. */
  async function put(): Promise<T | undefined> {
    if (!draft.value) return undefined
    const body = { version: draft.value.version, reason: reason.value, ...sent(draft.value) }
    const now = await send<T>('PUT', url, { body })
    if (!now) return undefined
    latest.value = now
    drop()
    return now
  }

  void load()
  return { form, latest, shown, draft, problem, reason, isChanged, errors, sending, errorAt, look, edit, drop, put }
}

export type EditionOf<T extends Versioned> = ReturnType<typeof useEdition<T>>
