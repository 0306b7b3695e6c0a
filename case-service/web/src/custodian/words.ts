import { say, type Text } from '@shared/texts.ts'

const purposes: Record<string, Text> = {
  verify: ['核实情况', 'Verify facts'],
  meet: ['约定现场核查', 'Meet on site'],
  feedback: ['当面反馈结果', 'Tell the result'],
  protect: ['保护举报人', 'Protect the reporter'],
  authority: ['依法调取', 'Demanded by law'],
  other: ['其他', 'Other'],
}

const statuses: Record<string, Text> = {
  requested: ['待两位保管员同意', 'Two custodians to agree'],
  approved_once: ['一位已同意，待另一位', 'One agreed, another to agree'],
  approved: ['两位已同意，可查看一次', 'Two agreed: to be opened once'],
  served: ['已查看', 'Opened'],
  refused: ['已拒绝', 'Refused'],
  expired: ['已过期', 'Expired'],
}

const steps: Record<string, Text> = {
  requested: ['申请', 'Asked'],
  approved: ['同意', 'Agreed'],
  refused: ['拒绝', 'Refused'],
  served: ['查看', 'Opened'],
}

export const purposeCodes = Object.keys(purposes)

export function purposeName(code: string): string {
  return name(purposes, code)
}

export function statusName(code: string): string {
  return name(statuses, code)
}

export function stepName(code: string): string {
  return name(steps, code)
}

function name(words: Record<string, Text>, code: string): string {
  const found = words[code]
  return found ? say(found) : code
}
