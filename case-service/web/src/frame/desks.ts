import type { RouteRecordRaw } from 'vue-router'
import { useSession } from '../session/session.ts'

/**
 * A place where some people work: an address, a name in the header, and who has it. The server checks every call by
 * itself; this only keeps doors out of sight that would not open.
 */
export interface Desk {
  name: string
  path: string
  /** Chinese, English. */
  title: [string, string]
  /** What it is for, in two or three sentences: shown by `?`. */
  about?: [string, string]
  isFor(session: ReturnType<typeof useSession>): boolean
  /** Who lands here although it is not their first. */
  isHomeOf?(session: ReturnType<typeof useSession>): boolean
  component: RouteRecordRaw['component']
  /** Opens without a session as well, and without a network; it sees by itself to who is there. */
  offline?: true
}

/** In the order of the header; a person's first one is where they land after signing in, but for `isHomeOf`. */
export const desks: readonly Desk[] = [
  {
    name: 'leader',
    path: '/leader',
    title: ['领导台', "Leader's desk"],
    about: [
      '上面是超期多少、在谁那里，每个数字点开就是那些案件。左边是等您决定的，一次一件，谁提出、为什么、企业以往的案件都在右边；决定以后自动到下一件，六秒内按 Z 可以撤回。',
      'What is late and whose it is stands on top; each figure opens its cases. What waits for your decision is on the left, one at a time, with who proposes it, why, and the record of the firm. The next one opens by itself; Z takes a decision back within six seconds.',
    ],
    isFor: (session) => session.has('unit_leader', 'office_leader', 'committee_leader', 'duty_leader'),
    component: () => import('../leader/LeaderView.vue'),
  },
  {
    name: 'queue',
    path: '/',
    title: ['待办', 'Queue'],
    about: [
      '您能看到的案件都在这里，先到期的在前。上面的视图和筛选都在网址里，把网址发给同事，看到的就是同一张表。读的时候顺序不变，新来的先收在上面一行里。',
      'Every case that you see, what is due first on top. Views and filters stand in the address: send it, and a colleague sees the same list. Nothing moves while you read; new ones gather in a line on top.',
    ],
    isFor: (session) => session.seesCases,
    component: () => import('../queue/QueueView.vue'),
  },
  {
    name: 'field',
    path: '/field/:screen(visit|sync)?/:id?',
    title: ['现场', 'Field'],
    about: [
      '今天要去的现场、检查表、拍照、录音和双方签字都在手机上做，没有网络也能做，有网络时自动上传。出门前先下载今日任务，并设好 PIN。',
      'Where to go today, checklists, pictures, voice notes and both signatures, on the phone and without a network; it goes up by itself when there is one. Download today before you leave, and set a PIN.',
    ],
    isFor: (session) => session.has('unit_handler', 'inspector'),
    component: () => import('../field/FieldView.vue'),
    offline: true,
  },
  {
    name: 'triage',
    path: '/triage',
    title: ['研判', 'Triage'],
    about: [
      '一次一条线索：看照片和原话，核对建议的类型、承办单位和相似案件，按 1 就受理并交办，六秒内按 Z 可以撤回。系统不会把同事正在处理的给您；拿不准的可以跳过或稍后，法定时限照常计算。',
      'One tip at a time: look at pictures and words, check kind, unit and similar cases, and press 1 to accept and assign; Z takes it back within six seconds. You are given nothing that a colleague is deciding on. Skip or put off what is not clear: statutory clocks run on.',
    ],
    isFor: (session) => session.has('triager', 'office_leader'),
    component: () => import('../triage/TriageView.vue'),
  },
  {
    name: 'entry',
    path: '/entry',
    title: ['来电登记', 'Entry'],
    about: [
      '接电话、拆信、看报道时在这里登记。从内容开始，Tab 往下，Ctrl 加回车登记；右边会列出相近的案件，可以告诉来电人进展。号码离开输入框就密封，谁也看不到。电话断了按 Ctrl S 存草稿，稍后接着登记。',
      'Note calls, letters and stories here. Begin with the words, go down by Tab, send by Ctrl Enter. Cases that are alike appear on the right, so that a caller hears how it stands. A number is sealed when you leave its field. When a call drops, Ctrl S keeps a draft to go on with.',
    ],
    isFor: (session) => Boolean(session.user?.district) && session.has('operator', 'triager'),
    isHomeOf: (session) => session.has('operator') && !session.has('triager'),
    component: () => import('../operator/EntryView.vue'),
  },
  {
    name: 'exposures',
    path: '/exposures/:caseId?/:id?',
    title: ['曝光', 'Exposures'],
    about: [
      '拟稿、法制审核、审核、告知、发布、更正都在这里，等您办的在最上面，法定期限用黄色和红色标出。点开一份，左边是公众会看到的样子，下面是每一版；文字里的电话、车牌和举报原文会被挡下来，照片要逐张看过。',
      'Drafts, the check of the law, review, notice, publication and corrections, what waits for you on top, statutory dates in yellow and red. A record shows what the public sees and every version; numbers and words of a tip are stopped, and each picture has to be looked at.',
    ],
    isFor: (session) =>
      Boolean(session.user?.district) && session.has('editor', 'reviewer', 'office_leader', 'triager'),
    component: () => import('../exposure/ExposuresView.vue'),
  },
  {
    name: 'look-backs',
    path: '/look-backs',
    title: ['回头看', 'Look back'],
    about: [
      '曝光或查实弄虚作假之后 30 日、90 日各到现场看一次，先到期的在前。到场后在这里登记谁去了、看到什么、有没有反弹；反弹的案件自动重新办理。',
      'Thirty and ninety days after an exposure somebody goes there again, first due first. Note who was there, what was seen and whether it is as before; such a case is handled again.',
    ],
    isFor: (session) =>
      Boolean(session.user?.unit) && session.has('unit_handler', 'inspector', 'unit_leader') && !session.has('editor', 'office_leader', 'triager'),
    component: () => import('../lookback/LookBackView.vue'),
  },
  {
    name: 'surveys',
    path: '/surveys',
    title: ['风险普查', 'Risk survey'],
    about: [
      '全区单位和场所的风险台账，该复查的在最上面。可以逐条登记，也可以导入 XLSX、CSV：先预览，再导入，同一文件导入两次不会重复。现场核查时也可以从案件记入。',
      'The register of places and their risks, what is due again on top. Type a survey or take a file: it is looked at first, and the same file again changes nothing. A case can note what was seen on site.',
    ],
    isFor: (session) =>
      Boolean(session.user?.district) &&
      session.has('triager', 'office_leader', 'committee_leader', 'auditor', 'unit_clerk', 'unit_handler', 'unit_leader', 'inspector'),
    component: () => import('../survey/SurveysView.vue'),
  },
  {
    name: 'callbacks',
    path: '/callbacks',
    title: ['回访', 'Calls'],
    about: [
      '案件办结并告知结果后，由安委办回访反映人，先到期的在前。照着右边的话说，三个回答就是三率；打不通三次就不再打。号码不在这里，需要时在案件页申请。',
      'Once a result was told, the office calls the reporter, first due first. Say what stands on the right: three answers are the three rates. After three tries it ends. The number is not here; ask for it on the case page.',
    ],
    isFor: (session) => Boolean(session.user?.district) && session.has('operator', 'triager', 'office_leader'),
    component: () => import('../callback/CallbackView.vue'),
  },
  {
    name: 'custody',
    path: '/custody',
    title: ['身份保管', 'Custody'],
    about: [
      '举报人的联系方式保管在这里。有人申请时，两名保管员各用自己的密钥签字，申请人才能看到，只看一次；谁申请、谁同意、何时看过都会留下记录。',
      'Contacts of reporters are kept here. When somebody asks for one, two custodians sign with keys of their own; it then shows once. Who asked, who agreed and when it was seen is kept.',
    ],
    isFor: (session) => session.has('identity_custodian'),
    component: () => import('../custodian/CustodyView.vue'),
  },
  {
    name: 'finance',
    path: '/finance',
    title: ['奖金发放', 'Payouts'],
    about: [
      '按奖励编号付款，看不到案情。收款人只在打开时显示，导出的表里没有；付款后登记凭证号，银行退回的也在这里登记。',
      'Pay by the number of a reward; the matter is not shown. A payee shows while opened and is in no export. Note the voucher once paid, and what the bank returned.',
    ],
    isFor: (session) => session.has('finance'),
    component: () => import('../finance/FinanceView.vue'),
  },
  {
    name: 'figures',
    path: '/figures',
    title: ['统计', 'Figures'],
    about: [
      '每个数字都能点开构成它的案件，截至同一时刻，并与上年同期比较。可以按单位、渠道、领域、街道、专项行动和周分组，打印、导出表格或存为图片。热点图上少于三件的不显示。',
      'Each figure opens the cases behind it, as of the same moment, beside the year before. Tell them apart by unit, channel, area, street, campaign or week; print, export or keep a picture. The map tells no number below three.',
    ],
    isFor: (session) =>
      session.has('office_leader', 'committee_leader', 'assessor', 'triager', 'auditor', 'unit_leader'),
    component: () => import('../figures/FiguresView.vue'),
  },
  {
    name: 'audit',
    path: '/audit',
    title: ['监督', 'Audit'],
    about: [
      '监督员看得到全部案件和统计，不办理任何事项。这里查谁看过哪件案件，抽样核验记录有没有被改动，导出带签名的案卷包。',
      'An auditor reads everything and changes nothing. See who looked at which case, verify a sample of records, and take a case away as a signed bundle.',
    ],
    isFor: (session) => session.has('auditor'),
    component: () => import('../audit/AuditView.vue'),
  },
  {
    name: 'admin',
    path: '/admin',
    title: ['管理', 'Administration'],
    about: [
      '管区县、单位和人员。案件不在这里，管理员看不到案件。',
      'Districts, units and people. There are no cases here, and an administrator sees none.',
    ],
    isFor: (session) => session.has('administrator'),
    component: () => import('../admin/AdminView.vue'),
  },
  {
    name: 'retention',
    path: '/retention',
    title: ['保存与删除', 'Retention'],
    about: [
      '这里看什么保存多久、依据什么、什么在保全、什么快到期、什么已经在哪个库删了。管理员可以改保存多久。举报人请求删除的，一人登记，另一人决定。保全和解除在案件页上办，解除要两个人。',
      'What is kept how long and by which law, what is held, what is due, and what is gone where. Administrators change how long. What a reporter asks to be erased is written down by one person and decided by another. A hold is placed on the case page, and ended there by two people.',
    ],
    isFor: (session) =>
      Boolean(session.user?.district) && session.has('administrator', 'identity_custodian', 'auditor', 'office_leader'),
    component: () => import('../retention/RetentionView.vue'),
  },
  {
    name: 'reports',
    path: '/reports',
    title: ['报表', 'Reports'],
    about: [
      '每周情况和统计表在这里填报：案件的数由系统算好并锁定，其他的数填写并附证明，由分管领导签发。安委办看谁按时、谁逾期、谁没报，可以退回、定稿、汇总和下载。签发的数以后随时可以从案件记录重新算出来核对。',
      'Weekly reports and the closing table: numbers of cases are computed and locked, others are typed with proof, and the leader of the unit signs. The office sees who is in time, late or missing, gives back, freezes, sums up and takes away. What was signed can be derived from the cases again at any time.',
    ],
    isFor: (session) =>
      session.has('office_leader', 'committee_leader', 'assessor', 'triager', 'auditor', 'administrator') ||
      (Boolean(session.user?.unit) && session.has('unit_clerk', 'unit_leader')),
    component: () => import('../reports/ReportsView.vue'),
  },
  {
    name: 'channels',
    path: '/channels',
    title: ['渠道', 'Channels'],
    about: [
      '其他系统和文件从这里进来：给系统发密钥、登记推送来源、导入表格。密钥只显示一次；表格先预览，每个错处都会标出，同一行不会变成两条线索。',
      'Other systems and files come in here: keys, push sources, tables of tips. A secret is shown once. A table is looked at first, each wrong cell is named, and no row becomes two tips.',
    ],
    isFor: (session) =>
      session.has('administrator') || (Boolean(session.user?.district) && session.has('operator', 'triager')),
    component: () => import('../channels/ChannelsView.vue'),
  },
]

/** The desks of the person who sits here. */
export function desksOf(session: ReturnType<typeof useSession>): Desk[] {
  return desks.filter((desk) => desk.isFor(session))
}

/** Where a person's work begins; somebody without any desk can at least see to their password. */
export function homeOf(session: ReturnType<typeof useSession>): string {
  const own = desksOf(session)
  return (own.find((desk) => desk.isHomeOf?.(session)) ?? own[0])?.path ?? '/password'
}
