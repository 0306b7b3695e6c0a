import type { Text } from '@shared/texts.ts'

export type ExposureStatus = 'published' | 'rectified' | 'withdrawn'

export interface ExposureRow {
  id: string
  /** What a withdrawn record said is gone. */
  title?: string
  place?: string
  street?: string
  subjectName?: string
  status: ExposureStatus
  publishedAt: string
  photos: { url: string }[]
}

export interface ExposureVersion {
  number: number
  publishedAt: string
  title: string
  problem: string
  measure?: string
  place: string
  subjectName?: string
  responsibleUnit: string
  photos: { url: string }[]
}

export interface Exposure extends ExposureRow {
  problem?: string
  measure?: string
  responsibleUnit?: string
  versions: ExposureVersion[]
}

export const STATUSES: readonly ExposureStatus[] = ['published', 'rectified', 'withdrawn']

export const STATUS_NAMES: Readonly<Record<ExposureStatus, Text>> = {
  published: ['整改中', 'Being fixed'],
  rectified: ['已整改', 'Fixed'],
  withdrawn: ['已撤下', 'Withdrawn'],
}
