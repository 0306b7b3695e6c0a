import { say, type Text } from '@shared/texts.ts'

const templates: Record<string, Text> = {
  'tip-accepted': ['举报人：已受理', 'Reporter: accepted'],
  'tip-declined': ['举报人：不予受理', 'Reporter: declined'],
  'tip-closed': ['举报人：已办结', 'Reporter: closed'],
  'reward-waiting': ['举报人：奖励待领取', 'Reporter: reward waiting'],
  'reward-returned': ['举报人：奖金退回', 'Reporter: reward returned'],
  'staff-assigned': ['工作人员：案件交办', 'Staff: case assigned'],
  'staff-due': ['工作人员：即将到期', 'Staff: due soon'],
  'staff-late': ['工作人员：逾期催办', 'Staff: late'],
  'staff-letter': ['工作人员：须发督办函', 'Staff: letter due'],
  'staff-interview': ['工作人员：须约谈通报', 'Staff: interview due'],
  'staff-listing': ['工作人员：须提出挂牌督办', 'Staff: listing due'],
  'staff-alarm': ['工作人员：紧急线索', 'Staff: emergency'],
  'staff-digest': ['工作人员：合并通知', 'Staff: digest'],
}

const channels: Record<string, Text> = {
  mail: ['邮件', 'Mail'],
  sms: ['短信', 'Text messages'],
  wecom: ['企业微信群机器人', 'WeCom robots'],
  dingtalk: ['钉钉群机器人', 'DingTalk robots'],
  webhook: ['对外推送', 'Webhooks'],
}

const fields: Record<string, Text> = {
  number: ['编号', 'number'],
  link: ['链接', 'link'],
  date: ['日期', 'date'],
  dateEn: ['英文日期', 'date in English'],
  org: ['机构', 'office'],
  count: ['件数', 'how many'],
  numbers: ['各编号', 'their numbers'],
}

function from(words: Record<string, Text>, code: string): string {
  const found = words[code]
  return found ? say(found) : code
}

export const templateWord = (name: string) => from(templates, name)
export const channelWord = (name: string) => from(channels, name)
export const fieldWord = (field: string) => from(fields, field)
