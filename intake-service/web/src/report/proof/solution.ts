import { solveChallengeWorkers } from 'altcha-lib'
import SolvingWorker from 'altcha-lib/worker?worker'

/** What the server wants solved before it takes a tip, while very many are sent. */
export interface Challenge {
  algorithm: string
  challenge: string
  maxnumber: number
  salt: string
  signature: string
}

/** Two: a phone has more cores, and somebody is using it. */
const WORKERS = 2

/** The solved challenge as the server reads it; takes seconds, and leaves the page usable. */
export async function solutionOf({ maxnumber, ...challenge }: Challenge): Promise<string | undefined> {
  const { algorithm, salt } = challenge
  const worker = () => new SolvingWorker()
  const found = await solveChallengeWorkers(worker, WORKERS, challenge.challenge, salt, algorithm, maxnumber)
  return found ? btoa(JSON.stringify({ ...challenge, number: found.number })) : undefined
}
