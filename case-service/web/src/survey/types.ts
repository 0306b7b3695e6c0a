/** What the risk register is sent. */

export type Level = 'major' | 'larger' | 'general' | 'low'

export interface Risk {
  what: string
  level: Level
  levelTitle: string
  levelTitleEn: string
}

export interface Place {
  id: string
  name: string
  uscc?: string
  address: string
  street?: string
  streetName?: string
  area?: string
  areaName?: string
  unit: string
  unitName: string
  level: Level
  levelTitle: string
  levelTitleEn: string
  risks: Risk[]
  surveyedOn: string
  nextOn: string
  overdue: boolean
}

export interface SurveyList {
  places: number
  /** Of them within thirty days. */
  due: number
  more: boolean
  items: Place[]
}

export interface PastSurvey {
  at: string
  by: string
  source: 'desk' | 'import' | 'case'
  caseId?: string
  surveyedOn: string
  level: Level
  levelTitle: string
  levelTitleEn: string
  risks: Risk[]
}

/** What is typed. */
export interface SurveyDraft {
  name: string
  uscc: string
  address: string
  street: string
  area: string
  unit: string
  surveyedOn: string
  risks: { what: string; level: string }[]
}

export interface ImportRow {
  rows: number[]
  name: string
  state: 'added' | 'updated' | 'known' | 'bad'
  risks: number
  level?: Level
  errors: { column: string; field: string; code: string; message: string; messageEn: string }[]
}

export interface ImportResult {
  added: number
  updated: number
  known: number
  bad: number
  isTaken: boolean
  rows: ImportRow[]
}
