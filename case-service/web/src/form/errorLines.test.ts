import { offline } from '@shared/request.ts'
import { describe, expect, it } from 'vitest'
import { errorLines, wholeList } from './errorLines.ts'

const fault = { code: 'missing', message: '请填写', messageEn: 'Fill it in' }

describe('what a service finds wrong', () => {
  it('leads to the control of each item, or to the list as a whole', () => {
    const problem = { ...offline(), status: 422, errors: [{ field: 'risks[0].what', ...fault }] }
    expect(errorLines('survey', problem)).toEqual([{ field: 'survey-risks-0-what', text: '请填写' }])
    expect(errorLines('survey', problem, wholeList)).toEqual([{ field: 'survey-risks', text: '请填写' }])
  })

  it('leads to the form where no field is named', () => {
    const [line] = errorLines('survey', { ...offline(), title: '请稍后再试' })
    expect(line).toEqual({ field: 'survey', text: '请稍后再试' })
  })
})
