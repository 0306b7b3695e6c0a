/** What comes every day lies open; the rest is one choice away. */
export const DAILY = [
  'hotline_12350',
  'hotline_96119',
  'hotline_119',
  'hotline_12345',
  'letter',
  'visit',
  'media',
  'undercover',
  'superior',
] as const

/** Ways in that the public or other systems use by themselves. */
const THEIR_OWN = ['web', 'miniapp_snap', 'wechat_oa', 'app_zlb', 'open311']
/** Somebody is on the telephone, and is told on the spot whether it is accepted. */
const HOTLINES = ['hotline_12350', 'hotline_96119', 'hotline_119']
/** It was published: where, is noted. */
const PUBLISHED = ['weibo', 'douyin', 'media']
/** Inspectors went and saw, often at several firms. */
const INSPECTED = ['undercover', 'superior']

export function isRare(channel: string): boolean {
  return !(DAILY as readonly string[]).includes(channel) && !THEIR_OWN.includes(channel)
}

export function mustBeTold(channel: string): boolean {
  return HOTLINES.includes(channel)
}

/** Whether the reporter hears, or stands before, whoever keys in. */
export function isLive(channel: string): boolean {
  return mustBeTold(channel) || channel === 'visit'
}

export function isPublished(channel: string): boolean {
  return PUBLISHED.includes(channel)
}

export function isInspected(channel: string): boolean {
  return INSPECTED.includes(channel)
}

/** Who usually reports by that way. */
export function relationBy(channel: string): string {
  if (channel === 'media') return 'media'
  if (isInspected(channel) || channel === 'inspection_found') return 'official'
  return channel === 'employee' ? 'employee' : 'public'
}
