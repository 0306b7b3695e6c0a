import type { ChecklistSet, Draft, Task } from '../types.ts'
import { isPassed } from './draft.ts'

/** The record as it begins, from what was ticked on site. It stands in the case's file, and so is Chinese. */
export function recordOf(task: Task, draft: Draft, set: ChecklistSet | undefined): string {
  return task.kind === 'record-inspection' ? ofInspection(draft, set) : ofReinspection(task, draft)
}

function ofInspection(draft: Draft, set: ChecklistSet | undefined): string {
  const list = set?.lists.find(({ code }) => code === draft.checklist)
  const verdicts = Object.values(draft.checks).map(({ verdict }) => verdict)
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
  const failed = (list?.items ?? []).filter(({ code }) => draft.checks[code]?.verdict === 'fail')
  const notes = failed.map(({ code, text }) => draft.checks[code]!.note || `不符合“${text}”`)
  const lines = [
    ...(list && verdicts.length > 0
      ? [`按“${list.title}”检查 ${verdicts.length} 项：合格 ${count('pass')} 项，不合格 ${count('fail')} 项，不适用 ${count('not_applicable')} 项。`]
      : []),
    ...notes.map((note, at) => `${at + 1}. ${note}`),
    ...draft.hazards.filter(({ item }) => !item).map(({ description }) => `另发现：${description}`),
  ]
  return lines.join('\n')
}

function ofReinspection(task: Task, draft: Draft): string {
  if (isPassed(draft)) return `复查 ${task.hazards.length} 项隐患，均已整改到位。`
  const failed = task.hazards.filter(({ id }) => draft.results[id]?.fixed === false)
  return failed.length === 0 ? '' : `复查 ${task.hazards.length} 项隐患，未整改到位：${failed.map(({ description }) => description).join('；')}。`
}
