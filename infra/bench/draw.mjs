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

/** What the front pages show: measurement, line, which one of that name, its name in Chinese and in English. */
const FRONT = [
  ['lifecycle', 'whole cases', 0, '完整案件(十步,每步一次提交)', 'whole cases (ten steps, a commit each)'],
  ['lifecycle-1m', 'whole cases among 1,000,000 others', 0, '同上,另有一百万案件', 'the same among a million others'],
  ['intake', 'the others stand still: tips accepted', 0, '收下的线索', 'tips accepted'],
  ['latency', 'answer → stream p99', 0, '回答举报人 → 出现在队列,p99', 'answer to the reporter → in the queue, p99'],
  ['queue', 'first page at 1,000,000, p99', 0, '一百万案件:队列首页,p99', 'a million cases: first page of the queue, p99'],
  ['queue', 'search, usual word at 1,000,000, p99', 0, '一百万案件:两字检索,p99', 'a million cases: search of two characters, p99'],
  ['reaction', 'key → painted p95', 0, '按键 → 下一条画出,p95', 'key → the next tip painted, p95'],
  ['relay', 'rows sent', 0, '发件箱发出', 'sent from the outbox'],
  ['relay', 'rows sent', 1, '发件箱发出', 'sent from the outbox'],
  ['rebuild', 'events, republished and read again', 0, '从记录重建', 'rebuilt from the log'],
  ['start', 'a stopped folder → ready', 0, '启动', 'start'],
  ['start', 'memory of everything', 0, '全部内存', 'memory of everything'],
]

/** What stands beside, where its name is a description. */
const BESIDE = {
  'few cases': '一万案件时',
  'the same before they were there': '没有这些案件时',
  'commit, produce, consume once': '裸客户端提交、发送、接收各一次',
  'bare consumer with the same rows': '写同样行的裸消费者',
  'Flowable 8 in process': 'Flowable 8(同进程)',
}

function found([measurement, name, nth]) {
  const result = results.find((each) => each.measurement === measurement)
  return result?.lines.filter((line) => line.name === name)[nth]
}

const CHINESE = 3
const ENGLISH = 4

function front(language, head) {
  const rows = FRONT.filter((each) => found(each)).map((each) => {
    const line = found(each)
    const beside = line.peer ?? line.floor
    const what = language === CHINESE ? (BESIDE[beside?.what] ?? beside?.what) : beside?.what
    const ratio = line.ratio === undefined ? '' : `${line.ratio.toLocaleString('en', { maximumFractionDigits: 2 })} × ${what}`
    const aim = line.aim ? `${line.aim.promise} ${line.aim.isMet ? '✓' : '✗'}` : ''
    return `| ${each[language]} | ${number(line.value)} ${line.unit} | ${ratio} | ${aim} |`
  })
  return [head, '|---|---|---|---|', ...rows, '', ''].join('\n')
}

draw(join(here, '../../README.md'), 'bench', front(CHINESE, '| | 测得 | 与同机同次的对照相比 | 目标 |'))
draw(join(here, '../../README.en.md'), 'bench', front(ENGLISH, '| | measured | beside, on the same machine in the same run | aim |'))
