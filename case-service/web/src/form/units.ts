import type { Unit } from '../api/types.ts'

/** A line of a list of units: typing an old name finds the unit that it means today. */
export interface UnitLine {
  key: string
  code: string
  kind: string
  text: string
}

/** Units by all their names, the old and other ones behind their own. */
export function linesOf(units: readonly Unit[], today: string): UnitLine[] {
  return units.flatMap(({ code, kind, name, aliases }) => [
    { key: code, code, kind, text: name },
    ...aliases
      .filter(({ from, until }) => (!from || from <= today) && (!until || until >= today))
      .map((alias) => ({ key: `${code}/${alias.name}`, code, kind, text: `${alias.name} → ${name}` })),
  ])
}

/** `2021-06-08`, as plain dates are compared. */
export function dayInShanghai(now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now)
}
