const database = 'anshao-custody'
const store = 'keys'

/**
 * Keys of this browser. Their private halves are not extractable: the browser signs and opens with them and gives them
 * to nobody, not even to this page.
 */
export async function putKey(name: string, pair: CryptoKeyPair): Promise<void> {
  await within('readwrite', (keys) => keys.put(pair, name))
}

export function getKey(name: string): Promise<CryptoKeyPair | undefined> {
  return within('readonly', (keys) => keys.get(name) as IDBRequest<CryptoKeyPair | undefined>)
}

export async function dropKey(name: string): Promise<void> {
  await within('readwrite', (keys) => keys.delete(name))
}

async function within<T>(mode: IDBTransactionMode, run: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opened = indexedDB.open(database, 1)
  opened.onupgradeneeded = () => opened.result.createObjectStore(store)
  const db = await done<IDBDatabase>(opened)
  try {
    return await done(run(db.transaction(store, mode).objectStore(store)))
  } finally {
    db.close()
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the browser keeps no keys'))
  })
}
