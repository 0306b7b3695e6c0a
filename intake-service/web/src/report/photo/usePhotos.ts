import { texts } from '@shared/texts.ts'
import { randomUuid } from '@shared/uuid.ts'
import { onScopeDispose, reactive, ref, watch, type Ref } from 'vue'
import { erase, read, write } from '../../storage.ts'
import { type DraftPhoto, refusalOf } from './draftPhoto.ts'
import { withFacts } from './exif.ts'
import { readFacts } from './metadata.ts'
import { shrink } from './shrink.ts'
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
}

const t = texts({
  many: ['最多 {n} 张照片，多出来的没有加上', 'At most {n} photos; the others were not added'],
  empty: ['这个文件是空的，请换一张照片', 'This file is empty. Please choose another photo'],
  unreadable: ['这张照片打不开，请换一张或者重新拍', 'This photo cannot be opened. Choose another or take it again'],
})

/**
 * Takes photographs into a draft: time and place are read, the picture is shrunk and stored here, and it goes up while
 * the person fills in the rest.
 */
export function usePhotos(draft: Ref<{ photos: DraftPhoto[] }>): UsePhotosReturn {
  const previews = reactive<Record<string, string>>({})
  const underway = reactive(new Set<string>())
  const preparing = ref(0)
  const complaint = ref('')

  async function add(files: readonly File[]): Promise<void> {
    const room = MOST_PHOTOS - draft.value.photos.length
    complaint.value = files.length > room ? t('many', { n: MOST_PHOTOS }) : ''
    for (const file of files.slice(0, room)) await take(file)
  }

  async function take(file: File): Promise<void> {
    if (file.size === 0) return void (complaint.value = t('empty'))
    preparing.value++
    try {
      const facts = await readFacts(file)
      const small = await shrink(file)
      const bytes = withFacts(new Uint8Array(await small.arrayBuffer()), facts)
      const photo: DraftPhoto = { id: randomUuid(), facts }
      await write('photos', photo.id, new Blob([bytes], { type: 'image/jpeg' }))
      draft.value.photos.push(photo)
      void send(photo.id)
    } catch {
      complaint.value = t('unreadable')
    } finally {
      preparing.value--
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
    await erase('photos', photo.id)
  }

  async function show(photos: readonly DraftPhoto[]): Promise<void> {
    for (const { id } of photos) {
      if (previews[id]) continue
      const bytes = await read<Blob>('photos', id)
      if (bytes) previews[id] = URL.createObjectURL(bytes)
    }
  }

  watch(() => [...draft.value.photos], show, { immediate: true })
  onScopeDispose(() => Object.values(previews).forEach((url) => URL.revokeObjectURL(url)))

  return { previews, underway, preparing, complaint, add, remove }
}
