import { database, type Kind } from './database.ts'
import { open, seal } from './vault.ts'

/** What one person keeps on this device, once it is unlocked. */
export interface Chest {
  owner: string
  all<T>(kind: Kind): Promise<T[]>
  get<T>(kind: Kind, id: string): Promise<T | undefined>
  put(kind: Kind, id: string, value: unknown, unsent?: boolean): Promise<void>
  bytes(id: string): Promise<ArrayBuffer | undefined>
  putBytes(id: string, bytes: ArrayBuffer): Promise<void>
  remove(kind: Kind, id: string): Promise<void>
}

export function chestOf(owner: string, key: CryptoKey): Chest {
  const about = (kind: Kind, id: string) => `${owner}/${kind}/${id}`

  async function keep(kind: Kind, id: string, bytes: BufferSource, unsent: boolean): Promise<void> {
    const sealed = await seal(key, bytes, about(kind, id))
    await database.kept.put({ owner, kind, id, unsent: unsent ? 1 : 0, ...sealed })
  }

  async function bytesOf(kind: Kind, id: string): Promise<ArrayBuffer | undefined> {
    const kept = await database.kept.get([owner, kind, id])
    return kept && open(kept, key, about(kind, id))
  }

  return {
    owner,
    async all<T>(kind: Kind) {
      const kept = await database.kept.where({ owner, kind }).toArray()
      return Promise.all(kept.map(async (each) => parsed<T>(await open(each, key, about(kind, each.id)))))
    },
    async get<T>(kind: Kind, id: string) {
      const bytes = await bytesOf(kind, id)
      return bytes && parsed<T>(bytes)
    },
    put: (kind, id, value, unsent = false) =>
      keep(kind, id, new TextEncoder().encode(JSON.stringify(value)), unsent),
    bytes: (id) => bytesOf('file', id),
    putBytes: (id, bytes) => keep('file', id, bytes, false),
    remove: (kind, id) => database.kept.delete([owner, kind, id]),
  }
}

function parsed<T>(bytes: ArrayBuffer): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T
}
