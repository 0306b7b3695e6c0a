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
  'decide-appeal': ['黑榜申诉', 'Appeal'],
  'reply-to-media': ['回复媒体', 'Answer the media'],
  'organise-verification': ['死亡线索核实', 'Alleged death'],
  'report-accident': ['事故上报', 'Report the accident'],
  'record-interim-measures': ['挂牌防范措施', 'Interim measures'],
  'record-five-fixes': ['挂牌五落实', 'Five fixes'],
  'report-listing-progress': ['挂牌月报', 'Report for the month'],
  'record-acceptance': ['挂牌验收', 'Acceptance'],
  delist: ['摘牌', 'Off the list'],
  'file-penalty': ['处罚立案', 'Penalty'],
  'record-penalty-decision': ['处罚决定', 'Penalty: decision'],
  'publish-penalty': ['处罚公开', 'Penalty: publish'],
  'record-penalty-execution': ['处罚执行', 'Penalty: execution'],
  'record-assistance-consent': ['帮扶意愿', 'Assistance: consent'],
  'plan-assistance': ['帮扶安排', 'Assistance: plan'],
  'record-assistance-visit': ['帮扶上门', 'Assistance: visit'],
  'grant-review': ['结论复查受理', 'Review: take it up'],
  'conclude-review': ['结论复查答复', 'Review: answer'],
  'release-hold': ['解除保全', 'End a hold'],
  'record-callback': ['回访', 'Call back'],
  'verify-on-site': ['现场核实', 'Verify on site'],
  'send-referral': ['移送发函', 'Referral: send'],
  'record-referral-receipt': ['移送回执', 'Referral: receipt'],
  'record-referral-result': ['移送结果', 'Referral: result'],
}

export function decisionName(command: string): string {
  const name = names[command]
  return name ? say(name) : say(['待办', 'To do'])
}
