import { randomUuid } from '@shared/uuid.ts'
import type { Check, Checklist, ChecklistSet, Draft, FoundHazard, Shot, Spot, Task, Visit } from '../types.ts'

/** Days that a general hazard usually gets; the order decides (DOMAIN 3.3). */
const GENERAL_DAYS = 15
/** A major one stops at once; its plan is due within a week. */
const MAJOR_DAYS = 7

/** The checklist for a type of hazard: its own, its parent's, or the general one. */
export function checklistFor(
  set: ChecklistSet | undefined,
  hazardType: string | undefined,
  parent: string | undefined,
): Checklist | undefined {
  const lists = set?.lists ?? []
  const of = (type: string | undefined) => lists.find(({ hazardTypes }) => type && hazardTypes.includes(type))
  return of(hazardType) ?? of(parent) ?? lists.find(({ hazardTypes }) => hazardTypes.length === 0)
}

/** A visit begins: from now on it has its key, and its time. */
export function begin(task: Task, who: string, at: Date, set: ChecklistSet | undefined, list: Checklist | undefined): Draft {
  return {
    key: randomUuid(),
    startedAt: at.toISOString(),
    ...(set && list ? { checklist: list.code, checklistVersion: set.version } : {}),
    checks: {},
    hazards: [],
    results: Object.fromEntries(task.hazards.map(({ id }) => [id, { photos: [] }])),
    newDueOn: '',
    scene: [],
    recordings: [],
    record: '',
    finding: '',
    subject: task.subject ?? '',
    officers: [who, ''],
    refused: false,
    refusal: '',
    witness: '',
  }
}

/** A day so many days from now, as a plain date in Shanghai. */
export function daysFrom(now: Date, days: number): string {
  const day = new Date(now.getTime() + days * 86_400_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(day)
}

export function proposedDay(level: FoundHazard['level'], now: Date): string {
  return daysFrom(now, level === 'major' ? MAJOR_DAYS : GENERAL_DAYS)
}

/** A hazard as it begins, with what the failed item says. */
export function newHazard(now: Date, check?: { code: string; text: string } & Pick<Check, 'note' | 'photos'>): FoundHazard {
  return {
    description: check ? check.note || check.text : '',
    level: 'general',
    fixedOnSpot: false,
    proposedDueOn: proposedDay('general', now),
    before: check ? [...check.photos] : [],
    after: [],
    ...(check ? { item: check.code } : {}),
  }
}

/** Every file that the draft still names: what was taken and dropped again does not travel. */
export function usedShots(draft: Draft): Set<string> {
  return new Set([
    ...Object.values(draft.checks).flatMap(({ photos }) => photos),
    ...draft.hazards.flatMap(({ before, after }) => [...before, ...after]),
    ...Object.values(draft.results).flatMap(({ photos }) => photos),
    ...draft.scene,
    ...draft.recordings,
    ...[draft.inspector?.drawn, draft.refused ? undefined : draft.firm?.drawn].flatMap((id) => (id ? [id] : [])),
  ])
}

/** Whether every hazard was found to be fixed. */
export function isPassed({ results }: Draft): boolean {
  return Object.values(results).every(({ fixed }) => fixed === true)
}

/** The body of the command, once every file has its id at intake. */
export function bodyOf({ task, draft, shots }: Visit & { draft: Draft }): Record<string, unknown> {
  const used = usedShots(draft)
  const kept = shots.filter(({ id }) => used.has(id))
  const uploads = new Map(kept.map(({ id, uploadId }) => [id, uploadId!]))
  const ids = (photos: readonly string[]) => photos.flatMap((id) => uploads.get(id) ?? [])
  const pictures = kept.filter(({ kind }) => kind === 'picture')
  return {
    record: draft.record.trim(),
    photos: ids(pictures.map(({ id }) => id)),
    ...(task.kind === 'record-inspection' ? inspection(draft, ids) : reinspection(draft)),
    visit: visitOf(draft, kept, ids),
  }
}

function inspection(draft: Draft, ids: (photos: readonly string[]) => string[]): Record<string, unknown> {
  return {
    finding: draft.finding,
    ...given('subject', draft.subject),
    officers: draft.officers.map((name) => name.trim()),
    hazards: draft.hazards.map(({ description, level, fixedOnSpot, proposedDueOn, before, after }) => ({
      description: description.trim(),
      level,
      fixedOnSpot,
      ...(fixedOnSpot || !proposedDueOn ? {} : { proposedDueOn }),
      before: ids(before),
      after: fixedOnSpot ? ids(after) : [],
    })),
    signatureRefused: draft.refused,
  }
}

function reinspection(draft: Draft): Record<string, unknown> {
  const failed = Object.entries(draft.results).filter(([, { fixed }]) => fixed !== true)
  return {
    result: failed.length === 0 ? 'pass' : 'fail',
    failedHazards: failed.map(([id]) => id),
    ...(failed.length > 0 ? given('newDueOn', draft.newDueOn) : {}),
  }
}

function visitOf(draft: Draft, kept: readonly Shot[], ids: (photos: readonly string[]) => string[]) {
  const checks = Object.entries(draft.checks)
  return {
    startedAt: draft.startedAt,
    finishedAt: draft.finishedAt,
    ...spot(draft.place),
    ...(draft.checklist && checks.length > 0
      ? { checklist: draft.checklist, checklistVersion: draft.checklistVersion }
      : {}),
    checks: checks.map(([item, { verdict, note, photos }]) => ({
      item,
      verdict,
      ...given('note', note),
      photos: ids(photos),
    })),
    shots: kept
      .filter(({ kind }) => kind === 'picture')
      .map(({ id, takenAt, place }) => ({ photo: ids([id])[0], takenAt, ...spot(place) })),
    recordings: ids(draft.recordings),
    signatures: signatures(draft, ids),
    ...(draft.refused ? { ...given('refusal', draft.refusal), ...given('witness', draft.witness) } : {}),
  }
}

function signatures(draft: Draft, ids: (photos: readonly string[]) => string[]) {
  const sides = [
    ['inspector', draft.inspector],
    ['firm', draft.refused ? undefined : draft.firm],
  ] as const
  return sides.flatMap(([by, signature]) =>
    signature
      ? [
          {
            by,
            name: signature.name.trim(),
            at: signature.at,
            ...(signature.drawn ? { drawn: ids([signature.drawn])[0] } : {}),
          },
        ]
      : [],
  )
}

function spot(place: Spot | undefined): { place?: Spot } {
  return place ? { place } : {}
}

function given(name: string, text: string | undefined): Record<string, string> {
  const words = text?.trim()
  return words ? { [name]: words } : {}
}
