import type { Spelling } from './pinyin.ts'

/** A line of a list that is chosen from by typing. */
export interface Line {
  key: string
  value: string
  text: string
  /** Lines of one group stand together under its name. */
  group?: string
  /** Other words that find it, such as its code. */
  also?: string
}

/** The lines that what was typed may mean: by a part of their text, their code, or how they are spelled. */
export function matching(
  lines: readonly Line[],
  typed: string,
  spell: ((text: string) => Spelling) | undefined,
): readonly Line[] {
  const wanted = typed.trim().toLowerCase()
  return wanted === '' ? lines : lines.filter((line) => fits(line, wanted, spell))
}

function fits({ text, also = '' }: Line, wanted: string, spell: ((text: string) => Spelling) | undefined): boolean {
  if (text.toLowerCase().includes(wanted) || also.toLowerCase().includes(wanted)) return true
  if (!spell || !/^[a-z' ]+$/.test(wanted)) return false
  const letters = wanted.replace(/[' ]/g, '')
  const { initials, whole } = spell(text)
  return initials.includes(letters) || whole.includes(letters)
}

/** Whether letters were typed, which may be a spelling. */
export function looksSpelled(typed: string): boolean {
  return /[a-z]/i.test(typed)
}
