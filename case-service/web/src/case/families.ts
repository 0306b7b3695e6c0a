import { say, type Text } from '@shared/texts.ts'

/** What tracks are about, for headings of actions and for the filter of the history. */
const families = {
  main: { title: ['办理', 'Handling'], tracks: ['main', 'recusal', 'retention'] },
  reporter: {
    title: ['举报人', 'The reporter'],
    tracks: ['voice', 'notice', 'callback', 'retaliation', 'reveal', 'reward', 'malicious'],
  },
  firm: {
    title: ['企业与处罚', 'The firm and penalties'],
    tracks: ['order', 'penalty', 'petition', 'credit', 'assistance', 'authenticity', 'look-back'],
  },
  time: { title: ['时限与督办', 'Time and supervision'], tracks: ['extension', 'escalation', 'supervision', 'listing'] },
  matter: {
    title: ['移送、并案与线索性质', 'Referral, merging and kind of matter'],
    tracks: ['referral', 'duplicate', 'incident', 'campaign', 'accident', 'accusation'],
  },
  public: { title: ['公开', 'To the public'], tracks: ['exposure', 'media'] },
} satisfies Record<string, { title: Text; tracks: string[] }>

export type Family = keyof typeof families

export const familyNames = Object.keys(families) as Family[]

/** A track that nobody placed belongs to the handling. */
export function familyOf(track: string): Family {
  return familyNames.find((name) => (families[name].tracks as string[]).includes(track)) ?? 'main'
}

export function familyTitle(family: Family): string {
  return say(families[family].title)
}
