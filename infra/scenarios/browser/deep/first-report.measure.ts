import { photograph } from '../photo.ts'
import { expect, test } from '../pages.ts'
import { receiptOn } from '../public/form.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** 3G as browsers' own tools throttle it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms. */
const THROTTLED = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/** A person looks, decides and taps. */
const MOMENT = 700
/** A thumb writes three characters of Chinese a second. */
const CHARACTER = 330
/** Camera, shutter, "use this": taps outside of our page. */
const CAMERA = 2

test('a first report with a photograph and a place', async ({ page, context, browser }) => {
  const photo = await photograph(browser, { takenAt: '2021:06:08 09:12:00', offset: '+08:00' })
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 29.9, longitude: 121.55, accuracy: 30 })
  await (await context.newCDPSession(page)).send('Network.emulateNetworkConditions', THROTTLED)

  let taps = CAMERA
  const tap = async (name: string) => {
    await page.waitForTimeout(MOMENT)
    await page.getByRole('button', { name }).tap()
    taps++
  }
  const began = Date.now()
  await page.goto('/')
  taps++
  await page.getByLabel('拍照').setInputFiles(photo)
  taps++
  await page.getByLabel('看到了什么').tap()
  await page.keyboard.type('二楼安全出口上锁', { delay: CHARACTER })
  await tap('下一步')
  await tap('用我现在的位置')
  await expect(page.getByText('您现在的位置')).toBeVisible()
  await tap('下一步')
  await tap('提交举报')
  await receiptOn(page)
  const seconds = (Date.now() - began) / 1000

  console.log(JSON.stringify({ name: 'first report', taps, seconds }))
  expect(taps).toBeLessThanOrEqual(9)
  expect(seconds).toBeLessThanOrEqual(45)
})
