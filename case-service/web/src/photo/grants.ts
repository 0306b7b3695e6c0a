import { onScopeDispose } from 'vue'

const life = 8 * 60_000

/** Reads anew before the grants in the addresses of pictures run out, as long as somebody looks. */
export function keepGrants(read: () => void): void {
  const timer = setInterval(() => document.hidden || read(), life)
  onScopeDispose(() => clearInterval(timer))
}
