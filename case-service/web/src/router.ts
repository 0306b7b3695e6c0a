import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type RouteRecordRaw,
  type Router,
} from 'vue-router'
import { desks, homeOf } from './frame/desks.ts'
import { useSession } from './session/session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to somebody who is not signed in. */
    open?: boolean
    /** Opens at once, whether somebody is signed in or not: its own desk sees to that. */
    offline?: boolean
    /** About one case or several: for those alone whose roles see cases. */
    ofCases?: boolean
  }
}

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/sign-in', name: 'sign-in', meta: { open: true }, component: () => import('./session/SignInView.vue') },
      { path: '/password', name: 'password', component: () => import('./session/PasswordView.vue') },
      { path: '/totp', name: 'totp', component: () => import('./totp/TotpView.vue') },
      ...desks.map(
        ({ path, name, component, offline = false }) =>
          ({ path, name, component, meta: { offline }, props: true }) as RouteRecordRaw,
      ),
      { path: '/cases/:id', name: 'case', meta: { ofCases: true }, props: true, component: () => import('./case/CaseView.vue') },
      {
        path: '/cases/:id/papers/:version',
        name: 'paper',
        meta: { ofCases: true },
        props: ({ params }) => ({ id: params.id, version: Number(params.version) }),
        component: () => import('./case/PaperView.vue'),
      },
      { path: '/my-notices', name: 'my-notices', component: () => import('./reach/MyNoticesView.vue') },
      { path: '/alarms/:id', name: 'alarm', props: true, component: () => import('./reach/AlarmView.vue') },
      { path: '/practice', name: 'practice', component: () => import('./practice/PracticeView.vue') },
      {
        path: '/incidents/:id',
        name: 'incident',
        meta: { ofCases: true },
        props: true,
        component: () => import('./incident/IncidentView.vue'),
      },
      {
        path: '/refused',
        name: 'refused',
        props: ({ query }) => ({ desk: String(query.desk ?? '') }),
        component: () => import('./frame/RefusedView.vue'),
      },
      { path: '/:rest(.*)*', name: 'nothing', component: () => import('./frame/NothingView.vue') },
    ],
  })
  router.beforeEach(async (to) => {
    const restored = useSession().restore()
    if (to.meta.offline) return true
    await restored
    return gate(to)
  })
  return router
}

/** Where a person may go now: first sign in, then change a password that somebody else knows. */
function gate(to: RouteLocationNormalized): RouteLocationRaw | true {
  const session = useSession()
  if (session.state !== 'in') return to.meta.open ? true : { name: 'sign-in', query: { next: to.fullPath } }
  if (session.mustChangePassword) return to.name === 'password' ? true : { name: 'password' }
  if (session.mustEnrol) return to.name === 'totp' || to.name === 'password' ? true : { name: 'totp' }
  if (to.meta.open) return homeOf(session)
  const desk = desks.find(({ name }) => name === to.name)
  const isOpen = desk ? desk.isFor(session) : !to.meta.ofCases || session.seesCases
  if (isOpen) return true
  // the product's name leads home, wherever that is for somebody
  return to.path === '/' ? homeOf(session) : { name: 'refused', query: { desk: desk?.name ?? 'case' } }
}
