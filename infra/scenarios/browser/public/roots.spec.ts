import type { APIRequestContext } from '@playwright/test'
import { expect, expectAccessible, test } from '../pages.ts'
import { run, sizes } from '../run.ts'

for (const { width, colorScheme } of sizes([
  { width: 390, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
] as const)) {
  test.describe(`${width} pixels, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('shows the daily record and the proofs that a verifier reads', async ({ page, request }) => {
      await page.goto('/board')
      await page.getByRole('link', { name: '每日记录（谁都可以核对）' }).click()
      await expect(page.getByRole('heading', { name: '每日记录' })).toBeVisible()
      const days = page.locator('[data-root]')
      await expect(days.first()).toContainText('day 20')
      await page.getByText('怎么核对').click()
      await expectAccessible(page)

      const growth = await days.first().getByRole('link', { name: '与前一天的衔接证明' }).getAttribute('href')
      expect(await (await request.get(run.intake + growth)).text()).toMatch(/^old \d+\n/)
      await page.goto(`/board/${await signed(request)}`)
      await page.getByText('证明这条公示没有被改过').click()
      await page.getByText('看证明原文').click()
      await expect(page.locator('[data-proof] pre')).toContainText('c2sp.org/tlog-proof@v1')
      await expectAccessible(page)
    })
  })
}

/** A public record of an earlier day: what was published today joins the record tonight. */
async function signed(request: APIRequestContext): Promise<string> {
  const { items } = (await (await request.get(`${run.intake}/api/v1/exposures?limit=50`)).json()) as {
    items: { id: string }[]
  }
  for (const { id } of items) {
    if ((await request.get(`${run.intake}/api/v1/exposures/${id}/proof`)).ok()) return id
  }
  throw new Error('no public record is in the daily record')
}
