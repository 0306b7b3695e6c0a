import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { Area } from './areas.ts'
import RedactionDialog from './RedactionDialog.vue'

const BOX: Area = {
  how: 'black',
  shape: 'box',
  points: [
    { x: 0.4, y: 0.4 },
    { x: 0.6, y: 0.6 },
  ],
}
const PICTURE = 'https://intake.example.org/api/v1/staff/photos/1?grant=g'

afterEach(() => vi.unstubAllGlobals())

/** Intake with the picture, whose detector answers when it is told. */
function service() {
  const sent: Area[][] = []
  let answer: (areas: Response) => void = () => {}
  const areas = new Promise<Response>((resolve) => (answer = resolve))
  vi.stubGlobal('createImageBitmap', async () => ({ width: 400, height: 300, close: () => {} }))
  vi.stubGlobal('fetch', async (url: string | URL, init?: RequestInit) => {
    const path = new URL(url).pathname
    if (path.endsWith('/areas')) return areas
    if (!path.endsWith('/redactions')) return new Response(new Blob())
    sent.push(JSON.parse(String(init?.body)).areas)
    return Response.json({ title: '太忙' }, { status: 503 })
  })
  return { sent, answer }
}

async function opened() {
  const dialog = mount(RedactionDialog, { props: { url: PICTURE }, attachTo: document.body })
  await flushPromises()
  return {
    dialog,
    label: () => dialog.get('canvas').attributes('aria-label'),
    hint: () => dialog.get('[data-proposed]').text(),
    press: async (...keys: string[]) => {
      for (const code of keys) await dialog.get('canvas').trigger('keydown', { code })
    },
    save: async () => {
      await dialog.get('.primary').trigger('click')
      await flushPromises()
    },
  }
}

test('what a detector proposes is drawn in beneath what was drawn meanwhile, and said', async () => {
  const { sent, answer } = service()
  const { label, hint, press, save } = await opened()
  await press('Enter', 'ArrowRight', 'ArrowDown', 'Enter')
  expect(label()).toContain('已遮挡 1 处')
  expect(hint()).toBe('')

  answer(Response.json([BOX]))
  await flushPromises()
  expect(label()).toContain('已遮挡 2 处')
  expect(hint()).toContain('识别程序提出 1 处')

  await save()
  expect(sent[0]).toHaveLength(2)
  expect(sent[0]![0]).toEqual(BOX)
})

test('a proposed area is taken away where the cross stands', async () => {
  const { sent, answer } = service()
  answer(Response.json([BOX]))
  const { dialog, label, press, save } = await opened()
  expect(label()).toContain('已遮挡 1 处')

  await dialog.get('input[value=remove]').setValue()
  await press('Enter')
  expect(label()).toContain('已遮挡 0 处')
  await save()
  expect(sent).toEqual([])
})

test.each([
  ['no proposal', () => Response.json([])],
  ['a detector that cannot be asked', () => new Response('', { status: 503 })],
])('with %s nothing is shown', async (_, made) => {
  const { answer } = service()
  answer(made())
  const { dialog, label, hint } = await opened()

  expect(label()).toContain('已遮挡 0 处')
  expect(hint()).toBe('')
  expect(dialog.find('[role=alert]').exists()).toBe(false)
})
