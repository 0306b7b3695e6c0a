import { onScopeDispose } from 'vue'

/** Runs at once, then at most once in `pause` while called: the last call is never lost. */
export function throttled(run: () => void, pause: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let again = false
  const open = () => {
    timer = undefined
    if (again) start()
  }
  const start = () => {
    again = false
    timer = setTimeout(open, pause)
    run()
  }
  onScopeDispose(() => clearTimeout(timer))
  return () => {
    if (timer === undefined) start()
    else again = true
  }
}
