import { language } from '@shared/preferences.ts'
import { beforeEach, expect, test } from 'vitest'
import { whyWords } from './why.ts'

const sum = '到期 2021-06-15：自 06-11 20:40 起 1 个工作日；06-12 至 06-14 端午节'

beforeEach(() => {
  language.value = 'en'
})

test('leaves the sum as the service wrote it', () => {
  language.value = 'zh'
  expect(whyWords(sum)).toBe(sum)
})

test.each([
  [sum, 'Due 2021-06-15: 1 working days from 06-11 20:40; 06-12 to 06-14 Dragon Boat Festival'],
  [
    '到期 2021-10-09：自 09-24 10:00 起 7 个工作日；09-25 周末；09-26 上班；10-01 至 10-07 国庆节、中秋节',
    'Due 2021-10-09: 7 working days from 09-24 10:00; 09-25 weekend; 09-26 is worked; 10-01 to 10-07 National Day, Mid-Autumn Festival',
  ],
  [
    '到期 2021-07-10：自 06-10 10:00 起 30 日；07-10 休息，对外顺延至 07-12；06-09 至 06-10 暂停；现暂停计时',
    'Due 2021-07-10: 30 days from 06-10 10:00; 07-10 is off, so 07-12 is told; 06-09 to 06-10 stood still; stands still now',
  ],
  ['到期 2021-06-11 21:10：自 06-11 20:40 起 30 分钟，昼夜连续计算', 'Due 2021-06-11 21:10: 30 minutes from 06-11 20:40, day and night'],
  ['到期 2021-06-30：按确定的期限；经批准延期至 2021-07-15', 'Due 2021-06-30: the day that was set; more time was granted, until 2021-07-15'],
  ['时限规定调整，宽限至 2021-07-01', 'The limit was changed: grace until 2021-07-01'],
])('says the sum in English: %s', (why, words) => expect(whyWords(why)).toBe(words))

test('leaves what is no part of a sum as it stands', () => {
  expect(whyWords('按领导批示办理')).toBe('按领导批示办理')
})
