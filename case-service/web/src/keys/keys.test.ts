import { expect, test } from 'vitest'
import { bindingFor, type KeyBinding } from './keys.ts'

const run = () => undefined
const bindings: KeyBinding[] = [
  { code: 'KeyJ', run },
  { code: 'Slash', run },
  { code: 'Slash', shift: true, run },
  { code: 'Escape', run },
  { code: 'Enter', run },
]

function press(init: KeyboardEventInit, on: Element = document.body): KeyBinding | undefined {
  const event = new KeyboardEvent('keydown', { bubbles: true, ...init })
  document.body.append(on === document.body ? '' : on)
  on.dispatchEvent(event)
  return bindingFor(event, bindings)
}

test('goes by the place of the key, whatever the layout writes', () => {
  expect(press({ code: 'KeyJ', key: 'о' })).toBe(bindings[0])
})

test('tells ? from /', () => {
  expect(press({ code: 'Slash', key: '/' })).toBe(bindings[1])
  expect(press({ code: 'Slash', key: '?', shiftKey: true })).toBe(bindings[2])
})

test('leaves the keys of browser and system alone', () => {
  expect(press({ code: 'KeyJ', ctrlKey: true })).toBeUndefined()
  expect(press({ code: 'KeyJ', metaKey: true })).toBeUndefined()
  expect(press({ code: 'KeyJ', altKey: true })).toBeUndefined()
})

test('is silent while characters are composed and in fields, but for Escape', () => {
  expect(press({ code: 'KeyJ', isComposing: true })).toBeUndefined()
  expect(press({ code: 'KeyJ' }, document.createElement('textarea'))).toBeUndefined()
  expect(press({ code: 'Escape' }, document.createElement('input'))).toBe(bindings[3])
})

test('lets Enter press the button that has the focus', () => {
  expect(press({ code: 'Enter' }, document.createElement('button'))).toBeUndefined()
  expect(press({ code: 'Enter' })).toBe(bindings[4])
})
