import { say, type Text } from '@shared/texts.ts'
import type { Act, ReportLine } from './types.ts'

const timeliness: Record<string, Text> = {
  open: ['未到期', 'Not due yet'],
  in_time: ['按时', 'In time'],
  late: ['逾期报送', 'Late'],
  missing: ['逾期未报', 'Missing'],
}
const status: Record<string, Text> = {
  draft: ['待填报', 'To be filled in'],
  submitted: ['已报送', 'Submitted'],
  returned: ['已退回', 'Returned'],
  frozen: ['已定稿', 'Frozen'],
}
const acts: Record<Act, Text> = {
  save: ['保存草稿', 'Saved'],
  submit: ['签发报送', 'Signed and submitted'],
  return: ['退回', 'Returned'],
  freeze: ['定稿', 'Frozen'],
  remind: ['催报', 'Reminded'],
}

export function actWord(act: Act): string {
  return say(acts[act])
}

/** One chip that says how a report stands, and how loud it is. */
export function signOf(line: ReportLine): { words: string; tone: string } {
  if (line.status === 'returned') return { words: say(status.returned!), tone: 'near' }
  if (line.timeliness === 'missing') return { words: say(timeliness.missing!), tone: 'danger' }
  if (line.status === 'draft') return { words: say(status.draft!), tone: '' }
  const came = line.timeliness === 'late' ? `${say(timeliness.late!)} · ` : ''
  return { words: came + say(status[line.status]!), tone: line.timeliness === 'late' ? 'near' : 'done' }
}

export function timelinessWord(line: ReportLine): string {
  return line.timeliness ? say(timeliness[line.timeliness]!) : ''
}
