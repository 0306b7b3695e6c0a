import { texts } from '@shared/texts.ts'
import { listed } from '../clock/words.ts'
import type { ServiceState } from './types.ts'

const t = texts({
  ready: ['能正常接办。', 'It takes work.'],
  notReady: ['暂时不能接办：{parts}。', 'It takes no work just now: {parts}.'],
  database: ['数据库连不上——检查 PostgreSQL 是否在运行、连接数是否用尽；恢复后服务自己接上', 'the database is away: see that PostgreSQL runs and has connections left; the service goes on by itself'],
  reference: ['还没收到区划与密钥等基础数据——多半是案件服务或 Kafka 没有起来，起来后自动到齐', 'reference data has not arrived: mostly case-service or Kafka is not up yet'],
  districts: ['区的基础数据还没读进来——检查数据库，或先新建一个区', 'districts are not read in yet: see to the database, or make a district'],
  tokenKeys: ['登录签名密钥还没有——检查密钥文件与数据库', 'the signing key is missing: see to the key file and the database'],
  key: ['密封密钥还没有——检查密钥文件', 'the sealing key is missing: see to the key file'],
  other: ['{part} 异常（{status}）', '{part} is {status}'],
  flows: ['消息收发正常，没有积压。', 'Facts flow; nothing waits.'],
  missing: ['Kafka 上缺主题 {topics}——用安装程序补建，或检查 Kafka 地址。', 'Topics {topics} are missing at Kafka: make them by the installer, or see to its address.'],
  unsent: ['有消息 {n} 秒还没发出——检查 Kafka 是否在运行；消息已在库里，恢复后按原序补发。', 'A record waits unsent for {n} s: see that Kafka runs. It is stored and goes out in order.'],
  parked: ['{n} 个键停放，等您处理——见“停放的消息”。', '{n} keys are parked and wait for you.'],
  unknown: ['数据库没有回答，积压情况不明。', 'The database gives no answer; what waits is not known.'],
})
const oldest = 60

/** One thing that is said of a service. */
export interface Sentence {
  ok: boolean
  text: string
}

const cures = new Set(['database', 'reference', 'districts', 'tokenKeys', 'key'] as const)

/** The state of a service as sentences, each fault with its cure. */
export function sentencesOf({ ready, parts, flows, flow }: ServiceState): Sentence[] {
  const broken = parts.filter(({ status }) => status !== 'UP')
  const first = ready
    ? { ok: true, text: t('ready') }
    : { ok: false, text: t('notReady', { parts: broken.map(partText).join('；') }) }
  return [first, ...(flows ? [{ ok: true, text: t('flows') }] : flowFaults(flow))]
}

function partText({ name, status }: ServiceState['parts'][number]): string {
  const known = [...cures].find((cure) => cure === name)
  return known ? t(known) : t('other', { part: name, status })
}

function flowFaults({ missing = [], oldestUnsentSeconds, parkedKeys }: ServiceState['flow']): Sentence[] {
  const [unsent, parked] = [Number(oldestUnsentSeconds), Number(parkedKeys)]
  const faults = [
    missing.length > 0 && t('missing', { topics: listed(missing) }),
    unsent >= oldest && t('unsent', { n: Math.round(unsent) }),
    parked >= 1 && t('parked', { n: parked }),
    Number.isNaN(parked) && t('unknown'),
  ]
  return faults.flatMap((text) => (text ? [{ ok: false, text }] : []))
}
