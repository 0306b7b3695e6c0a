/**
 * One key of the console, named by its place on the keyboard (event.code), so that layout and input
 * method do not matter.
 */
export interface KeyBinding {
  code: string
  shift?: boolean
  run(): void
}

const editable = 'input, textarea, select, [contenteditable="true"]'
const pressable = 'a, button, summary'

/**
 * Escape is heard in fields too, all else only outside of them and never while characters are being composed. Enter on
 * a link or a button presses that.
 */
export function bindingFor(event: KeyboardEvent, bindings: readonly KeyBinding[]): KeyBinding | undefined {
  if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined
  const target = event.target instanceof Element ? event.target : undefined
  if (event.code !== 'Escape' && target?.closest(editable)) return undefined
  if (event.code === 'Enter' && target?.closest(pressable)) return undefined
  return bindings.find((binding) => binding.code === event.code && (binding.shift ?? false) === event.shiftKey)
}
