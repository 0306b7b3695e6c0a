import { onScopeDispose, type Ref } from 'vue'

/** Closes an open `<details>` menu when the person turns elsewhere. */
export function useOutsideClose(details: Readonly<Ref<HTMLDetailsElement | null>>): void {
  const away = (event: Event) => {
    if (details.value?.open && !details.value.contains(event.target as Node)) details.value.open = false
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.value?.open) return
    event.preventDefault()
    details.value.open = false
    details.value.querySelector('summary')?.focus()
  }
  document.addEventListener('pointerdown', away)
  document.addEventListener('focusin', away)
  document.addEventListener('keydown', escape, { capture: true })
  onScopeDispose(() => {
    document.removeEventListener('pointerdown', away)
    document.removeEventListener('focusin', away)
    document.removeEventListener('keydown', escape, { capture: true })
  })
}
