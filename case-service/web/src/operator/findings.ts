import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { Problem } from '@shared/request.ts'
import { named, texts } from '@shared/texts.ts'
import type { Intake } from '../api/intake.ts'
import type { Picture } from './entry.ts'

export const SEVERITIES = ['L1_emergency', 'L2_major', 'L3_serious', 'L4_general'] as const
export const FINDINGS = 100

/** What was found at one firm. */
export interface Finding {
  subject: string
  uscc: string
  address: string
  description: string
  hazardType: string
  severity: string
  pictures: Picture[]
}

/** One joint inspection and what it found. */
export interface Inspection {
  on: string
  team: string
  /** Names with 、 between them. */
  units: string
  unannounced: boolean
  findings: Finding[]
}

export function emptyFinding(): Finding {
  return { subject: '', uscc: '', address: '', description: '', hazardType: '', severity: '', pictures: [] }
}

export function emptyInspection(today: string): Inspection {
  return { on: today, team: '', units: '', unannounced: true, findings: [emptyFinding()] }
}

const t = texts({
  on: ['请填写检查日期。', 'Give the day of the inspection.'],
  team: ['请填写检查组。', 'Say who went.'],
  subject: ['第 {n} 家：请填写单位。', 'Number {n}: name the firm.'],
  description: ['第 {n} 家：请填写发现的问题。', 'Number {n}: say what was found.'],
  address: ['第 {n} 家：请填写地点。', 'Number {n}: say where.'],
  at: ['第 {n} 家：{text}', 'Number {n}: {text}'],
})

/** Everything that is missing, so that one look is enough. */
export function faultsOf({ on, team, findings }: Inspection): ErrorLine[] {
  const rows = findings.flatMap((finding, at) =>
    (['subject', 'address', 'description'] as const)
      .filter((field) => finding[field].trim() === '')
      .map((field) => ({ field: `finding-${at}-${field}`, text: t(field, { n: at + 1 }) })),
  )
  return [
    ...(on === '' ? [{ field: 'inspection-on', text: t('on') }] : []),
    ...(team.trim() === '' ? [{ field: 'inspection-team', text: t('team') }] : []),
    ...rows,
  ]
}

/** The service's words, at the control of their field: `findings[2].subject.name`. */
export function linesOfProblem({ errors }: Problem): ErrorLine[] {
  return errors.map(({ field, message, messageEn }) => {
    const text = named(message, messageEn)
    const row = /^findings\[(\d+)\]\.(\w+)/.exec(field)
    if (row) return { field: `finding-${row[1]}-${row[2]}`, text: t('at', { n: Number(row[1]) + 1, text }) }
    return { field: `inspection-${field.replace(/[[.].*$/, '')}`, text }
  })
}

export function bodyOf(channel: string, inspection: Inspection): Intake['FindingsBody'] {
  const units = inspection.units.split(/[、,，;；\n]/).map((unit) => unit.trim())
  return {
    channel,
    on: inspection.on,
    team: inspection.team.trim(),
    units: units.filter((unit) => unit !== ''),
    unannounced: inspection.unannounced,
    findings: inspection.findings.map((finding) => ({
      subject: { name: finding.subject.trim(), ...(finding.uscc.trim() ? { uscc: finding.uscc.trim() } : {}) },
      address: finding.address.trim(),
      description: finding.description.trim(),
      ...(finding.hazardType ? { hazardType: finding.hazardType } : {}),
      ...(finding.severity ? { severity: finding.severity } : {}),
      ...(finding.pictures.length > 0 ? { uploads: finding.pictures.map(({ id }) => id) } : {}),
    })),
  }
}
