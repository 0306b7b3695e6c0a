import { expect, test } from 'vitest'
import { addressOf } from './channels.ts'

test('takes an address only where its channel can use it', () => {
  expect(addressOf('mail', ' zhang@example.org ')).toBe('zhang@example.org')
  expect(addressOf('mail', '13800000000')).toBeUndefined()
  expect(addressOf('sms', '13800000000')).toMatch(/13800000000$/)
  expect(addressOf('sms', 'zhang@example.org')).toBeUndefined()
})

test('asks for the key of a robot, and for the secret where it signs', () => {
  const wecom = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4'
  expect(addressOf('wecom', wecom)).toBe(wecom)
  expect(addressOf('wecom', 'https://qyapi.weixin.qq.com/')).toBeUndefined()
  const dingtalk = 'https://oapi.dingtalk.com/robot/send?access_token=0123456789abcdef'
  expect(addressOf('dingtalk', dingtalk)).toBeUndefined()
  expect(addressOf('dingtalk', `${dingtalk} SEC0123456789`)).toBe(`${dingtalk} SEC0123456789`)
})
