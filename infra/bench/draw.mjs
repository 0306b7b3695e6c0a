// Draws the table of infra/bench/README.md from infra/bench/results/*.json: nothing stands there that was not measured.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { draw, read } from '../results.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const ORDER = ['intake', 'lifecycle', 'lifecycle-1m', 'latency', 'queue', 'reaction', 'relay', 'rebuild', 'start', 'scale']
const results = read(here, 'measurement', ORDER)

const number = (value) => value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 })
const other = (beside) => (beside ? `${number(beside.value)} (${beside.what})` : '')

function row(line) {
  const cells = [
    line.name,
    `${number(line.value)} ${line.unit}`,
    other(line.floor),
    other(line.peer),
    line.ratio === undefined ? '' : line.ratio.toLocaleString('en', { maximumFractionDigits: 2 }),
    line.aim ? `${line.aim.promise} ${line.aim.isMet ? '✓' : '✗'}` : '',
  ]
  return `| ${cells.join(' | ')} |`
}

function section(result) {
  const counted = result.reconciliation.length
  const agree = result.reconciliation.filter((line) => line.holds).length
  return [
    `**${result.measurement}** (${result.size}; ${result.lines[0]?.hardware}; ${result.measuredAt}; ${agree} of ${counted} counts agree)`,
    '',
    '| | measured | floor | peer | ratio | aim |',
    '|---|---|---|---|---|---|',
    ...result.lines.map(row),
    '',
  ].join('\n')
}

draw(join(here, 'README.md'), 'results', results.length ? results.map(section).join('\n') : 'Nothing is measured yet.\n')

/** What the front pages show: the measurement, its line, and which one of that name where there are several. */
const FRONT = [
  { of: 'lifecycle', line: 'whole cases', zh: '完整案件(十步,每步一次提交)', en: 'whole cases (ten steps, a commit each)' },
  { of: 'lifecycle-1m', line: 'whole cases among 1,000,000 others', zh: '同上,另有一百万案件', en: 'the same among a million others' },
  { of: 'intake', line: 'the others stand still: tips accepted', zh: '收下的线索', en: 'tips accepted' },
  { of: 'latency', line: 'answer → stream p99', zh: '回答举报人 → 出现在队列,p99', en: 'answer to the reporter → in the queue, p99' },
  { of: 'queue', line: 'first page at 1,000,000, p99', zh: '一百万案件:队列首页,p99', en: 'a million cases: first page of the queue, p99' },
  { of: 'queue', line: 'search, usual word at 1,000,000, p99', zh: '一百万案件:两字检索,p99', en: 'a million cases: search of two characters, p99' },
  { of: 'reaction', line: 'key → painted p95', zh: '按键 → 下一条画出,p95', en: 'key → the next tip painted, p95' },
  { of: 'relay', line: 'rows sent', zh: '发件箱发出', en: 'sent from the outbox' },
  { of: 'relay', line: 'rows sent', nth: 1, zh: '发件箱发出', en: 'sent from the outbox' },
  { of: 'rebuild', line: 'events, republished and read again', zh: '从记录重建', en: 'rebuilt from the log' },
  { of: 'start', line: 'a stopped folder → ready', zh: '启动', en: 'start' },
  { of: 'start', line: 'memory of everything', zh: '全部内存', en: 'memory of everything' },
]

/** What stands beside, where its name is a description. */
const BESIDE = {
  'few cases': '一万案件时',
  'the same before they were there': '没有这些案件时',
  'commit, produce, consume once': '裸客户端提交、发送、接收各一次',
  'bare consumer with the same rows': '写同样行的裸消费者',
  'Flowable 8 in process': 'Flowable 8(同进程)',
}

function found({ of, line, nth = 0 }) {
  const result = results.find((each) => each.measurement === of)
  return result?.lines.filter((each) => each.name === line)[nth]
}

function front(language, head) {
  const rows = FRONT.filter(found).map((each) => {
    const line = found(each)
    const beside = line.peer ?? line.floor
    const what = language === 'zh' ? (BESIDE[beside?.what] ?? beside?.what) : beside?.what
    const ratio = line.ratio === undefined ? '' : `${line.ratio.toLocaleString('en', { maximumFractionDigits: 2 })} × ${what}`
    const aim = line.aim ? `${line.aim.promise} ${line.aim.isMet ? '✓' : '✗'}` : ''
    return `| ${each[language]} | ${number(line.value)} ${line.unit} | ${ratio} | ${aim} |`
  })
  return [head, '|---|---|---|---|', ...rows, '', ''].join('\n')
}

draw(join(here, '../../README.md'), 'bench', front('zh', '| | 测得 | 与同机同次的对照相比 | 目标 |'))
draw(join(here, '../../README.en.md'), 'bench', front('en', '| | measured | beside, on the same machine in the same run | aim |'))
