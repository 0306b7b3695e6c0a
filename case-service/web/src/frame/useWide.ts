import { onScopeDispose, ref, type Ref } from 'vue'

/** Whether there is room for the list and a case side by side. */
export function useWide(): Readonly<Ref<boolean>> {
  const media = matchMedia('(min-width: 1100px)')
  const wide = ref(media.matches)
  const look = () => (wide.value = media.matches)
  media.addEventListener('change', look)
  onScopeDispose(() => media.removeEventListener('change', look))
  return wide
}
