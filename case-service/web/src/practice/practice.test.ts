import { afterEach, expect, test, vi } from 'vitest'
import { judge } from './judging.ts'
import { practiceTips } from './tips.ts'

afterEach(() => vi.unstubAllGlobals())

test('has ten tips, and every decision is the right one somewhere', () => {
  expect(practiceTips).toHaveLength(10)
  expect(new Set(practiceTips.map(({ right }) => right))).toEqual(
    new Set(['accept', 'merge', 'decline', 'refer', 'supplement']),
  )
})

test('says why in both languages, and offers what it asks for', () => {
  for (const tip of practiceTips) {
    expect(tip.why.every((words) => words.length > 20)).toBe(true)
    if (tip.right === 'merge') expect(tip.alike).toBeDefined()
    if (tip.right === 'accept') expect(tip.types[tip.rightType ?? 0]).toBeDefined()
  }
})

test('asks for the right kind where the suggested one is wrong', () => {
  const tip = practiceTips.find(({ rightType }) => rightType !== undefined)!
  expect(judge(tip, 'accept', 0).right).toBe(false)
  expect(judge(tip, 'accept', tip.rightType!).right).toBe(true)
  expect(judge(tip, 'decline', tip.rightType!).right).toBe(false)
})

test('sends nothing', () => {
  const fetched = vi.fn()
  vi.stubGlobal('fetch', fetched)
  practiceTips.forEach((tip) => judge(tip, tip.right, tip.rightType ?? 0))
  expect(fetched).not.toHaveBeenCalled()
})
