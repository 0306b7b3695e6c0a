import { expect, test } from 'vitest'
import { type Draft, emptyDraft } from './draft.ts'
import { addressOf, bodyOf, submissionOf } from './submission.ts'

const streets = [{ code: '330205103', name: '慈城镇' }]

function body(changes: Partial<Draft>) {
  return bodyOf({ draft: { ...emptyDraft(), ...changes }, district: '330205' })
}

test('leaves out what nobody answered', () => {
  expect(body({ description: ' 二楼安全出口上锁 ' })).toEqual({
    channel: 'web',
    district: '330205',
    description: '二楼安全出口上锁',
    identityMode: 'anonymous',
    relation: 'unknown',
  })
})

test('takes 不清楚 for no answer', () => {
  expect(body({ answers: { injured: 'no', ongoing: 'unknown', flammable: 'yes' } }).answers).toEqual({
    injured: false,
    flammable: true,
  })
  expect(body({ answers: { ongoing: 'unknown' } })).not.toHaveProperty('answers')
})

test('sends photographs that are up, the place and the name', () => {
  const sent = body({
    photos: [
      { id: 'a', facts: {}, upload: { id: 'up-a', at: '2021-06-08T01:12:00Z' } },
      { id: 'b', facts: {} },
    ],
    place: { lat: 29.89047, lng: 121.5526, accuracyM: 25, source: 'device' },
    subjectName: ' 测试纺织厂 B 栋 ',
  })
  expect(sent).toMatchObject({
    uploads: ['up-a'],
    location: { lat: 29.89047, lng: 121.5526, crs: 'wgs84', accuracyM: 25 },
    subject: { name: '测试纺织厂 B 栋' },
  })
})

test('never sends a contact with an anonymous tip', () => {
  const contact = { kind: 'phone' as const, keyId: 'k', enc: 'e', ciphertext: 'c' }
  expect(body({ contact })).not.toHaveProperty('contact')
  expect(body({ contact, identityMode: 'sealed' }).contact).toEqual(contact)
})

test('puts the street before the address unless the words name it', () => {
  const district = { streets }
  expect(addressOf({ address: '东门路 12 号', street: '330205103' }, district)).toBe('慈城镇 东门路 12 号')
  expect(addressOf({ address: '慈城镇东门路', street: '330205103' }, district)).toBe('慈城镇东门路')
  expect(addressOf({ address: '', street: '330205103' }, district)).toBe('慈城镇')
  expect(addressOf({ address: ' 东门路 ', street: '' }, district)).toBe('东门路')
})

test('becomes a tip that waits under the key of its draft', () => {
  const draft = { ...emptyDraft(), street: '330205103' }
  const district = { code: '330205', name: '江北区', officeName: '安委办', outline: [], streets, hazardTypes: [] }
  expect(submissionOf(draft, district, new Date('2021-06-08T01:12:00Z'))).toMatchObject({
    key: draft.key,
    state: 'waiting',
    district: '330205',
    queuedAt: '2021-06-08T01:12:00.000Z',
    draft: { address: '慈城镇' },
  })
})
