import { onScopeDispose } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

/**
 * Lets a page make its own address more exact by itself, say when its list has come. Who is on the way to another page
 * by then gets there: the page that loads first must not call them back.
 */
export function useOwnAddress(): (query: LocationQueryRaw) => void {
  const router = useRouter()
  const { name } = useRoute()
  let goesTo = name
  const stop = [
    router.beforeEach((to) => {
      goesTo = to.name
    }),
    router.afterEach(() => {
      goesTo = router.currentRoute.value.name
    }),
  ]
  onScopeDispose(() => stop.forEach((end) => end()))
  return (query) => {
    if (goesTo === name) void router.replace({ query })
  }
}
