import type { ExposureVersion } from '../api.ts'

export type Corrected = 'title' | 'problem' | 'measure' | 'place' | 'subjectName' | 'responsibleUnit' | 'hazardCount'

const FIELDS: readonly Corrected[] = ['title', 'problem', 'measure', 'place', 'subjectName', 'responsibleUnit', 'hazardCount']

/** What one wording changed in the one before it. */
export interface Correction {
  at: string
  /** Why it replaced the wording before, where that was wrong. */
  why?: string
  /** Empty for the first publication, and where only pictures were exchanged. */
  changes: readonly { field: Corrected; before: string; after: string }[]
}

/** Every publication, oldest first, with what it changed. */
export function correctionsOf(versions: readonly ExposureVersion[]): Correction[] {
  const inOrder = [...versions].sort((a, b) => a.number - b.number)
  return inOrder.map((version, index) => {
    const before = inOrder[index - 1]
    const changes = before
      ? FIELDS.map((field) => ({ field, before: words(before[field]), after: words(version[field]) })).filter((each) => each.before !== each.after)
      : []
    return { at: version.publishedAt, ...(version.correction && { why: version.correction }), changes }
  })
}

function words(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
