import { onScopeDispose, watch, type Ref } from 'vue'
import { useSession } from '../session/session.ts'
import { arrive, depart } from './presence.ts'
import type { Mode } from './types.ts'

const renewed = 10_000
/** Who only passes by is nowhere. */
const settled = 1_500

/** Says that the person is at a case, for as long as the scope lives and the tab is seen. An auditor changes nothing, this too. */
export function useBeing(id: string, mode: Readonly<Ref<Mode>>, soon = settled): void {
  if (useSession().has('auditor')) return
  let there = false
  const say = () => {
    if (document.hidden) return
    there = true
    arrive(id, mode.value)
  }
  const first = setTimeout(say, soon)
  const timer = setInterval(say, renewed)
  watch(mode, (now, before) => {
    if (there && now !== before) say()
  })
  onScopeDispose(() => {
    clearTimeout(first)
    clearInterval(timer)
    if (there) depart(id)
  })
}
