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
    name: 'entry',
    path: '/entry',
    title: ['来电登记', 'Entry'],
    isFor: (session) => Boolean(session.user?.district) && session.has('operator', 'triager'),
    component: () => import('../operator/EntryView.vue'),
  },
  {
    name: 'callbacks',
    path: '/callbacks',
    title: ['回访', 'Calls'],
    isFor: (session) => Boolean(session.user?.district) && session.has('operator', 'triager', 'office_leader'),
    component: () => import('../callback/CallbackView.vue'),
  },
  {
    name: 'admin',
    path: '/admin',
    title: ['管理', 'Administration'],
    isFor: (session) => session.has('administrator'),
    component: () => import('../admin/AdminView.vue'),
  },
  {
    name: 'channels',
    path: '/channels',
    title: ['渠道', 'Channels'],
    isFor: (session) =>
      session.has('administrator') || (Boolean(session.user?.district) && session.has('operator', 'triager')),
    component: () => import('../channels/ChannelsView.vue'),
  },
]

/** The desks of the person who sits here. */
export function desksOf(session: ReturnType<typeof useSession>): Desk[] {
  return desks.filter((desk) => desk.isFor(session))
}
