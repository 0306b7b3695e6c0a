import { createHash, createHmac, randomBytes } from 'node:crypto'
import { expect, test } from '../pages.ts'
import { report } from './form.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const NUMBER = 4321

/** As the server asks while very many send; what it would ask of everybody cannot be had of one browser. */
function challenge() {
  const salt = `${randomBytes(12).toString('hex')}?expires=4102444800&`
  const hash = createHash('sha256').update(salt + NUMBER).digest('hex')
  const signature = createHmac('sha256', 'secret').update(hash).digest('hex')
  return { algorithm: 'SHA-256', challenge: hash, maxnumber: 20_000, salt, signature }
}

test('does a proof of work when the server is flooded, and the tip arrives', async ({ page }) => {
  const asked = challenge()
  const keys: (string | undefined)[] = []
  let solved: Record<string, unknown> | undefined
  await page.route('**/api/v1/tips', async (route) => {
    const headers = route.request().headers()
    keys.push(headers['idempotency-key'])
    if (headers['altcha']) {
      solved = JSON.parse(Buffer.from(headers['altcha'], 'base64').toString())
      return route.continue()
    }
    const body = { type: 'urn:anshao:problem:proof-of-work', title: '现在提交的人很多', challenge: asked }
    return route.fulfill({ status: 428, contentType: 'application/problem+json', body: JSON.stringify(body) })
  })

  await report(page, '一百个人同时在报')

  const { maxnumber: _, ...rest } = asked
  expect(solved).toEqual({ ...rest, number: NUMBER })
  expect(new Set(keys).size).toBe(1)
})
