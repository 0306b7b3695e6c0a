import type { Text } from '@shared/texts.ts'
import type { ExposureStatus } from '../api.ts'

export const STATUSES: readonly ExposureStatus[] = ['published', 'rectified', 'withdrawn']

export const STATUS_NAMES: Readonly<Record<ExposureStatus, Text>> = {
  published: ['整改中', 'Being fixed'],
  rectified: ['已整改', 'Fixed'],
  withdrawn: ['已撤下', 'Withdrawn'],
}
