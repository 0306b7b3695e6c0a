import { computed, reactive, ref, shallowRef, watch, type UnwrapNestedRefs } from 'vue'
import { call } from '../api/call.ts'
import type { Candidate, CaseAction } from '../api/types.ts'
import { useCase } from '../case/useCase.ts'
import { fieldsOf, type Field, type Values } from '../form/schema.ts'
import { acceptValues, assignValues, factsOf, nextType } from './judging.ts'
import type { Assignment, Suggestion } from './types.ts'

/** `reading`: not all is here yet. `gone`: it is not this person's to judge any more. */
export type CardState = 'reading' | 'ready' | 'failed' | 'gone'

/** One tip with everything that is needed to judge it, and the judgement as it stands on the card. */
export function useCard(id: string) {
  const { state: reading, view, problem, load } = useCase(id)
  const suggestion = shallowRef<Suggestion>()
  const asked = ref(false)
  const candidates = shallowRef<Candidate[]>([])
  const chosen = ref(0)
  const accept = ref<Values>({})
  const assign = ref<Values>({})
  const assignFields = shallowRef<Field[]>([])
  const touched = new Set<string>()
  const routedFor = ref<string>()

  const action = (command: string) => view.value?.actions.find((each) => each.command === command)
  const acceptAction = computed(() => action('accept'))
  /** None before it is known what to begin with. */
  const acceptFields = computed(() => (acceptAction.value && asked.value ? fieldsOf(acceptAction.value.schema) : []))
  const facts = computed(() => factsOf(accept.value))
  const state = computed<CardState>(() => {
    if (reading.value === 'failed' && problem.value?.status !== 404) return 'failed'
    if (reading.value === 'failed' || reading.value === 'left') return 'gone'
    if (view.value && !acceptAction.value?.allowed) return 'gone'
    return view.value && asked.value && facts.value === routedFor.value ? 'ready' : 'reading'
  })

  async function suggest(): Promise<void> {
    const answer = await call<Suggestion>('GET', `/api/v1/cases/${id}/suggestion`)
    if (answer.ok) suggestion.value = answer.body
    asked.value = true
  }

  async function findAlike(): Promise<void> {
    const answer = await call<{ items: Candidate[] }>('GET', `/api/v1/cases/${id}/duplicates`)
    if (answer.ok) candidates.value = answer.body.items
  }

  async function route(query: string): Promise<void> {
    const answer = await call<Assignment>('GET', `/api/v1/cases/${id}/assignment?${query}`)
    if (query !== facts.value) return
    if (answer.ok) {
      assignFields.value = fieldsOf(answer.body.schema)
      assign.value = assignValues(assignFields.value, assign.value, touched)
    }
    routedFor.value = query
  }

  function decide(name: string, value: Values[string]): void {
    touched.add(name)
    assign.value = { ...assign.value, [name]: value }
  }

  function takeNextType(): void {
    const hazardType = nextType(suggestion.value, accept.value.hazardType)
    if (hazardType) accept.value = { ...accept.value, hazardType }
  }

  function chooseAlike(step: 1 | -1): void {
    const count = candidates.value.length
    if (count > 0) chosen.value = (chosen.value + step + count) % count
  }

  void suggest()
  void findAlike()
  const stop = watch([view, asked], () => {
    if (!view.value || !asked.value || !acceptAction.value) return
    accept.value = acceptValues(acceptFields.value, suggestion.value)
    stop()
  })
  watch(facts, (query) => {
    if (query) void route(query)
    else routedFor.value = undefined
  })

  return reactive({
    id,
    state,
    view,
    problem,
    load,
    suggestion,
    candidates,
    chosen,
    accept,
    acceptAction,
    acceptFields,
    assign,
    assignFields,
    action: action as (command: string) => CaseAction | undefined,
    decide,
    takeNextType,
    chooseAlike,
  })
}

export type Card = UnwrapNestedRefs<ReturnType<typeof useCard>>
