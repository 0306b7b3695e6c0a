import { readFileSync } from 'node:fs'

/** What `DIR/run.json` says of a running platform. */
export interface Run {
  intake: string
  cases: string
  notify: string
  mail: string
  accounts: Account[]
}

export interface Account {
  username: string
  password: string
  roles: string[]
  unit: string | null
}

const file = process.env.ANSHAO_RUN_JSON
if (!file) throw new Error('Set ANSHAO_RUN_JSON to the run.json of a platform that infra/up started.')

export const run = JSON.parse(readFileSync(file, 'utf8')) as Run

export const baseUrls = { intake: run.intake, cases: run.cases, notify: run.notify }

/** One of the accounts that the launcher made. */
export function account(username: string): Account {
  return run.accounts.find((candidate) => candidate.username === username)!
}

const isThorough = Boolean(process.env.ANSHAO_IMAGES || process.env.ANSHAO_DEEP)

/**
 * The sizes at which a journey is walked: all of them for pictures and in `infra/test deep`, else the first. Every desk is
 * looked at by accessibility.spec.ts on a phone in the dark, every time.
 */
export function sizes<T>(all: readonly T[]): readonly T[] {
  return isThorough ? all : all.slice(0, 1)
}
