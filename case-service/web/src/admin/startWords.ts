import { say, type Text } from '@shared/texts.ts'

/** What starts a clock, in the words of the history. */
const starts: Record<string, Text> = {
  registered: ['登记', 'Registered'],
  accepted: ['受理', 'Accepted'],
  recalled: ['收回安委办', 'Taken back by the office'],
  reopened: ['重新办理', 'Reopened'],
  assigned: ['交办', 'Assigned'],
  'return-refused': ['不同意退回', 'Return refused'],
  returned: ['退回', 'Returned'],
  'signed-for': ['签收', 'Signed for'],
  'rectification-ordered': ['责令整改', 'Rectification ordered'],
  'reinspection-failed': ['复查不通过', 'Re-inspection failed'],
  'rectification-reported': ['报告整改完成', 'Rectification reported'],
  'closure-submitted': ['提交办结', 'Submitted for closure'],
  'supplement-requested': ['请举报人补充', 'Reporter asked'],
  'review-requested': ['申请结论复查', 'Review asked for'],
  'penalty-decided': ['处罚决定', 'Penalty decided'],
  'reward-assessed': ['核定奖励', 'Reward assessed'],
  'reward-notified': ['通知领奖', 'Reporter told of the reward'],
  'reward-returned': ['付款退回', 'Payment came back'],
  'listing-approved': ['批准挂牌督办', 'Listed'],
  'listing-treatment': ['挂牌整改', 'Listed: treatment'],
  'listing-report': ['挂牌月报', 'Listed: monthly report'],
  'listing-extension-requested': ['申请挂牌延期', 'More time asked for'],
  'acceptance-requested': ['申请验收', 'Acceptance asked for'],
  'listing-removed': ['摘牌', 'Taken off the list'],
  'death-alleged': ['登记死亡线索', 'Death alleged'],
  'malice-suspected': ['登记恶意举报嫌疑', 'Malice suspected'],
  'media-registered': ['媒体线索登记', 'Media tip registered'],
  'media-rectified': ['媒体曝光整改', 'Rectified after media exposure'],
  'exposure-published': ['曝光发布', 'Exposure published'],
  'fix-to-note': ['整改完成，待标注', 'Fixed, to be noted'],
  'look-back-set': ['列入回头看', 'To be looked back at'],
  'accepted-reachable': ['受理（可联系）', 'Accepted, reachable'],
  'callback-owed': ['待回访', 'To be called'],
  'retaliation-reported': ['反映打击报复', 'Retaliation reported'],
  closed: ['办结', 'Closed'],
}

export function startWord(event: string): string {
  const text = starts[event]
  return text ? say(text) : event
}
