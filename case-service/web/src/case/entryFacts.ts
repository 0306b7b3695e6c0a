import { day, moment } from '@shared/dates.ts'
import { texts } from '@shared/texts.ts'
import type { TipEntry } from '../api/types.ts'
import type { Fact } from './facts.ts'

const t = texts({
  told: ['当场告知', 'Told on the spot'],
  accepted: ['受理', 'accepted'],
  declined: ['不予受理', 'declined'],
  pending: ['待研判', 'to be judged'],
  source: ['链接', 'Link'],
  account: ['媒体或账号', 'Published by'],
  seen: ['看到的时间', 'Seen'],
  recording: ['录音编号', 'Recording'],
  inspection: ['检查组', 'Inspection team'],
  external: ['来源编号', 'Number there'],
})

/** What whoever passed a tip on noted with it, with its names. */
export function entryFacts(entry: TipEntry | undefined, now: Date): Fact[] {
  if (!entry) return []
  const { told, inspection, sourceUrl: url } = entry
  return [
    [t('source'), url, undefined, url && isPage(url) ? url : undefined],
    [t('account'), entry.sourceAccount],
    [t('seen'), entry.capturedAt && moment(entry.capturedAt, now)],
    [t('told'), told && t(told)],
    [t('recording'), entry.recordingId],
    [t('inspection'), inspection && `${inspection.team} · ${day(inspection.on, now)}`],
    [t('external'), entry.externalNumber],
  ]
}

function isPage(address: string): boolean {
  return /^https?:\/\/\S+$/.test(address)
}
