import { photograph } from '../photo.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { next, receiptOn } from './form.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

test('sends a photograph that knows its place, in three screens', async ({ page, browser }) => {
  const photo = await photograph(browser, { takenAt: '2021:06:08 09:12:00', offset: '+08:00', lat: 29.98, lng: 121.44 })
  await page.goto('/')
  await page.getByLabel('拍照').setInputFiles(photo)
  await expect(page.getByText('已上传')).toBeVisible()
  await page.getByLabel('看到了什么').fill('二楼安全出口上锁，疏散通道堆了货')
  await page.getByRole('group', { name: '正在发生吗' }).getByLabel('是', { exact: true }).check()
  await page.evaluate(() => scrollTo(0, 0))
  await saveImage(page, 'report')
  await next(page)

  await expect(page.getByText('照片拍摄地')).toBeVisible()
  await page.getByLabel('单位或场所名称').fill('测试纺织厂 B 栋')
  await next(page)

  await expect(page.getByText('1 张，拍摄于 2021年6月8日 09:12')).toBeVisible()
  await expect(page.getByText('已保存在手机里')).toBeHidden()
  await page.getByRole('button', { name: '提交举报' }).click()

  const { receiptCode } = await receiptOn(page)
  await page.getByLabel('最后 4 位').fill(receiptCode.slice(-4).toLowerCase())
  await expect(page.getByText('抄下来了')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存为图片' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.png$/)
})

test('puts photographs in another order, takes one again and removes one', async ({ page, browser }) => {
  const one = await photograph(browser, {})
  const other = await photograph(browser, { takenAt: '2021:06:08 09:12:00', offset: '+08:00' })
  await page.goto('/')
  await page.getByLabel('从相册选').setInputFiles([one, other])
  const tiles = page.locator('.photos > li')
  await expect(tiles).toHaveCount(2)
  await expect(page.getByText('已上传')).toHaveCount(2)
  const first = await tiles.first().getByRole('button', { name: '删除照片 1' }).getAttribute('id')
  await page.getByRole('button', { name: '把照片 1移到后面' }).tap()
  await expect(page.getByRole('button', { name: '删除照片 2' })).toHaveAttribute('id', first!)
  await page.getByLabel('重新拍摄照片 2').setInputFiles(other)
  await expect(page.getByRole('button', { name: '删除照片 2' })).not.toHaveAttribute('id', first!)
  await expect(page.getByText('已上传')).toHaveCount(2)
  await page.getByRole('button', { name: '删除照片 1' }).tap()
  await expect(tiles).toHaveCount(1)
  await expect(page.getByLabel('拍照')).toBeFocused()
})

test('records a voice, and it goes up like a photograph', async ({ page, context }) => {
  await context.grantPermissions(['microphone'])
  await page.goto('/')
  await page.getByRole('button', { name: '录音', exact: true }).tap()
  await page.getByRole('button', { name: /停止录音（[1-9]/ }).tap()
  await expect(page.locator('audio[aria-label="录音 1"]')).toBeVisible()
  await expect(page.getByText('已上传')).toBeVisible()
  await expectAccessible(page)
  await next(page)
  await expect(page.getByRole('heading', { name: '在哪里' })).toBeVisible()
})

test('takes words alone in six taps', async ({ page }) => {
  await page.goto('/')
  let taps = 0
  const tap = async (name: string) => {
    taps++
    await page.getByRole('button', { name }).tap()
  }
  taps++
  await page.getByLabel('看到了什么').tap()
  await page.keyboard.type('消防通道停满了车')
  await tap('下一步')
  await expect(page.getByRole('heading', { name: '在哪里' })).toBeVisible()
  await tap('下一步')
  await tap('提交举报')
  await receiptOn(page)
  expect(taps).toBeLessThanOrEqual(6)
})

test('uses the device position and a tap on the map', async ({ page, context }) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation({ latitude: 29.9, longitude: 121.55, accuracy: 30 })
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('液化气瓶放在灶边')
  await next(page)
  await page.getByRole('button', { name: '用我现在的位置' }).tap()
  await expect(page.getByText('您现在的位置')).toBeVisible()
  await expect(page.getByText('29.90000, 121.55000')).toBeVisible()
  await page.getByRole('application').tap({ position: { x: 120, y: 120 } })
  await expect(page.getByText('您在地图上点的位置')).toBeVisible()
  await page.getByRole('button', { name: '不标位置' }).tap()
  await expect(page.getByText('还没有标出位置')).toBeVisible()
})

test('keeps what was typed over a reload and the browser’s Back', async ({ page, browser }) => {
  await page.goto('/')
  await page.getByLabel('拍照').setInputFiles(await photograph(browser, {}))
  await page.getByLabel('看到了什么').fill('配电箱没有门')
  await expect(page.getByText('已上传')).toBeVisible()
  await next(page)
  await page.getByLabel('地址或怎么走').fill('东门路 12 号')
  await expect(async () => {
    const kept = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('anshao')
          open.onsuccess = () => {
            const get = open.result.transaction('state').objectStore('state').get('draft')
            get.onsuccess = () => resolve(JSON.stringify(get.result ?? null))
          }
        }),
    )
    expect(kept).toContain('东门路')
  }).toPass()
  await page.reload()
  await expect(page.getByLabel('地址或怎么走')).toHaveValue('东门路 12 号')
  await page.goBack()
  await expect(page.getByLabel('看到了什么')).toHaveValue('配电箱没有门')
  await expect(page.getByAltText('照片 1')).toBeVisible()
})

test('says what is missing, and leads there', async ({ page }) => {
  await page.goto('/')
  await next(page)
  const summary = page.locator('.error-summary')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(/^有错误/)
  await summary.getByRole('link').tap()
  await expect(page.getByLabel('拍照')).toBeFocused()
})

test('goes back to one answer and straight on from it', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('护栏缺了一段')
  await next(page)
  await next(page)
  await page.getByRole('link', { name: '更改 您写的话' }).tap()
  await expect(page.getByLabel('看到了什么')).toBeFocused()
  await page.getByLabel('看到了什么').fill('护栏缺了三米')
  await page.getByRole('button', { name: '改好了' }).tap()
  await expect(page.getByText('护栏缺了三米')).toBeVisible()
  await expect(page.getByRole('button', { name: '提交举报' })).toBeVisible()
})

test('waits on the phone without a network and sends once it is back', async ({ page, context }) => {
  await page.goto('/')
  await page.getByLabel('看到了什么').fill('车间粉尘很厚')
  await next(page)
  await next(page)
  await expect(page.getByRole('button', { name: '提交举报' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: '提交举报' }).tap()
  await expect(page.getByRole('heading', { name: '已保存在手机里，有网络时自动发送' })).toBeVisible()
  await context.setOffline(false)
  await receiptOn(page)
})
