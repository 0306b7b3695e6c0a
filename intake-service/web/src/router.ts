import { createRouter, createWebHistory, START_LOCATION } from 'vue-router'
import { noteMove } from './frame/arrival.ts'
import ReportView from './report/ReportView.vue'
import { useOutbox } from './report/useOutbox.ts'
import { useReport } from './report/useReport.ts'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'report', component: ReportView, beforeEnter: whatWasLeft },
    { path: '/track', name: 'track', component: () => import('./track/TrackView.vue') },
    { path: '/board', name: 'board', component: () => import('./board/BoardView.vue') },
    { path: '/board/roots', name: 'roots', component: () => import('./board/RootsView.vue') },
    { path: '/board/:id', name: 'exposure', component: () => import('./board/ExposureView.vue'), props: true },
    { path: '/order', name: 'order', component: () => import('./order/OrderView.vue') },
    { path: '/receipt', name: 'receipt', component: () => import('./receipt/ReceiptLinkView.vue') },
    { path: '/cleared', name: 'cleared', component: () => import('./frame/ClearedView.vue') },
    { path: '/:rest(.*)*', name: 'missing', component: () => import('./frame/MissingView.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

/** The form opens with what an earlier visit left on this device. */
async function whatWasLeft(): Promise<void> {
  await Promise.all([useReport().loaded, useOutbox().loaded])
}

/** A page of another district than the server's own stays with it from page to page. */
router.beforeEach((to, from) => {
  const { district } = from.query
  if (!district || to.query.district) return true
  return { path: to.path, hash: to.hash, query: { ...to.query, district } }
})

router.afterEach((_to, from) => {
  if (from !== START_LOCATION) noteMove()
})
