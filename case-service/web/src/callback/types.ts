/** A reporter to be called: never a name or a number. */
export interface CallbackTask {
  caseId: string
  caseNumber: string
  tipId: string
  tipNumber: string
  stage: 'owed' | 'answered' | 'declined' | 'unreachable'
  stageName: string
  stageNameEn: string
  owedAt: string
  dueAt: string
  overdue: boolean
  /** A plain date: when it is tried again. */
  nextOn?: string
  tries: number
  takenBy?: { id: string; name: string }
  /** The finding and the measure as the reporter was told them. */
  told: { finding?: string; findingName?: string; measure?: string }
  rating?: string
  endedAt?: string
}

export interface CallbackPage {
  items: CallbackTask[]
  next?: string
}

/** An informant for who keeps in touch: a code, never a name or a number. */
export interface Informant {
  id: string
  code: string
  firm: string
  uscc?: string
  kind: string
  kindName: string
  kindNameEn: string
  officer: string
  everyDays: number
  nextOn: string
  due: boolean
  overdue: boolean
  open: boolean
}

export interface InformantCall {
  id: string
  calledOn: string
  reached: boolean
  note: string
  by: string
  at: string
}
