import type { Text } from '@shared/texts.ts'
import type { Entry, EntryDraft } from './types.ts'

export const KINDS: readonly (readonly [code: string, name: Text])[] = [
  ['red_list', ['红榜', 'Red list']],
  ['benchmark_firm', ['标杆示范企业', 'Benchmark firm']],
  ['safety_pledge', ['安全承诺公告', 'Safety pledge']],
]

export const ACTS: Readonly<Record<string, Text>> = {
  proposed: ['提出', 'Proposed'],
  'revision-proposed': ['提出变更', 'Change proposed'],
  'removal-proposed': ['提出移出', 'Removal proposed'],
  approved: ['审核通过', 'Approved'],
  rejected: ['退回', 'Sent back'],
  expired: ['公布期满', 'Its time was over'],
}

export const GROUPS = ['waiting', 'shown', 'over'] as const
export type Group = (typeof GROUPS)[number]

/** What waits for a decision, what the public reads, what is over or came back. */
export function groupOf(entry: Entry): Group {
  if (entry.waiting) return 'waiting'
  return entry.stage === 'shown' ? 'shown' : 'over'
}

/** The groups that hold something, in their order; `kind` empty for all. */
export function sectionsOf(entries: readonly Entry[], kind: string): { group: Group; entries: Entry[] }[] {
  const wanted = entries.filter((each) => kind === '' || each.kind === kind)
  return GROUPS.map((group) => ({ group, entries: wanted.filter((each) => groupOf(each) === group) })).filter(
    ({ entries: some }) => some.length > 0,
  )
}

export function draftOf(entry?: Entry): EntryDraft {
  const words = entry?.words
  return {
    kind: entry?.kind ?? '',
    title: words?.title ?? '',
    firm: words?.firm ?? '',
    uscc: words?.uscc ?? '',
    said: words?.said ?? '',
    place: words?.place ?? '',
    street: words?.street ?? '',
    unit: words?.unit ?? '',
    until: words?.until ?? '',
    photos: words?.photos ?? [],
  }
}

/** As the API takes it: what is empty is left out, pictures go by their ids. */
export function bodyOf({ photos, ...words }: EntryDraft): Record<string, string | string[]> {
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value.trim() !== ''))
  return { ...said, photos: photos.map(({ id }) => id) }
}
