import { run } from '../run.ts'
import { expect, expectAccessible, saveImage, test } from '../pages.ts'
import { hire, signIn } from './staff.ts'

test.use({ baseURL: run.cases, viewport: { width: 1440, height: 900 } })

test('gives a wrong name and a wrong password the same answer', async ({ page, request }) => {
  const person = await hire(request, ['triager'], 'yjglj')
  const answers: string[] = []
  for (const wrong of [{ ...person, password: 'not the password' }, { ...person, username: 'nobody.here' }]) {
    await signIn(page, wrong)
    await expect(page.getByRole('alert')).toBeFocused()
    answers.push(await page.getByRole('alert').innerText())
  }
  expect(answers[1]).toBe(answers[0])
  await expectAccessible(page)
})

test('asks for a password of one’s own before anything else', async ({ page, request }) => {
  const person = await hire(request, ['triager'], 'yjglj', true)
  await signIn(page, person)
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: '修改密码' })).toBeVisible()
  await expectAccessible(page)
  await page.locator('#current').fill(person.password)
  await page.locator('#next').fill('一句只有我知道的好记的话')
  await page.locator('#again').fill('一句只有我知道的好记的话')
  await page.getByRole('button', { name: '保存新密码' }).click()
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
})

test('offers the sign-in of the district where one is configured, and says why it came to nothing', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  await expect(page.getByRole('link', { name: '统一身份认证登录' })).toHaveCount(0)
  await saveImage(page, 'console-sign-in')

  const provider = { start: '/api/v1/session/oidc/start', name: '统一身份认证登录', nameEn: 'Single sign-on' }
  await page.route('**/api/v1/session/provider', (route) => route.fulfill({ json: provider }))
  await page.goto('/sign-in?refused=unlinked')
  await expect(page.getByRole('link', { name: '统一身份认证登录' })).toHaveAttribute('href', provider.start)
  await expect(page.getByRole('alert')).toContainText('没有关联可用的账号')
  await expectAccessible(page)
})
