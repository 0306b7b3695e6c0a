import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Sealed, Vault } from './vault.ts'

export type Kind = 'visit' | 'file' | 'kept'

/** A thing of one person, encrypted; what it is about stands only inside. */
export interface Kept extends Sealed {
  owner: string
  kind: Kind
  id: string
  /** 1 while it is work that did not reach the service yet. */
  unsent: 0 | 1
}

const NAME = 'anshao-field'

export class FieldDatabase extends Dexie {
  vaults!: EntityTable<Vault, 'owner'>
  kept!: Table<Kept, [owner: string, kind: Kind, id: string]>

  constructor() {
    super(NAME)
    this.version(1).stores({ vaults: 'owner', kept: '[owner+kind+id], owner, [owner+kind], [owner+unsent]' })
  }
}

export const database = new FieldDatabase()

export function isThere(): Promise<boolean> {
  return Dexie.exists(NAME)
}

/** Everything of one person, and the key to it. */
export async function wipe(owner: string): Promise<void> {
  await database.transaction('rw', database.vaults, database.kept, async () => {
    await database.kept.where({ owner }).delete()
    await database.vaults.delete(owner)
  })
}

/** How many things of that person did not reach the service yet; asking needs no key. */
export function countUnsent(owner: string): Promise<number> {
  return database.kept.where({ owner, unsent: 1 }).count()
}
