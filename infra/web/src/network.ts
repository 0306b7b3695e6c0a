import { readonly, ref } from 'vue'

const online = ref(saysOnline())

/**
 * Whether our services can be reached, as far as is known: the browser says so, and the last request was answered. In a
 * cellar a phone has a network by its own account, and nothing comes through.
 */
export const isOnline = readonly(online)

/** A request was answered, whatever the answer was, or none came. */
export function heard(isAnswered: boolean): void {
  online.value = isAnswered
}

/** What the browser says; where pages are written out at build time nobody says anything. */
export function saysOnline(): boolean {
  return globalThis.navigator?.onLine ?? true
}

for (const event of ['online', 'offline']) globalThis.addEventListener?.(event, () => (online.value = saysOnline()))
