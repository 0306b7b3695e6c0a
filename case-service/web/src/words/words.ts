import { say, type Text } from '@shared/texts.ts'

/** The words of the field for the codes that services send (see the glossary of the product). */
const states: Record<string, Text> = {
  registered: ['已登记', 'Registered'],
  awaiting_supplement: ['待补充', 'Awaiting supplement'],
  declined: ['不予受理', 'Declined'],
  referred_out: ['已移送', 'Referred'],
  merged: ['已并案', 'Merged'],
  accepted: ['已受理', 'Accepted'],
  assigned: ['待签收', 'Assigned'],
  returned: ['已退回', 'Returned'],
  in_progress: ['核查中', 'Under inspection'],
  rectifying: ['整改中', 'Being rectified'],
  pending_reinspection: ['待复查', 'Reinspection due'],
  reinspecting: ['复查中', 'Being reinspected'],
  rework: ['重新整改', 'Rework'],
  pending_closure: ['待办结审核', 'Closure to be reviewed'],
  closed: ['已办结', 'Closed'],
  reopened: ['重新办理', 'Reopened'],
  cancelled: ['撤销登记', 'Cancelled'],
}

const severities: Record<string, Text> = {
  L1_emergency: ['紧急', 'Emergency'],
  L2_major: ['重大', 'Major'],
  L3_serious: ['较大', 'Serious'],
  L4_general: ['一般', 'General'],
  L0_info: ['咨询', 'Enquiry'],
}

const roles: Record<string, Text> = {
  operator: ['录入员', 'Operator'],
  triager: ['研判员', 'Triager'],
  office_leader: ['安委办领导', 'Office leader'],
  committee_leader: ['安委会领导', 'Committee leader'],
  unit_clerk: ['承办单位收件员', 'Unit clerk'],
  unit_handler: ['经办人', 'Handler'],
  unit_leader: ['单位分管领导', 'Unit leader'],
  inspector: ['执法人员', 'Inspector'],
  expert: ['专家', 'Expert'],
  enterprise_user: ['企业联系人', 'Enterprise contact'],
  identity_custodian: ['身份保管员', 'Identity custodian'],
  editor: ['曝光拟稿员', 'Exposure editor'],
  reviewer: ['曝光审核员', 'Exposure reviewer'],
  reward_officer: ['奖励专员', 'Reward officer'],
  finance: ['财务', 'Finance'],
  assessor: ['考核员', 'Assessor'],
  auditor: ['监督员', 'Auditor'],
  administrator: ['系统管理员', 'Administrator'],
  duty_leader: ['值班领导', 'Duty leader'],
  reporter: ['举报人', 'Reporter'],
  system: ['系统', 'System'],
}

const identities: Record<string, Text> = {
  anonymous: ['匿名', 'Anonymous'],
  sealed: ['保密', 'Sealed'],
  real_name: ['实名', 'Real name'],
}

const relations: Record<string, Text> = {
  public: ['群众', 'Member of the public'],
  employee: ['本单位员工', 'Employee'],
  employee_family: ['员工家属', "Employee's family"],
  neighbour: ['邻居', 'Neighbour'],
  competitor: ['同行', 'Competitor'],
  official: ['公职人员', 'Official'],
  media: ['媒体', 'Media'],
  unknown: ['未说明', 'Not stated'],
}

const contacts: Record<string, Text> = {
  none: ['未留联系方式', 'No contact'],
  phone: ['留有手机（已密封）', 'Phone, sealed'],
  email: ['留有邮箱（已密封）', 'E-mail, sealed'],
  account: ['留有平台账号（已密封）', 'Account on a platform, sealed'],
}

const answers: Record<string, Text> = {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
}

const questions: Record<string, Text> = {
  injured: ['有人受伤', 'Anybody hurt'],
  ongoing: ['正在发生', 'Happening now'],
  flammable: ['有易燃易爆物', 'Flammables there'],
}

const hazardLevels: Record<string, Text> = {
  general: ['一般隐患', 'General hazard'],
  major: ['重大隐患', 'Major hazard'],
}

const hazardStates: Record<string, Text> = {
  open: ['待整改', 'Open'],
  ordered: ['整改中', 'Ordered'],
  'fixed-on-spot': ['立行立改', 'Fixed on the spot'],
  'written-off': ['已销号', 'Written off'],
}

const exposureStates: Record<string, Text> = {
  drafted: ['已拟稿', 'Drafted'],
  checked: ['法制审核通过', 'The law was checked'],
  reviewed: ['待领导审核', 'Waits for a leader'],
  approved: ['已审核', 'Approved'],
  scheduled: ['定时发布', 'Appears by itself'],
  expired: ['公示期满', 'No longer shown'],
  rejected: ['审核退回', 'Sent back'],
  published: ['已公开', 'Published'],
  rectified: ['已整改', 'Rectified'],
  withdrawn: ['已撤回', 'Withdrawn'],
}

/** Messages that reporters get, and what became of them. */
const notices: Record<string, Text> = {
  'tip-accepted': ['已受理', 'Accepted'],
  'tip-declined': ['不予受理', 'Declined'],
  'tip-closed': ['已办结', 'Closed'],
  'reward-waiting': ['可以领奖', 'A reward waits'],
  'reward-returned': ['奖金被退回', 'A payment came back'],
}

const deliveries: Record<string, Text> = {
  delivered: ['已送达', 'Delivered'],
  bounced: ['被退回', 'Bounced'],
  given_up: ['未能送达', 'Could not be delivered'],
}

const dictionaries = {
  notice: notices,
  delivery: deliveries,
  state: states,
  severity: severities,
  role: roles,
  identity: identities,
  relation: relations,
  contact: contacts,
  answer: answers,
  question: questions,
  hazardLevel: hazardLevels,
  hazardState: hazardStates,
  exposureState: exposureStates,
}

/** The word for a code; a code that is not known stands for itself. */
export function word(kind: keyof typeof dictionaries, code: string | undefined): string {
  if (!code) return ''
  const text = dictionaries[kind][code]
  return text ? say(text) : code
}

export function codesOf(kind: keyof typeof dictionaries): string[] {
  return Object.keys(dictionaries[kind])
}
