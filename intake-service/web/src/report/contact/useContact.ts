import { ref, type Ref } from 'vue'
import type { SealingKey } from '../../api.ts'
import type { Draft } from '../draft.ts'
import { contactOf } from '@shared/contact/contact.ts'
import { canSeal, sealContact } from '@shared/contact/sealing.ts'

/** What was typed, in this page's memory only: drafts hold the ciphertext. */
const typed = ref('')

export interface UseContactReturn {
  typed: Ref<string>
  /** Seals what was typed into the draft. False when something whole was typed and could not be sealed. */
  seal: () => Promise<boolean>
  /** Seals it as soon as the field is left: a tab that is closed then loses nothing, and keeps nothing in clear. */
  leaveField: () => Promise<void>
  /** Takes the contact out of the draft and out of memory. */
  forget: () => void
}

export function useContact(draft: Ref<Draft>, key: () => SealingKey | undefined): UseContactReturn {
  async function seal(): Promise<boolean> {
    const contact = contactOf(typed.value)
    const sealingKey = key()
    if (!contact) return true
    if (!canSeal(sealingKey)) return false
    try {
      draft.value.contact = await sealContact(sealingKey, draft.value.key, contact)
      return true
    } catch {
      return false
    }
  }

  function forget(): void {
    typed.value = ''
    delete draft.value.contact
  }

  async function leaveField(): Promise<void> {
    if (typed.value.trim() === '') return
    if (contactOf(typed.value)) await seal()
    else delete draft.value.contact
  }

  return { typed, seal, leaveField, forget }
}
