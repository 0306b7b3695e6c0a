import { expect, test } from 'vitest'
import { secretIn } from './secretLink.ts'

const at = (pathname: string, hash = '', search = '') => secretIn({ pathname, hash, search })

test('finds what opens an order behind the fragment or in the path, and leaves the address without it', () => {
  const secret = 'q1w2e3r4t5y6u7i8o9p0_-A'
  expect(at('/order', `#${secret}`)).toEqual({ link: 'order', secret, address: '/order' })
  expect(at(`/r/${secret}`, '', '?district=330205')).toEqual({ link: 'order', secret, address: '/order?district=330205' })
  expect(at(`/receipt/${secret}`)).toEqual({ link: 'receipt', secret, address: '/receipt' })
})

test('takes no other address for a secret', () => {
  expect(at('/order')).toBeUndefined()
  expect(at('/order', '#item')).toBeUndefined()
  expect(at('/', '#description-of-it')).toBeUndefined()
  expect(at('/board/5f2c9f9e-8f0a-4f5e-9a55-0c1d2e3f4a5b')).toBeUndefined()
})
