import { texts } from '@shared/texts.ts'

/** The clocks that a case may wait for, by their keys (DOMAIN 3.3). */
const names = {
  triage: ['研判', 'Triage'],
  assign: ['交办', 'Assignment'],
  sign_for: ['签收', 'Signing'],
  return_review: ['退回审核', 'Review of the return'],
  first_inspection: ['首次核查', 'First inspection'],
  unit_handle: ['承办', 'Handling by the unit'],
  rectify: ['整改', 'Rectification'],
  reinspect: ['整改复查', 'Re-inspection'],
  handle_total: ['办理', 'Handling'],
  closure_review: ['办结审核', 'Review of the closure'],
  supplement: ['举报人补充', "The reporter's answer"],
  feedback: ['反馈举报人', 'Telling the reporter'],
  review_answer: ['结论复查答复', 'Answering a review'],
  penalty_publicity: ['处罚公开', 'Publishing the penalty'],
  list_treatment: ['挂牌治理', 'Treatment of what is listed'],
  list_progress: ['月度进展', 'Monthly report'],
  media_reply: ['回复媒体', 'Answering the media'],
  death_decision: ['死亡线索决定', 'Deciding on an alleged death'],
  return: ['退回', 'Return'],
  handle_max: ['最长办理', 'Handling at most'],
  reward_notice: ['奖励通知', 'Notice of the reward'],
  reward_claim: ['领取奖金', 'Claiming the reward'],
  list_publish: ['公布挂牌督办', 'Publishing the listing'],
  list_extension_decide: ['挂牌延期审批', 'Deciding on more time'],
  list_acceptance: ['挂牌验收', 'Acceptance of what is listed'],
  delist_publish: ['公布摘牌', 'Publishing the removal'],
  accident_report: ['事故上报', 'Reporting an accident up'],
  malicious_review: ['恶意举报认定', 'Finding a tip malicious'],
  media_publish: ['公开整改结果', 'Publishing the result'],
  fix_note: ['标注已整改', 'Noting the fix on the page'],
  appeal_answer: ['处理黑榜申诉', 'Answering an appeal'],
  first_response: ['首次联系举报人', 'First contact with the reporter'],
  callback: ['回访举报人', 'Call to the reporter'],
  retaliation_contact: ['联系受报复的举报人', 'Reaching who suffers for a report'],
  look_back_30: ['30 天回头看', 'Look-back after 30 days'],
  look_back_90: ['90 天回头看', 'Look-back after 90 days'],
} as const

export type ClockKey = keyof typeof names
export const clockKeys = Object.keys(names) as ClockKey[]

const t = texts<ClockKey>(names)

/** What runs out; a clock that is not known stands for itself. */
export function clockName(key: string): string {
  return key in names ? t(key as ClockKey) : key
}
