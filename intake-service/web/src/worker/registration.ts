/** Asks the browser to send what waits as soon as there is a network (Background Sync). */
export const SEND = 'anshao.outbox'

/** The part of Background Sync that is used; most browsers have none. */
interface SyncManager {
  register(tag: string): Promise<void>
}

/** Lets the worker serve these pages where there is no network. While pages are being developed no worker is built. */
export function registerWorker(): void {
  if (import.meta.env.PROD) navigator.serviceWorker?.register('/sw.js').catch(() => undefined)
}

/** Whether the browser will send what waits when no page is open. */
export async function askForBackground(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration()
    const sync = (registration as { sync?: SyncManager } | undefined)?.sync
    await sync?.register(SEND)
    return sync !== undefined
  } catch {
    return false
  }
}
