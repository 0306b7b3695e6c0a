import type { Decision, PracticeTip } from './types.ts'

/** How a practised tip was judged. */
export interface Verdict {
  right: boolean
  decision: Decision
}

/** Goes by the key to the answers alone: nothing is sent, nothing is counted. */
export function judge(tip: PracticeTip, decision: Decision, type: number): Verdict {
  const isKind = decision !== 'accept' || type === (tip.rightType ?? 0)
  return { decision, right: decision === tip.right && isKind }
}
