import { texts } from '@shared/texts.ts'
import type { Finding } from './types.ts'

const t = texts({
  event: ['第 {n} 条', 'event {n}'],
  leaf: ['第 {n} 片叶子', 'leaf {n}'],
  gone: ['案件 {id}', 'case {id}'],
  queue: ['案件列表', 'the list of cases'],
  texts: ['某段文字', 'a text'],
  atEnd: ['末尾', 'at the end'],
})

/** Where a fault is, in words. */
export function placeOf({ what, n, detail, caseId, caseNumber }: Finding): string {
  const at = n === undefined ? '' : t(what === 'leaf' ? 'leaf' : 'event', { n })
  const gone = caseId && !caseNumber ? t('gone', { id: caseId }) : ''
  return [gone, at, detailOf(detail)].filter(Boolean).join(' · ')
}

function detailOf(detail: string): string {
  if (detail === 'queue' || detail === 'texts') return t(detail)
  return detail === 'at the end' ? t('atEnd') : detail
}
