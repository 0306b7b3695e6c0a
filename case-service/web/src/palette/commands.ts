/** One line of the palette: what it does, the key that does the same, and doing it. */
export interface PaletteCommand {
  id: string
  group: 'here' | 'desks' | 'views' | 'search'
  words: string
  key?: string | undefined
  run(): void
}

/** The commands that hold every word that was typed, in their order; the search itself always stands last. */
export function matching(commands: readonly PaletteCommand[], typed: string): PaletteCommand[] {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ group, words, key }) => {
    const text = `${words} ${key ?? ''}`.toLowerCase()
    return group === 'search' || wanted.every((word) => text.includes(word))
  })
}

/** A key stands once, with what it does now: a later layer of the page goes before an earlier one. */
export function ofKeys(keys: readonly { label: string; words: string; run(): void }[]): PaletteCommand[] {
  const byWords = new Map<string, PaletteCommand>()
  const taken = new Set<string>()
  for (const { label, words, run } of keys.toReversed()) {
    const known = byWords.get(words)
    if (taken.has(label)) continue
    taken.add(label)
    if (known) known.key = `${label} · ${known.key}`
    else byWords.set(words, { id: `key-${label}`, group: 'here', words, key: label, run })
  }
  return [...byWords.values()].toReversed()
}
