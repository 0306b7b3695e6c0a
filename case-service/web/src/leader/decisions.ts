import { say, type Text } from '@shared/texts.ts'

/** What is to be decided, in the fewest words, by the command that would bring it forward. */
const names: Record<string, Text> = {
  'approve-decline': ['不予受理', 'Declining'],
  'approve-closure': ['办结', 'Closure'],
  'approve-listing': ['挂牌督办', 'Listing'],
  'approve-listing-extension': ['挂牌延期', 'Listing extension'],
  'publish-listing': ['公布挂牌', 'Publish listing'],
  'publish-delisting': ['摘牌公布', 'Delisting'],
  'approve-extension': ['延期', 'Extension'],
  'approve-petition': ['提请关闭', 'Petition for closure'],
  'hand-over-credit': ['严重失信移送', 'Dishonesty list'],
  'approve-referral': ['移送', 'Referral'],
  'approve-reward': ['奖励', 'Reward'],
  'confirm-malice': ['恶意举报认定', 'Malice'],
  'check-exposure': ['曝光法制审核', 'Exposure: the law'],
  'review-exposure': ['曝光审核', 'Exposure'],
  'agree-exposure': ['点名曝光', 'Naming a firm'],
  'answer-objection': ['曝光异议', 'Objection'],
  'approve-correction': ['曝光更正', 'Correction'],
  'publish-exposure': ['曝光发布', 'Publish exposure'],
  'organise-verification': ['死亡线索核实', 'Alleged death'],
}

export function decisionName(command: string): string {
  const name = names[command]
  return name ? say(name) : say(['待办', 'To do'])
}
