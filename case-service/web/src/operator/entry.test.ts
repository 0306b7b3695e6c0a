import { beforeEach, expect, test } from 'vitest'
import { language } from '@shared/preferences.ts'
import { faultsOf } from './checks.ts'
import { bodyOf, emptyEntry, entryOf, isTouched, isUrgent, type Entry } from './entry.ts'

const sealed = { kind: 'phone', keyId: 'contact-1', enc: 'ZW5j', ciphertext: 'Y2lwaGVy' } as const

function anEntry(changes: Partial<Entry> = {}): Entry {
  return { ...emptyEntry('hotline_12350'), description: '后厨液化气瓶和明火在一间', told: 'pending', ...changes }
}

beforeEach(() => {
  language.value = 'zh'
})

test('sends what was said and nothing that was left empty', () => {
  expect(bodyOf(anEntry({ subject: ' 示例饭店 ', answers: { injured: 'no', ongoing: 'unknown' } }))).toEqual({
    channel: 'hotline_12350',
    identityMode: 'anonymous',
    relation: 'public',
    description: '后厨液化气瓶和明火在一间',
    subject: { name: '示例饭店' },
    answers: { injured: false },
    told: 'pending',
  })
})

test('sends a contact only sealed, and none of who stays anonymous', () => {
  expect(bodyOf(anEntry({ identityMode: 'sealed', contact: sealed })).contact).toEqual(sealed)
  expect(bodyOf(anEntry({ identityMode: 'anonymous', contact: sealed })).contact).toBeUndefined()
})

test('notes where a story was published, by the time of Shanghai', () => {
  const story = anEntry({ channel: 'media', told: '', sourceUrl: 'https://tv.example.com/1', sourceAt: '2021-06-17T09:00' })
  expect(bodyOf(story).source).toEqual({ url: 'https://tv.example.com/1', capturedAt: '2021-06-17T01:00:00.000Z' })
  expect(bodyOf({ ...story, channel: 'letter' }).source).toBeUndefined()
})

test('goes on with a draft as it was kept', () => {
  const entry = anEntry({
    identityMode: 'sealed',
    contact: sealed,
    coordinates: '29.8879, 121.5568',
    answers: { injured: 'no', ongoing: 'yes' },
    recordingId: 'REC-7',
    subject: '示例饭店',
  })
  expect(entryOf({ key: entry.key, tip: bodyOf(entry) })).toEqual(entry)
})

test('names everything that is missing, each at its field', () => {
  const fields = (entry: Entry) => faultsOf(entry).map(({ field }) => field)
  expect(fields(anEntry({ told: '', description: ' ' }))).toEqual(['entry-description', 'entry-told-accepted'])
  expect(fields(anEntry({ identityMode: 'real_name' }))).toEqual(['entry-contact'])
  expect(fields(anEntry({ channel: 'media', coordinates: '第三个路口' }))).toEqual(['entry-source-url', 'entry-coordinates'])
  expect(fields(anEntry({ channel: 'letter', told: '' }))).toEqual([])
})

test('knows an emergency, and what would be lost', () => {
  expect(isUrgent({ answers: { injured: 'yes' } })).toBe(true)
  expect(isUrgent({ answers: { ongoing: 'yes', flammable: 'unknown' } })).toBe(false)
  expect(isTouched(emptyEntry('letter'))).toBe(false)
  expect(isTouched(anEntry())).toBe(true)
})
