import { say, type Text } from '@shared/texts.ts'

/** Kinds of public records (DOMAIN 2.7). */
const NAMES: Readonly<Record<string, Text>> = {
  penalty_publicity: ['行政处罚公示', 'Penalties'],
  typical_case: ['典型案例', 'Typical cases'],
  media_problem: ['媒体曝光问题', 'Exposed by the media'],
  hazard_list: ['挂牌督办', 'Under listed supervision'],
  black_list: ['黑榜', 'Black list'],
  undercover: ['暗访暗查曝光', 'Found by unannounced inspection'],
  sham_selfcheck: ['自查走形式、整改弄虚作假', 'Sham self-checks'],
  red_list: ['红榜', 'Red list'],
  benchmark_firm: ['标杆示范企业', 'Benchmark firms'],
  safety_pledge: ['安全承诺公告', 'Safety pledges'],
}

/** The name of a kind; one that came later is a public record all the same. */
export function kindName(kind: string): string {
  return say(NAMES[kind] ?? ['公示', 'Public record'])
}

const PRAISE = ['red_list', 'benchmark_firm', 'safety_pledge']

/** Whether a record names a firm for what it does well: nothing is to be fixed there. */
export function isPraise(kind: string): boolean {
  return PRAISE.includes(kind)
}
