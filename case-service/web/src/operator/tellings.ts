import { dayWithWeekday } from '@shared/dates.ts'
import { texts } from '@shared/texts.ts'
import type { Told } from './entry.ts'

/** What may be said aloud (DOMAIN 7.9); never that a reporter stays unknown for certain. */
const t = texts({
  accepted: ['您反映的问题已受理，编号 {no}，预计于{date}前办结。', 'What you report is accepted under {no} and is to be settled before {date}.'],
  acceptedSoon: ['您反映的问题已受理，编号 {no}，会在规定期限内办结。', 'What you report is accepted under {no} and is settled in the time the rules set.'],
  pending: ['您反映的问题已登记，编号 {no}，我们在{date}前告诉您是否受理。', 'What you report is noted under {no}. Before {date} we tell you whether it is accepted.'],
  pendingSoon: ['您反映的问题已登记，编号 {no}，我们会在规定期限内告诉您是否受理。', 'What you report is noted under {no}. We tell you in the time the rules set whether it is accepted.'],
  declined: ['因{reason}，本平台不予受理；您可向{org}反映。', 'It is not accepted here: {reason}. You can turn to {org}.'],
  declinedOnly: ['因{reason}，本平台不予受理。', 'It is not accepted here: {reason}.'],
  later: ['（登记后显示）', '(shown after it is noted)'],
  there: ['您反映的问题已有案件，目前{state}，预计于{date}前办结。', 'There is a case about this already. It is now: {state}, and is to be settled before {date}.'],
  thereOnly: ['您反映的问题已有案件，目前{state}。', 'There is a case about this already. It is now: {state}.'],
  emergency: ['如有人员被困、起火或泄漏，请立即拨打 119、120、110。', 'If somebody is trapped, or there is fire or a leak, call 119, 120 or 110 now.'],
  protection: ['我们依法保护您的信息，未经您同意不会向被举报单位透露。', 'The law protects your data. Without your consent the firm is told nothing of you.'],
})

export interface Facts {
  number?: string | undefined
  /** A plain date. */
  before?: string | undefined
  reason?: string | undefined
  org?: string | undefined
}

/** The sentence for what the caller is told on the spot. */
export function toldAloud(told: Told, { number, before, reason, org }: Facts): string {
  const no = number ?? t('later')
  if (told === 'declined') {
    if (!reason) return ''
    return org?.trim() ? t('declined', { reason, org: org.trim() }) : t('declinedOnly', { reason })
  }
  return before ? t(told, { no, date: dayWithWeekday(before) }) : t(`${told}Soon`, { no })
}

/** That there is a case already, and where it stands; not since when, and not who reported it. */
export function caseAloud(state: string, before: string | undefined): string {
  return before ? t('there', { state, date: dayWithWeekday(before) }) : t('thereOnly', { state })
}

export function emergencyAloud(): string {
  return t('emergency')
}

export function protectionAloud(): string {
  return t('protection')
}

/** The day so many calendar days after a plain date: the day it is accepted is not counted (DOMAIN 3.3). */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
