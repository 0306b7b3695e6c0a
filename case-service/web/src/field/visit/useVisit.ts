import { readFacts } from '@shared/photo/metadata.ts'
import { takenAt } from '@shared/photo/photoFacts.ts'
import { shrink } from '@shared/photo/shrink.ts'
import { randomUuid } from '@shared/uuid.ts'
import { reactive, watch, type InjectionKey } from 'vue'
import { useNow } from '../../clock/now.ts'
import type { Draft, Shot, Spot, Visit } from '../types.ts'
import { useField } from '../useField.ts'
import { begin, checklistFor } from './draft.ts'
import { useSpot } from './useSpot.ts'

/** A file that is younger than this was made here and now. */
const FRESH = 120_000

export interface OpenVisit {
  visit: Visit
  /** Made when the visit begins; every change is kept at once. */
  draft: () => Draft
  start(): Promise<void>
  /** Adds a picture and gives its id; nothing when this browser cannot read it. */
  photograph(file: File): Promise<string | undefined>
  record(file: File): Promise<string>
  sign(picture: Blob): Promise<string>
  /** To be sent, as soon as there is a network. */
  finish(): Promise<void>
  /** To be gone through again, after it was refused or overtaken. */
  reopen(): Promise<void>
  saved(): Promise<void>
}

export const openVisit: InjectionKey<OpenVisit> = Symbol('visit')

/** One visit in hand: whatever is written down is kept before the next tap. */
export function useVisit(of: Visit): OpenVisit {
  const field = useField()
  const now = useNow()
  const { ask } = useSpot()
  const visit = reactive(structuredClone(plain(of)))
  let saving: Promise<void> = Promise.resolve()

  const stopSaving = watch(visit, () => void save(), { deep: true })

  /** One after the other, each with what is newest then. */
  function save(): Promise<void> {
    saving = saving.then(() => field.save(plain(visit)))
    return saving
  }

  function draft(): Draft {
    return visit.draft!
  }

  async function start(): Promise<void> {
    const type = visit.task.hazardType
    const parent = field.district?.categories.find(
      ({ taxonomy, code }) => taxonomy === 'hazard_type' && code === type,
    )?.parent
    const list = checklistFor(field.checklists, type, parent)
    visit.draft = begin(visit.task, field.me?.name ?? '', now.value, field.checklists, list)
    visit.stage = 'doing'
    const place = await ask()
    if (place) draft().place = { ...place }
  }

  async function photograph(file: File): Promise<string | undefined> {
    const facts = await readFacts(file)
    const picture = await shrink(file).catch(() => undefined)
    if (!picture) return undefined
    const time = takenAt(facts) ?? new Date(file.lastModified || Date.now()).toISOString()
    const place = placeOf(facts) ?? (Date.now() - Date.parse(time) < FRESH ? await ask() : undefined)
    return keep(picture, { kind: 'picture', type: 'image/jpeg', takenAt: time, ...(place ? { place: { ...place } } : {}) })
  }

  function record(file: File): Promise<string> {
    return keep(file, { kind: 'recording', type: file.type || 'audio/mp4', takenAt: new Date().toISOString() })
  }

  function sign(picture: Blob): Promise<string> {
    return keep(picture, { kind: 'signature', type: 'image/jpeg', takenAt: new Date().toISOString() })
  }

  async function keep(bytes: Blob, shot: Omit<Shot, 'id'>): Promise<string> {
    const id = randomUuid()
    await field.keepFile(id, bytes)
    visit.shots.push({ id, ...shot })
    return id
  }

  async function finish(): Promise<void> {
    draft().finishedAt = now.value.toISOString()
    if (Date.parse(draft().finishedAt!) < Date.parse(draft().startedAt)) draft().finishedAt = draft().startedAt
    visit.stage = 'waiting'
    // from here on it is the sender's, who keeps which files are up
    stopSaving()
    await save()
    void field.refresh()
  }

  async function reopen(): Promise<void> {
    visit.stage = 'doing'
    if (visit.now?.allowed) Object.assign(visit.task, { etag: visit.now.etag, version: visit.now.version })
    delete visit.problem
    delete visit.changed
    delete visit.now
    await save()
  }

  return { visit, draft, start, photograph, record, sign, finish, reopen, saved: () => saving }
}

function placeOf({ lat, lng }: { lat?: number; lng?: number }): Spot | undefined {
  return lat === undefined || lng === undefined ? undefined : { lat, lng }
}

/** Without proxies, as it is stored. */
function plain(visit: Visit): Visit {
  return JSON.parse(JSON.stringify(visit)) as Visit
}
