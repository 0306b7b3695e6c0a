/**
 * What this device keeps: drafts, photographs, tips that wait for a network, receipts not yet written down. Where
 * IndexedDB is refused (some private windows), things live as long as the page, and `isDurable` says so.
 */
export type Store = 'state' | 'photos' | 'outbox'

const STORES: readonly Store[] = ['state', 'photos', 'outbox']

let opening: Promise<IDBDatabase | null> | undefined
const memory = new Map<string, unknown>()

export async function isDurable(): Promise<boolean> {
  return (await database()) !== null
}

export async function read<T>(store: Store, key: string): Promise<T | undefined> {
  const db = await database()
  if (!db) return memory.get(`${store}/${key}`) as T | undefined
  return done<T | undefined>(db.transaction(store).objectStore(store).get(key))
}

export async function readAll<T>(store: Store): Promise<T[]> {
  const db = await database()
  if (!db) return [...memory].filter(([key]) => key.startsWith(`${store}/`)).map(([, value]) => value as T)
  return done<T[]>(db.transaction(store).objectStore(store).getAll())
}

/** Plain data only: no reactive proxies. */
export async function write(store: Store, key: string, value: unknown): Promise<void> {
  const db = await database()
  if (!db) memory.set(`${store}/${key}`, value)
  else await done(db.transaction(store, 'readwrite').objectStore(store).put(value, key))
}

export async function erase(store: Store, key: string): Promise<void> {
  const db = await database()
  if (!db) memory.delete(`${store}/${key}`)
  else await done(db.transaction(store, 'readwrite').objectStore(store).delete(key))
}

/** Deletes everything, for good: what this page still writes afterwards lives no longer than the page. */
export async function wipe(): Promise<void> {
  const db = await database()
  opening = Promise.resolve(null)
  memory.clear()
  if (!db) return
  const clearing = db.transaction(STORES, 'readwrite')
  await Promise.all(STORES.map((store) => done(clearing.objectStore(store).clear())))
  db.close()
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('anshao')
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
}

/** Keeps nothing beyond this page: it was opened to leave no traces. */
export function keepNothing(): void {
  opening = Promise.resolve(null)
}

/** A deep copy without proxies, ready to be stored. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function database(): Promise<IDBDatabase | null> {
  return (opening ??= open().catch(() => null))
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('anshao', 1)
  request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store))
  const db = await done(request)
  /* wiped in another page: this one keeps nothing either */
  db.onversionchange = () => {
    opening = Promise.resolve(null)
    db.close()
  }
  return db
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
