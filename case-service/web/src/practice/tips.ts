import type { PracticeTip } from './types.ts'

const oneDay = ['受理告知：1 个工作日内', 'Tell whether it is taken up: within 1 working day'] as const
const atOnce = ['紧急：立即受理、立即交办', 'Emergency: at once'] as const
const none = ['本区办过的案件里没有相近的。', 'No like case of this district.'] as const
const agree = ['与本区办过的类似线索一致。', "The district's own cases agree."] as const

/** Ten tips written for the first day: each teaches one thing. */
export const practiceTips: readonly PracticeTip[] = [
  {
    words: ['二楼安全出口上了锁，晚上有二十多人加班。', 'The emergency exit on the second floor is locked; twenty people work there at night.'],
    place: ['练习路 1 号 示例服装厂', '1 Practice Road, Example Clothing'],
    channel: ['随手拍', 'Web'],
    severity: 'L3_serious',
    types: [
      { name: ['安全出口锁闭', 'Locked exit'], confidence: 0.92, reason: ['因“安全出口”“锁”', '"exit", "locked"'] },
    ],
    second: agree,
    route: ['消防救援大队（规则：消防通道和出口归消防）', 'Fire brigade (rule: exits are theirs)'],
    clock: oneDay,
    right: 'accept',
    why: [
      '对象、地点、事实都清楚，建议的类型和单位也对：按 1，受理并交办一次完成。',
      'Target, place and facts are clear, kind and unit are right: press 1, and both steps are done at once.',
    ],
  },
  {
    words: ['示例服装厂楼上的门锁着出不去！', 'The door upstairs at Example Clothing is locked, nobody gets out!'],
    place: ['练习路 1 号', '1 Practice Road'],
    channel: ['12345 热线', 'Hotline 12345'],
    severity: 'L3_serious',
    types: [{ name: ['安全出口锁闭', 'Locked exit'], confidence: 0.81, reason: ['因“门锁着”', '"door is locked"'] }],
    second: agree,
    route: ['消防救援大队（规则：消防通道和出口归消防）', 'Fire brigade (rule: exits are theirs)'],
    alike: {
      words: ['二楼安全出口上了锁，晚上有二十多人加班。', 'The emergency exit on the second floor is locked.'],
      reasons: ['相距 12 米，同一隐患类型；单位名称相近（96%）；照片几乎相同', '12 m apart, same kind; names alike (96%); nearly the same picture'],
    },
    clock: oneDay,
    right: 'merge',
    why: [
      '同一家、同一扇门，已经有案件在办。按 2 并案：两位举报人都能看到同一个结果，承办单位不会跑两趟。',
      'The same firm and door, and a case is open. Press 2 to merge: both reporters see one result, and the unit goes there once.',
    ],
  },
  {
    words: ['有危险，你们快来看看！', 'It is dangerous, come and look!'],
    place: ['（没有填）', '(not given)'],
    channel: ['随手拍，保密举报，留有手机（已密封）', 'Web, sealed, a phone was left'],
    severity: 'L4_general',
    types: [],
    second: none,
    route: ['还没有类型，规则无从判断', 'No kind yet: no rule can say'],
    clock: oneDay,
    right: 'supplement',
    why: [
      '没有地点也没有说是什么，但能联系到人。按 S 请举报人补充：等待期间时限暂停，别急着不予受理。',
      'Neither place nor matter, but the person can be asked. Press S: the clock stands still while you wait. Do not decline too soon.',
    ],
  },
  {
    words: ['夜市这里液化气瓶一直在漏，气味很大，旁边还在炒菜。', 'A gas bottle leaks at the night market, it smells strongly and people cook beside it.'],
    place: ['练习广场 夜市北口', 'Practice Square, north end'],
    channel: ['12345 热线', 'Hotline 12345'],
    severity: 'L1_emergency',
    types: [
      { name: ['燃气泄漏', 'Gas leak'], confidence: 0.97, reason: ['因“液化气瓶”“漏”“气味”', '"gas bottle", "leaks", "smells"'] },
    ],
    second: agree,
    route: ['综合行政执法局＋属地镇街（规则：燃气）', 'City management and the town (rule: gas)'],
    clock: atOnce,
    right: 'accept',
    why: [
      '正在发生的危险：马上按 1，再打电话。紧急线索不能稍后，也不该跳过。',
      'Danger now: press 1 at once, then call. An emergency cannot be put off and should not be skipped.',
    ],
  },
  {
    words: ['隔壁厂子电梯井口没有围挡，工人就在旁边焊东西，火花乱溅。', 'No fence at the lift shaft next door, and men weld beside it with sparks flying.'],
    place: ['练习路 8 号 在建厂房', '8 Practice Road, a building site'],
    channel: ['随手拍', 'Web'],
    severity: 'L3_serious',
    types: [
      { name: ['电梯安全', 'Lifts'], confidence: 0.55, reason: ['因“电梯”', '"lift"'] },
      { name: ['违规动火作业', 'Hot work without care'], confidence: 0.4, reason: ['因“焊”“火花”', '"weld", "sparks"'] },
    ],
    second: ['本区办过的类似线索多为“违规动火作业”，与文字建议不一致，请人工判断。', 'Cases of this district say hot work: they differ, decide yourself.'],
    route: ['跟随类型变化：动火归住建局（规则：在建工地）', 'Follows the kind: hot work goes to Construction (rule: sites)'],
    clock: oneDay,
    right: 'accept',
    rightType: 1,
    why: [
      '建议只是建议。这里是在建工地动火，不是电梯故障：先按 C 换成第二个类型，承办单位随之改变，再按 1。',
      'A suggestion is no more than that. This is hot work on a site, no lift: C takes the second kind, the unit follows, then 1.',
    ],
  },
  {
    words: ['老板欠了我们三个月工资不给。', 'The owner owes us three months of wages.'],
    place: ['练习路 20 号 示例电子厂', '20 Practice Road, Example Electronics'],
    channel: ['来信', 'Letter'],
    severity: 'L4_general',
    types: [],
    second: none,
    route: ['还没有类型，规则无从判断', 'No kind yet: no rule can say'],
    clock: ['移送：要及时，并留有记录', 'Refer out in time and on record'],
    right: 'refer',
    why: [
      '属实也不归安全生产管，归人社部门。别的部门的事要移送，不是不予受理：按 4，由领导同意后发出。',
      "True or not, it is no matter of work safety but of the labour office. What is another office's is referred, not declined: press 4.",
    ],
  },
  {
    words: ['请问办危险化学品经营许可证要带什么材料？', 'Which papers does a licence to sell dangerous chemicals take?'],
    place: ['（没有填）', '(not given)'],
    channel: ['随手拍，匿名', 'Web, anonymous'],
    severity: 'L4_general',
    types: [{ name: ['危险化学品', 'Dangerous chemicals'], confidence: 0.6, reason: ['因“危险化学品”', '"dangerous chemicals"'] }],
    second: none,
    route: ['应急管理局（规则：危险化学品）', 'Emergency bureau (rule: chemicals)'],
    clock: oneDay,
    right: 'decline',
    why: [
      '这是咨询，不是举报，文字里的“危险化学品”骗过了建议。按 3 选“属于咨询”，把办事渠道写给他；由领导批准后告知。',
      'A question, not a report; the words misled the suggestion. Press 3, choose "a question", and say where to ask. A leader approves it.',
    ],
  },
  {
    words: ['练习路口施工围挡倒了，钢筋露在人行道上。', 'The site fence at Practice Corner fell over, steel sticks out over the pavement.'],
    place: ['练习路口', 'Practice Corner'],
    channel: ['随手拍', 'Web'],
    severity: 'L3_serious',
    types: [{ name: ['工地围挡', 'Site fences'], confidence: 0.88, reason: ['因“施工围挡”“钢筋”', '"site fence", "steel"'] }],
    second: agree,
    route: ['住建局＋属地镇街（规则：在建工地）', 'Construction and the town (rule: sites)'],
    alike: {
      words: ['练习路口的配电箱没有门。', 'The switch box at Practice Corner has no door.'],
      reasons: ['相距 35 米', '35 m apart'],
    },
    clock: oneDay,
    right: 'accept',
    why: [
      '离得近，但不是一回事：一个是围挡，一个是配电箱。并案看的是同一问题，不是同一地点。按 1。',
      'Near each other, and yet two matters: a fence and a switch box. Merging is for one matter, not for one place. Press 1.',
    ],
  },
  {
    words: ['我是车间工人。粉尘除尘器坏了两周没修，班长叫我们别说出去。', 'I work there. The dust extractor has been broken for two weeks, and we were told to keep quiet.'],
    place: ['练习路 33 号 示例木业', '33 Practice Road, Example Timber'],
    channel: ['随手拍，保密举报，本单位员工', 'Web, sealed, an employee'],
    severity: 'L2_major',
    types: [{ name: ['涉爆粉尘', 'Explosive dust'], confidence: 0.94, reason: ['因“粉尘”“除尘器”', '"dust", "extractor"'] }],
    second: agree,
    route: ['应急管理局（规则：涉爆粉尘）', 'Emergency bureau (rule: dust)'],
    clock: oneDay,
    right: 'accept',
    why: [
      '受理并交办。内部员工的原话不会自动带进交办说明：写的时候只写问题，不写谁说的，例如“核查除尘系统运行和维护情况”。',
      "Accept and assign. An employee's words never go into the brief by themselves: write the matter, not who told it.",
    ],
  },
  {
    words: ['你们这些人都不干活，等着出事吧！', 'You people do nothing, wait until something happens!'],
    place: ['（没有填）', '(not given)'],
    channel: ['随手拍，匿名，没有联系方式', 'Web, anonymous, no contact'],
    severity: 'L4_general',
    types: [],
    second: none,
    route: ['还没有类型，规则无从判断', 'No kind yet: no rule can say'],
    clock: oneDay,
    right: 'decline',
    why: [
      '没有对象、地点和事实，也没有办法追问。按 3 选“没有明确的对象、事项或事实”，好好说明怎样重新反映。',
      'No target, place or fact, and nobody to ask. Press 3, choose "no clear target", and say kindly how to report again.',
    ],
  },
]
