import { expect, test } from 'vitest'
import { qrPath, qrWords } from './qr.ts'
import { receiptIn } from '@shared/receipt.ts'

const receipt = { tipNumber: 'JB20210608-7K3M9Q', receiptCode: '7K3M-9QRS-TVWX-YZ01' }

test('says what the tracking page reads, and no address', () => {
  expect(receiptIn(qrWords(receipt))).toEqual(receipt)
  expect(qrWords(receipt)).not.toContain('http')
})

test('draws the three corners by which a camera finds it', async () => {
  const { path, side } = await qrPath(qrWords(receipt))
  expect((side - 2 * 2 - 17) % 4).toBe(0)
  for (const [x, y] of [[2, 2], [side - 9, 2], [2, side - 9]]) expect(path).toContain(`M${x} ${y}h1v1h-1z`)
  expect(path).not.toContain('M0 ')
})
