import { remembered } from '@shared/preferences.ts'
import { computed, onScopeDispose, shallowReactive, toValue, type MaybeRefOrGetter } from 'vue'
import { bindingFor, type KeyBinding } from './keys.ts'

/** A key with the words that the list of keys shows for it. */
export interface ConsoleKey extends KeyBinding {
  label: string
  words: string
}

const choice = remembered('keys', ['on', 'off'], 'on')
const layers = shallowReactive<MaybeRefOrGetter<readonly ConsoleKey[]>[]>([])

/** Single keys can be switched off (WCAG 2.1.4); Escape always works. */
export const keysOn = computed({
  get: () => choice.value === 'on',
  set: (on: boolean) => (choice.value = on ? 'on' : 'off'),
})

/** What the keyboard does now, the frame first, then the view, then what is open in it. */
export const activeKeys = computed(() => layers.flatMap((layer) => toValue(layer)))

/** Adds keys while the scope lives. A later layer goes before an earlier one. */
export function useKeys(keys: MaybeRefOrGetter<readonly ConsoleKey[]>): void {
  layers.push(keys)
  onScopeDispose(() => layers.splice(layers.indexOf(keys), 1))
}

/** Listens at the document, once, for the whole console. */
export function listenToKeys(): void {
  const hear = (event: KeyboardEvent) => {
    const binding = bindingFor(event, activeKeys.value.toReversed())
    if (!binding || document.querySelector('dialog[open]') || (!keysOn.value && event.code !== 'Escape')) return
    event.preventDefault()
    binding.run()
  }
  document.addEventListener('keydown', hear)
  onScopeDispose(() => document.removeEventListener('keydown', hear))
}
