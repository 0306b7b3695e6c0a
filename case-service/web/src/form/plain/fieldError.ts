import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import { computed, inject, provide, type ComputedRef, type InjectionKey } from 'vue'

type Errors = () => readonly ErrorLine[]

const given: InjectionKey<Errors> = Symbol('what is wrong with the form')
const none: Errors = () => []

/** Lets the fields of a form find what is wrong with them, by their ids. */
export function provideErrors(errors: Errors): void {
  provide(given, errors)
}

export function useFieldError(id: () => string): ComputedRef<string | undefined> {
  const errors = inject(given, none)
  return computed(() => errors().find(({ field }) => field === id())?.text)
}
