import type { CaseAction } from '../api/types.ts'
import { trackOf } from '../command/etag.ts'
import { familyNames, familyOf, type Family } from './families.ts'

export interface ActionGroup {
  family: Family
  actions: CaseAction[]
}

/** What a person may do, in the order in which it is shown. */
export interface GroupedActions {
  /** What the case waits for, and the other steps of its main line. */
  first: CaseAction[]
  /** Steps of the main line and of tracks under way that want something else first. */
  later: CaseAction[]
  /** Side tracks that are under way. */
  sides: ActionGroup[]
  /** Side tracks that nobody began. */
  more: ActionGroup[]
}

export function grouped(actions: readonly CaseAction[]): GroupedActions {
  const first = actions.filter((action) => action.allowed && (action.primary || isMain(action)))
  const later = actions.filter((action) => !action.allowed && (isMain(action) || hasBegun(action)))
  const rest = actions.filter((action) => !first.includes(action) && !later.includes(action))
  return {
    first: [...first.filter(({ primary }) => primary), ...first.filter(({ primary }) => !primary)],
    later,
    sides: byFamily(rest.filter(hasBegun)),
    more: byFamily(rest.filter((action) => !hasBegun(action))),
  }
}

function byFamily(actions: readonly CaseAction[]): ActionGroup[] {
  return familyNames
    .map((family) => ({ family, actions: actions.filter((action) => familyOf(trackOf(action.etag)) === family) }))
    .filter((group) => group.actions.length > 0)
}

/** An etag is the track and how often it moved: `extension-0`. */
function hasBegun({ etag }: CaseAction): boolean {
  return !etag.endsWith('-0')
}

function isMain({ etag }: CaseAction): boolean {
  return trackOf(etag) === 'main'
}
