import { beforeEach, expect, test } from 'vitest'
import { language } from './preferences.ts'
import { named, texts } from './texts.ts'

const t = texts({ step: ['第 {n} 步，共 {of} 步', 'Step {n} of {of}'] })

beforeEach(() => {
  language.value = 'zh'
})

test('follows the language of the page', () => {
  expect(t('step', { n: 1, of: 3 })).toBe('第 1 步，共 3 步')
  language.value = 'en'
  expect(t('step', { n: 1, of: 3 })).toBe('Step 1 of 3')
})

test('leaves a value that nobody gave as it stands', () => {
  expect(t('step', { n: 1 })).toBe('第 1 步，共 {of} 步')
})

test('falls back to the Chinese name where there is no English one', () => {
  language.value = 'en'
  expect(named('慈城镇', null)).toBe('慈城镇')
  expect(named('江北区', 'Jiangbei')).toBe('Jiangbei')
})
