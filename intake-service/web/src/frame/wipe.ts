import { wipe } from '../storage.ts'

/**
 * 清除痕迹: drafts, tips that wait, receipts, choices, stored files of the pages. The page that is opened then keeps
 * nothing either.
 */
export async function wipeTraces(): Promise<void> {
  await wipe()
  await forgetWorker().catch(() => undefined)
  for (const storage of ['localStorage', 'sessionStorage'] as const) {
    try {
      window[storage].clear()
    } catch {
      // storage refused: there is nothing in it
    }
  }
  location.replace('/cleared')
}

async function forgetWorker(): Promise<void> {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((registration) => registration.unregister()))
  if (typeof caches === 'undefined') return
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)))
}
