import { ref, watch, type Ref } from 'vue'
import { erase, plain, read, write } from '../storage.ts'
import { emptyDraft, type Draft } from './draft.ts'

const draft = ref<Draft>(emptyDraft())
let loading: Promise<void> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

export interface UseReportReturn {
  /** What is being written; every change lies in this device's storage a moment later. */
  draft: Ref<Draft>
  /** Resolves when a draft of an earlier visit is there again. */
  loaded: Promise<void>
}

/** The one draft of this device. */
export function useReport(): UseReportReturn {
  return { draft, loaded: (loading ??= load()) }
}

/** Stores the draft at once. */
export async function saveDraft(): Promise<void> {
  clearTimeout(timer)
  await write('state', 'draft', plain(draft.value))
}

/** Begins anew; the old draft became a tip, or the person threw it away. */
export async function forgetDraft(): Promise<void> {
  draft.value = emptyDraft()
  clearTimeout(timer)
  await erase('state', 'draft')
}

async function load(): Promise<void> {
  const kept = await read<Draft>('state', 'draft')
  if (kept) draft.value = kept
  watch(draft, later, { deep: true, flush: 'sync' })
  /* nobody takes a picture twice: it does not wait for the moment */
  watch(() => draft.value.photos.length, () => void saveDraft(), { flush: 'sync' })
  addEventListener('pagehide', () => void saveDraft())
}

function later(): void {
  clearTimeout(timer)
  timer = setTimeout(() => void saveDraft(), 250)
}
