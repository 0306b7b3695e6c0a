import { texts } from '@shared/texts.ts'
import { randomUuid } from '@shared/uuid.ts'
import { onScopeDispose, reactive, ref, watch, type Ref } from 'vue'
import { erase, read, write } from '../../storage.ts'
import { giveUp } from './addresses.ts'
import { type DraftPhoto, moved, type Recording, refusalOf } from './draftPhoto.ts'
import { withFacts } from './exif.ts'
import { readFacts } from '@shared/photo/metadata.ts'
import { complaintAbout, recordingOf } from './recording.ts'
import { shrink } from '@shared/photo/shrink.ts'
import { upload } from './uploads.ts'

export const MOST_PHOTOS = 9

export interface UsePhotosReturn {
  /** Addresses of the pictures on this device, by photo id. */
  previews: Record<string, string>
  /** Ids of photographs on their way to the server. */
  underway: Set<string>
  /** How many are being shrunk. */
  preparing: Readonly<Ref<number>>
  /** Why a file was not taken; empty when all were. */
  complaint: Readonly<Ref<string>>
  add: (files: readonly File[]) => Promise<void>
  remove: (photo: DraftPhoto) => Promise<void>
  /** Puts another file in its place. */
  replace: (photo: DraftPhoto, file: File) => Promise<void>
  /** Moves it by so many places. */
  move: (photo: DraftPhoto, by: number) => void
}

const t = texts({
  many: ['最多 {n} 个文件，多出来的没有加上', 'At most {n} files; the others were not added'],
  empty: ['这个文件是空的，请换一个', 'This file is empty. Please choose another'],
  full: ['手机空间不够，存不下这个文件', 'The phone has no room left for this file'],
  heic: [
    '照片是 HEIC 格式：请在 设置-相机-格式 选“兼容性最佳”，或在本页直接拍照',
    'The photo is in the HEIC format: choose Most Compatible under Settings, Camera, Formats, or take it from this page',
  ],
  unreadable: ['这张照片打不开，请换一张或者重新拍', 'This photo cannot be opened. Choose another or take it again'],
})

/**
 * Takes files into a draft: of a photograph time and place are read and it is shrunk; all are stored here, and go up
 * while the person fills in the rest.
 */
export function usePhotos(draft: Ref<{ photos: DraftPhoto[] }>): UsePhotosReturn {
  const previews = reactive<Record<string, string>>({})
  const underway = reactive(new Set<string>())
  const preparing = ref(0)
  const complaint = ref('')

  async function add(files: readonly File[]): Promise<void> {
    const room = MOST_PHOTOS - draft.value.photos.length
    complaint.value = files.length > room ? t('many', { n: MOST_PHOTOS }) : ''
    for (const file of files.slice(0, room)) {
      const photo = await take(file)
      if (!photo) continue
      draft.value.photos.push(photo)
      void send(photo.id)
    }
  }

  async function replace(old: DraftPhoto, file: File): Promise<void> {
    complaint.value = ''
    const photo = await take(file)
    const at = draft.value.photos.findIndex(({ id }) => id === old.id)
    if (!photo || at < 0) return
    draft.value.photos.splice(at, 1, photo)
    void send(photo.id)
    await forget(old.id)
  }

  function move(photo: DraftPhoto, by: number): void {
    const from = draft.value.photos.findIndex(({ id }) => id === photo.id)
    if (from >= 0) draft.value.photos = moved(draft.value.photos, from, by)
  }

  /** Stores a file here; nothing, and a complaint, when it cannot be taken. */
  async function take(file: File): Promise<DraftPhoto | undefined> {
    preparing.value++
    try {
      if (file.size === 0) return void (complaint.value = t('empty'))
      const recording = recordingOf(file)
      return recording ? await takeRecording(file, recording) : await takePicture(file)
    } finally {
      preparing.value--
    }
  }

  async function takePicture(file: File): Promise<DraftPhoto | undefined> {
    try {
      const facts = await readFacts(file)
      const small = await shrink(file)
      const bytes = withFacts(new Uint8Array(await small.arrayBuffer()), facts)
      const photo: DraftPhoto = { id: randomUuid(), facts }
      await write('photos', photo.id, new Blob([bytes], { type: 'image/jpeg' }))
      return photo
    } catch {
      complaint.value = t(isHeic(file) ? 'heic' : 'unreadable')
      return undefined
    }
  }

  /** As it is, but for its name, which may say who made it. */
  async function takeRecording(file: File, recording: Recording): Promise<DraftPhoto | undefined> {
    const wrong = await complaintAbout(file, recording)
    if (wrong) return void (complaint.value = wrong)
    try {
      const photo: DraftPhoto = { id: randomUuid(), facts: {}, recording }
      await write('photos', photo.id, file.slice(0, file.size, file.type))
      return photo
    } catch {
      return void (complaint.value = t('full'))
    }
  }

  async function send(id: string): Promise<void> {
    underway.add(id)
    const outcome = await upload(id)
    underway.delete(id)
    const photo = draft.value.photos.find((candidate) => candidate.id === id)
    if (!photo) return
    if (outcome.state === 'done') photo.upload = { id: outcome.id, at: outcome.at }
    if (outcome.state === 'refused') photo.refusal = refusalOf(outcome.problem)
  }

  async function remove(photo: DraftPhoto): Promise<void> {
    draft.value.photos = draft.value.photos.filter(({ id }) => id !== photo.id)
    await forget(photo.id)
  }

  async function forget(id: string): Promise<void> {
    await erase('photos', id)
    await giveUp(id)
  }

  async function show(photos: readonly DraftPhoto[]): Promise<void> {
    for (const { id } of photos) {
      if (previews[id]) continue
      const bytes = await read<Blob>('photos', id)
      if (bytes) previews[id] = URL.createObjectURL(bytes)
    }
  }

  /** What the page was closed over, or the line broke over. */
  function sendRest(): void {
    for (const { id, upload, refusal } of draft.value.photos) if (!upload && !refusal && !underway.has(id)) void send(id)
  }

  watch(() => [...draft.value.photos], show, { immediate: true })
  sendRest()
  addEventListener('online', sendRest)
  onScopeDispose(() => removeEventListener('online', sendRest))
  onScopeDispose(() => Object.values(previews).forEach((url) => URL.revokeObjectURL(url)))

  return { previews, underway, preparing, complaint, add, remove, replace, move }
}

function isHeic(file: File): boolean {
  return /hei[cf]$/i.test(file.type) || /\.hei[cf]$/i.test(file.name)
}
