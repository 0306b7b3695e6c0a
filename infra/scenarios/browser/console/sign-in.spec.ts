import { run } from '../run.ts'
import { expect, expectAccessible, test } from '../pages.ts'
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
  await page.locator('#current').fill(person.password)
  await page.locator('#next').fill('一句只有我知道的好记的话')
  await page.locator('#again').fill('一句只有我知道的好记的话')
  await page.getByRole('button', { name: '保存新密码' }).click()
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('navigation', { name: '视图' })).toBeVisible()
})
