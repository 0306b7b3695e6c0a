import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { type Step, STEPS } from './checks.ts'

export type Screen = Step | 'sent'

export interface UseStepsReturn {
  screen: ComputedRef<Screen>
  /** Whether the person came here by 更改 and wants to go straight back. */
  isChange: ComputedRef<boolean>
  /** A route to a screen; `control` is the id to go to. */
  to: (screen: Screen, options?: { change?: boolean; control?: string }) => { query: Record<string, string>; hash: string }
  go: (screen: Screen, options?: { control?: string }) => void
  back: () => void
}

/** The screens of the form are entries of the browser's history, so that its Back goes one screen back. */
export function useSteps(): UseStepsReturn {
  const route = useRoute()
  const router = useRouter()
  const screen = computed<Screen>(() => {
    const named = route.query.step
    return named === 'sent' ? 'sent' : (STEPS.find((step) => step === named) ?? 'what')
  })
  const isChange = computed(() => route.query.change === '1')

  const to: UseStepsReturn['to'] = (next, { change = false, control } = {}) => ({
    query: { ...(next === 'what' ? {} : { step: next }), ...(change ? { change: '1' } : {}) },
    hash: control ? `#${control}` : '',
  })

  function go(next: Screen, options: { control?: string } = {}): void {
    void router.push(to(next, options))
  }

  function back(): void {
    go(STEPS[Math.max(0, STEPS.indexOf(screen.value as Step) - 1)]!)
  }

  return { screen, isChange, to, go, back }
}
