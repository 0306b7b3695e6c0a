import { createSSRApp } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import App from './App.vue'
import ReportView from './report/ReportView.vue'
import TrackView from './track/TrackView.vue'

/** What a page looks like to somebody who opens it for the first time; written when the pages are built. */
export async function prerender(path: string): Promise<string> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'report', component: ReportView },
      { path: '/track', name: 'track', component: TrackView },
      { path: '/board', name: 'board', component: App },
      { path: '/:rest(.*)*', name: 'missing', component: App },
    ],
  })
  await router.push(path)
  return renderToString(createSSRApp(App).use(router))
}
