import { isOnline, saysOnline } from '@shared/network.ts'
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { call, type Problem } from '../api/call.ts'
import type { CaseView } from '../api/types.ts'
import { useSession } from '../session/session.ts'
import { uploadPhoto } from '../photo/uploads.ts'
import { chestOf, type Chest } from './keep/chest.ts'
import { database } from './keep/database.ts'
import { downloadChecklists, downloadDistrict, downloadTasks, type KeptDistrict } from './keep/download.ts'
import { makeVault, openByPin, openByServer, type Vault } from './keep/vault.ts'
import { onTheCaseAsItIs, sendAll, type Ports } from './sync/sync.ts'
import type { ChecklistSet, Shot, Task, Visit } from './types.ts'
import { merged } from './keep/merging.ts'

/**
 * `opening`: it is not known yet. `out`: nobody is signed in and nothing is kept here. `setup`: a PIN is to be chosen.
 * `locked`: a PIN opens it. `not-yours`: who is signed in makes no visits.
 */
export type FieldState = 'opening' | 'out' | 'setup' | 'locked' | 'open' | 'not-yours'

interface Me {
  id: string
  name: string
  district: string
}

const UNSENT = ['doing', 'waiting', 'conflict', 'refused']

/** The field desk of one person on one device: what was downloaded, what was done, and what became of it. */
export const useField = defineStore('field', () => {
  const session = useSession()
  const state = ref<FieldState>('opening')
  const visits = shallowRef<Visit[]>([])
  const district = shallowRef<KeptDistrict>()
  const checklists = shallowRef<ChecklistSet>()
  const me = shallowRef<Me>()
  const downloading = ref<{ done: number; of: number }>()
  const downloadedAt = ref<string>()
  const syncing = ref(false)
  const problem = shallowRef<Problem>()
  /** The PIN was wrong; how many guesses are left. */
  const guessesLeft = ref<number>()
  let chest: Chest | undefined
  let serverKey: Uint8Array<ArrayBuffer> | undefined
  let refreshing: Promise<void> | undefined

  const unsent = computed(() => visits.value.filter(({ stage }) => UNSENT.includes(stage)))
  const waiting = computed(() => visits.value.filter(({ stage }) => stage === 'waiting'))

  watch([() => session.state, () => session.user?.id], () => void settle(), { immediate: true })

  /** Finds out who is here, by the session or by what lies on this device. */
  async function settle(): Promise<void> {
    const user = session.user
    if (session.state === 'in' && user) return enter(user.id)
    if (session.state === 'unknown' && saysOnline()) return
    // the session ran out, and the work goes on; after signing out there is nothing left to go on with
    if (state.value === 'open' && me.value && (await database.vaults.get(me.value.id))) return
    close()
    state.value = (await database.vaults.count()) > 0 ? 'locked' : 'out'
  }

  /** Does not wait for the service any longer. */
  async function withoutNetwork(): Promise<void> {
    if (state.value === 'opening') state.value = (await database.vaults.count()) > 0 ? 'locked' : 'out'
  }

  async function enter(owner: string): Promise<void> {
    if (state.value === 'open' && me.value?.id === owner) return refresh()
    if (!session.has('unit_handler', 'inspector')) {
      state.value = 'not-yours'
      return
    }
    const answer = await call<{ key: string }>('GET', '/api/v1/field-key')
    if (!answer.ok) return withoutNetwork()
    serverKey = Uint8Array.from(atob(answer.body.key), (each) => each.charCodeAt(0))
    const vault = await database.vaults.get(owner)
    const key = vault && (await openByServer(vault, serverKey))
    if (key) return opened(owner, key)
    state.value = vault ? 'locked' : 'setup'
  }

  async function setUp(pin: string): Promise<void> {
    const owner = session.user?.id
    if (!owner || !serverKey) return
    const { vault, key } = await makeVault(owner, pin, serverKey)
    await database.vaults.put(vault)
    await opened(owner, key)
  }

  /** Whoever knows a PIN of this device opens what is theirs. */
  async function unlock(pin: string): Promise<boolean> {
    let left = 0
    for (const vault of await database.vaults.toArray()) {
      const { vault: next, key } = await openByPin(vault, pin)
      await database.vaults.put(next)
      if (key) {
        guessesLeft.value = undefined
        await opened(vault.owner, key)
        return true
      }
      left = Math.max(left, leftFor(next))
    }
    guessesLeft.value = left
    return false
  }

  async function opened(owner: string, key: CryptoKey): Promise<void> {
    chest = chestOf(owner, key)
    visits.value = await chest.all<Visit>('visit')
    district.value = await chest.get('kept', 'district')
    checklists.value = await chest.get('kept', 'checklists')
    downloadedAt.value = await chest.get('kept', 'downloaded-at')
    const user = session.user
    if (user?.id === owner) await keepMe({ id: owner, name: user.name, district: user.district ?? '' })
    else me.value = await chest.get('kept', 'me')
    state.value = 'open'
    await refresh()
  }

  async function keepMe(next: Me): Promise<void> {
    me.value = next
    await chest?.put('kept', 'me', next)
  }

  function lock(): void {
    close()
    void withoutNetwork()
  }

  /** Nothing of it stays in memory. */
  function close(): void {
    chest = undefined
    visits.value = []
    district.value = undefined
    checklists.value = undefined
    me.value = undefined
    state.value = 'opening'
  }

  /** What waits goes first, so that the list that comes is true. */
  function refresh(): Promise<void> {
    refreshing ??= sync()
      .then(download)
      .finally(() => (refreshing = undefined))
    return refreshing
  }

  async function download(): Promise<void> {
    const here = chest
    if (!here || !me.value || session.state !== 'in' || downloading.value) return
    downloading.value = { done: 0, of: 0 }
    const answer = await downloadTasks(here, me.value.id, (done, of) => (downloading.value = { done, of }))
    if (answer.ok) await take(here, answer.body)
    problem.value = answer.ok ? undefined : answer.problem
    downloading.value = undefined
  }

  async function take(here: Chest, tasks: readonly Task[]): Promise<void> {
    const code = me.value!.district
    const [area, lists] = await Promise.all([downloadDistrict(code), downloadChecklists(code)])
    if (area.ok) await here.put('kept', 'district', (district.value = area.body))
    if (lists.ok) await here.put('kept', 'checklists', (checklists.value = lists.body))
    const { keep, drop } = merged(visits.value, tasks, new Date())
    for (const visit of drop) await forget(visit)
    for (const visit of keep) await save(visit)
    downloadedAt.value = new Date().toISOString()
    await here.put('kept', 'downloaded-at', downloadedAt.value)
  }

  async function save(visit: Visit): Promise<void> {
    visits.value = [...visits.value.filter(({ id }) => id !== visit.id), visit]
    await chest?.put('visit', visit.id, visit, UNSENT.includes(visit.stage))
  }

  /** With everything that belongs to it. */
  async function forget(visit: Visit): Promise<void> {
    visits.value = visits.value.filter(({ id }) => id !== visit.id)
    for (const { id } of visit.shots) await chest?.remove('file', id)
    for (const id of visit.task.pictures) await chest?.remove('file', id)
    await chest?.remove('visit', visit.id)
  }

  /** Sends what waits, once at a time, also when several tabs are open. */
  async function sync(): Promise<void> {
    if (!chest || syncing.value || waiting.value.length === 0) return
    if (session.state !== 'in' && !(await session.renew())) return
    if (session.user?.id !== me.value?.id) return
    syncing.value = true
    await alone(async () => void (await sendAll(waiting.value, ports(chest!))))
    syncing.value = false
  }

  function ports(here: Chest): Ports {
    return {
      file: async (shot) => fileOf(shot, await here.bytes(shot.id)),
      upload: uploadPhoto,
      give: ({ task, draft }, body) =>
        call<CaseView>('POST', `/api/v1/cases/${task.caseId}/commands/${task.kind}`, {
          body,
          headers: { 'If-Match': task.etag, 'Idempotency-Key': draft.key },
        }),
      look: (caseId) => call<CaseView>('GET', `/api/v1/cases/${caseId}`),
      keep: (visit) => (visit.stage === 'sent' ? done(visit) : save(visit)),
    }
  }

  /** It is with the service now: here stays that it went, and when. The case may be visited again. */
  async function done(visit: Visit): Promise<void> {
    const key = visit.draft?.key ?? visit.id
    await forget(visit)
    const { draft: _, ...rest } = visit
    await save({ ...rest, id: key, shots: [], task: { ...visit.task, pictures: [] } })
  }

  /** On the case as it is now; what changed was read. */
  async function sendAnyway(visit: Visit): Promise<void> {
    await save(onTheCaseAsItIs(visit))
    await sync()
  }

  async function bytesOf(id: string): Promise<ArrayBuffer | undefined> {
    return chest?.bytes(id)
  }

  async function keepFile(id: string, blob: Blob): Promise<void> {
    await chest?.putBytes(id, await blob.arrayBuffer())
  }

  async function network(): Promise<void> {
    if (!saysOnline() || document.hidden || state.value !== 'open') return
    if (session.state !== 'in') await session.renew()
    await refresh()
  }

  return {
    state,
    visits,
    district,
    checklists,
    me,
    online: computed(() => isOnline.value),
    downloading,
    downloadedAt,
    syncing,
    problem,
    guessesLeft,
    unsent,
    waiting,
    withoutNetwork,
    setUp,
    unlock,
    lock,
    download,
    refresh,
    save,
    forget,
    sync,
    sendAnyway,
    bytesOf,
    keepFile,
    network,
  }
})

function leftFor({ pin, misses }: Vault): number {
  return pin ? 10 - misses : 0
}

function fileOf({ id, kind, type }: Shot, bytes: ArrayBuffer | undefined): File | undefined {
  return bytes && new File([bytes], `${id}.${kind === 'recording' ? 'm4a' : 'jpg'}`, { type })
}

async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('anshao-field', { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}
