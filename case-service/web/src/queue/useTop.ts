import { onMounted, onScopeDispose, ref, type Ref } from 'vue'

/** How far below the top of the page an element begins, also after something above it came or went. */
export function useTop(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const top = ref(0)
  const look = () => (top.value = element.value ? element.value.getBoundingClientRect().top + scrollY : 0)
  const observer = new ResizeObserver(look)
  onMounted(() => {
    look()
    for (const sibling of element.value?.parentElement?.children ?? []) observer.observe(sibling)
  })
  onScopeDispose(() => observer.disconnect())
  return top
}
