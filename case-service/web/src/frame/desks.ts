import type { RouteRecordRaw } from 'vue-router'
import { useSession } from '../session/session.ts'

/**
 * A place where some people work: an address, a name in the header, and who has it. The server checks every call by
 * itself; this only keeps doors out of sight that would not open.
 */
export interface Desk {
  name: string
  path: string
  /** Chinese, English. */
  title: [string, string]
  isFor(session: ReturnType<typeof useSession>): boolean
  component: RouteRecordRaw['component']
  /** Opens without a session as well, and without a network; it sees by itself to who is there. */
  offline?: true
}

/** In the order of the header; a person's first one is where they land after signing in. */
export const desks: readonly Desk[] = [
  {
    name: 'queue',
    path: '/',
    title: ['待办', 'Queue'],
    isFor: (session) => session.seesCases,
    component: () => import('../queue/QueueView.vue'),
  },
  {
    name: 'field',
    path: '/field/:screen(visit|sync)?/:id?',
    title: ['现场', 'Field'],
    isFor: (session) => session.has('unit_handler', 'inspector'),
    component: () => import('../field/FieldView.vue'),
    offline: true,
  },
  {
    name: 'admin',
    path: '/admin',
    title: ['管理', 'Administration'],
    isFor: (session) => session.has('administrator'),
    component: () => import('../admin/AdminView.vue'),
  },
]

/** The desks of the person who sits here. */
export function desksOf(session: ReturnType<typeof useSession>): Desk[] {
  return desks.filter((desk) => desk.isFor(session))
}
