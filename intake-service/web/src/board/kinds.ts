import { say, type Text } from '@shared/texts.ts'

/** Kinds of public records (DOMAIN 2.7). */
const NAMES: Readonly<Record<string, Text>> = {
  penalty_publicity: ['行政处罚公示', 'Penalties'],
  typical_case: ['典型案例', 'Typical cases'],
  media_problem: ['媒体曝光问题', 'Shown by the media'],
  hazard_list: ['挂牌督办', 'Under listed supervision'],
  black_list: ['黑榜', 'Black list'],
  undercover: ['暗访暗查曝光', 'Found undercover'],
  sham_selfcheck: ['自查走形式、整改弄虚作假', 'Sham self-checks'],
}

/** The name of a kind; one that came later is a public record all the same. */
export function kindName(kind: string): string {
  return say(NAMES[kind] ?? ['公示', 'Public record'])
}
