import { flushPromises, mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { useOwnAddress } from './useOwnAddress.ts'

/** A list that makes its address more exact, and another page whose code is still on its way. */
async function open() {
  let refine: ReturnType<typeof useOwnAddress>
  let arrive: () => void
  const List = defineComponent(() => {
    refine = useOwnAddress()
    return () => h('p', 'list')
  })
  const Other = defineComponent(() => () => h('p', 'other'))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'list', component: List },
      { path: '/other', name: 'other', component: () => new Promise<typeof Other>((done) => (arrive = () => done(Other))) },
      { path: '/closed', name: 'closed', component: Other, beforeEnter: () => false },
    ],
  })
  await router.push('/')
  const page = mount(defineComponent(() => () => h(RouterView)), { global: { plugins: [router] } })
  return { router, page, refine: refine!, arrive: () => arrive() }
}

test('a page makes its own address more exact', async () => {
  const { router, refine } = await open()
  refine({ view: 'mine' })
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/?view=mine')
})

test('nobody on the way elsewhere is called back', async () => {
  const { router, page, refine, arrive } = await open()
  void router.push('/other')
  await flushPromises()
  refine({ view: 'mine' })
  arrive()
  await flushPromises()
  expect(page.text()).toBe('other')
})

test('a way that led nowhere holds nothing up', async () => {
  const { router, refine } = await open()
  await router.push('/closed')
  refine({ view: 'mine' })
  await flushPromises()
  expect(router.currentRoute.value.fullPath).toBe('/?view=mine')
})
