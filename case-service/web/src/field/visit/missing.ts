import { texts } from '@shared/texts.ts'
import type { Draft, Task } from '../types.ts'
import { isPassed } from './draft.ts'
import type { Step } from './steps.ts'

/** Something that a record still lacks, and the step where it is put right. */
export interface Lack {
  step: Step
  message: string
}

const t = texts({
  finding: ['请选择核查结论', 'Choose the finding'],
  record: ['请写检查记录', 'Write the record'],
  officers: ['请写两名检查人员的姓名', 'Give the names of two officers'],
  hazardMissing: ['查实或部分属实须列出隐患', 'A substantiated finding needs a hazard'],
  hazardToo: ['结论为不属实时不能列出隐患', 'No hazard can be listed with this finding'],
  description: ['第 {n} 项隐患缺描述', 'Hazard {n} has no description'],
  results: ['请逐项选择隐患是否整改到位', 'Say of each hazard whether it is fixed'],
  newDueOn: ['请给出新的整改期限', 'Give a new due date'],
  inspector: ['请检查人员签字', 'The inspector has to sign'],
  firm: ['请被检查单位签字，或记录拒绝签字', 'The firm has to sign, or its refusal be recorded'],
  refusal: ['请写拒绝签字的情况和见证人', 'Say how signing was refused, and who saw it'],
})

const FOUND = ['substantiated', 'partly']

/** What the service would refuse, said on site while it can still be put right. */
export function missing(task: Task, draft: Draft): Lack[] {
  const own = task.kind === 'record-inspection' ? ofInspection(draft) : ofReinspection(draft)
  return [...own, ...(draft.record.trim() ? [] : [lack('words', 'record')]), ...ofSignatures(draft)]
}

function ofInspection(draft: Draft): Lack[] {
  const lacks: Lack[] = []
  const isFound = FOUND.includes(draft.finding)
  draft.hazards.forEach(({ description }, at) => {
    if (!description.trim()) lacks.push(lack('hazards', 'description', { n: at + 1 }))
  })
  if (!draft.finding) lacks.push(lack('finding', 'finding'))
  if (isFound && draft.hazards.length === 0) lacks.push(lack('hazards', 'hazardMissing'))
  if (draft.finding && !isFound && draft.hazards.length > 0) lacks.push(lack('finding', 'hazardToo'))
  if (draft.officers.some((name) => !name.trim())) lacks.push(lack('finding', 'officers'))
  return lacks
}

function ofReinspection(draft: Draft): Lack[] {
  const lacks: Lack[] = []
  if (Object.values(draft.results).some(({ fixed }) => fixed === undefined)) lacks.push(lack('results', 'results'))
  else if (!isPassed(draft) && !draft.newDueOn) lacks.push(lack('results', 'newDueOn'))
  return lacks
}

function ofSignatures(draft: Draft): Lack[] {
  const lacks: Lack[] = []
  if (!draft.inspector) lacks.push(lack('sign', 'inspector'))
  if (draft.refused && !(draft.refusal.trim() && draft.witness.trim())) lacks.push(lack('sign', 'refusal'))
  if (!draft.refused && !draft.firm) lacks.push(lack('sign', 'firm'))
  return lacks
}

function lack(step: Step, key: Parameters<typeof t>[0], values?: Parameters<typeof t>[1]): Lack {
  return { step, message: t(key, values) }
}
