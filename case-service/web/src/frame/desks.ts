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
    name: 'leader',
    path: '/leader',
    title: ['领导台', "Leader's desk"],
    isFor: (session) => session.has('unit_leader', 'office_leader', 'committee_leader', 'duty_leader'),
    component: () => import('../leader/LeaderView.vue'),
  },
  {
    name: 'queue',
    path: '/',
    title: ['待办', 'Queue'],
    isFor: (session) => session.seesCases,
    component: () => import('../queue/QueueView.vue'),
  },
  {
    name: 'custody',
    path: '/custody',
    title: ['身份保管', 'Custody'],
    isFor: (session) => session.has('identity_custodian'),
    component: () => import('../custodian/CustodyView.vue'),
  },
  {
    name: 'finance',
    path: '/finance',
    title: ['奖金发放', 'Payouts'],
    isFor: (session) => session.has('finance'),
    component: () => import('../finance/FinanceView.vue'),
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

/** Where a person's work begins; somebody without any desk can at least see to their password. */
export function homeOf(session: ReturnType<typeof useSession>): string {
  return desksOf(session)[0]?.path ?? '/password'
}
