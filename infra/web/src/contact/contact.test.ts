import { expect, test } from 'vitest'
import { contactOf, maskedPhone } from './contact.ts'

test.each([
  ['13800000000', '+8613800000000'],
  [' 138 0000 0000 ', '+8613800000000'],
  ['+86 138-0000-0000', '+8613800000000'],
  ['008613800000000', '+8613800000000'],
  ['\uff11\uff13\uff18\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff10', '+8613800000000'],
  ['0574-87382680', '+8657487382680'],
  ['87382680', '+8657487382680'],
])('reads the phone number %s', (typed, value) => {
  expect(contactOf(typed)).toEqual({ kind: 'phone', value })
})

test('reads an e-mail address', () => {
  expect(contactOf(' Wang.Test@Example.COM ')).toEqual({ kind: 'email', value: 'Wang.Test@example.com' })
})

test.each(['', '1380000', '12800000000', 'wang@', '@example.com', 'a b@example.com', '不想说'])('takes no %s', (typed) => {
  expect(contactOf(typed)).toBeUndefined()
})

test.each([
  ['+8613800000000', '138****0000'],
  ['+8657487382680', '0574-****2680'],
])('masks %s', (value, masked) => {
  expect(maskedPhone(value)).toBe(masked)
})
