import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const file = join(dirname(process.env.ANSHAO_RUN_JSON!), 'clock.json')

/** From the next request on it is then in that district; it stands still until it is set again. */
export function setClock(district: string, moment: string): void {
  const next = `${file}.next`
  writeFileSync(next, JSON.stringify({ ...read(), [district]: moment }))
  renameSync(next, file)
}

function read(): Record<string, string> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}
