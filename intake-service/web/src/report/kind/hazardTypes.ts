import type { HazardType } from '../../api.ts'

/**
 * Kinds of hazard whose name shares pairs of characters with what was written, best first, at most three. An offer to
 * tap; nobody has to know our list.
 */
export function suggestedTypes(text: string, types: readonly HazardType[]): HazardType[] {
  const written = pairs(text)
  return types
    .map((type) => ({ type, shared: [...pairs(type.name)].filter((pair) => written.has(pair)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ type }) => type)
}

function pairs(text: string): Set<string> {
  const characters = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')]
  return new Set(characters.slice(1).map((character, index) => characters[index]! + character))
}

/** Kinds that a search finds by a part of their name in either language; all where nothing is searched. */
export function foundTypes(search: string, types: readonly HazardType[]): HazardType[] {
  const wanted = plainly(search)
  return types.filter(({ name, nameEn }) => plainly(name).includes(wanted) || plainly(nameEn).includes(wanted))
}

function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
