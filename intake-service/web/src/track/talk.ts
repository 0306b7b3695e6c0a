import type { MyTip } from '../api.ts'

type Step = MyTip['steps'][number]

/** One thing that was said, by either side. */
export interface Line {
  at: string
  by: 'office' | 'reporter'
  kind: MyTip['messages'][number]['kind'] | 'asked' | 'told'
  text: string
  textEn?: string
  /** How many files came with it. */
  photos?: number
}

/** What is said about a tip without changing where it stands. */
const NEWS = new Set<Step['status']>([
  'extended', 'merged', 'separated', 'incident', 'told', 'asked', 'review_requested', 'review_refused', 'review_upheld',
  'reward_waiting', 'reward_extended', 'reward_returned', 'reward_waived', 'reward_paid',
])

/** The question that waits for the reporter: the last one, not yet answered and not yet overtaken by a decision. */
export function openQuestion({ steps, messages }: Pick<MyTip, 'steps' | 'messages'>): Step | undefined {
  const index = steps.map(({ status }) => status).lastIndexOf('asked')
  const asked = steps[index]
  if (!asked) return undefined
  const isAnswered = messages.some(({ kind, at }) => kind === 'message' && Date.parse(at) >= Date.parse(asked.at))
  const isOver = steps.slice(index + 1).some(({ status }) => !NEWS.has(status))
  return isAnswered || isOver ? undefined : asked
}

/** Questions, news and messages in the order they were said. */
export function talkOf({ steps, messages }: Pick<MyTip, 'steps' | 'messages'>): Line[] {
  const office = steps.flatMap(({ status, at, text, textEn }): Line[] =>
    status === 'asked' || status === 'told' ? [{ at, by: 'office', kind: status, text, textEn }] : [],
  )
  const reporter = messages.map(
    ({ at, kind, text, photos }): Line => ({ at, by: 'reporter', kind, text: text ?? '', photos }),
  )
  return [...office, ...reporter].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

/** When the reporter answered the question that is the last step; from then on it is the office's turn again. */
export function answeredAt({ steps, messages }: Pick<MyTip, 'steps' | 'messages'>): string | undefined {
  const last = steps[steps.length - 1]
  if (last?.status !== 'asked') return undefined
  return messages.find(({ kind, at }) => kind === 'message' && Date.parse(at) >= Date.parse(last.at))?.at
}
