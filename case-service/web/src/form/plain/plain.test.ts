import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, reactive } from 'vue'
import CheckGroup from './CheckGroup.vue'
import ChoiceField from './ChoiceField.vue'
import PlainForm from './PlainForm.vue'
import TextField from './TextField.vue'

const units = [
  { code: 'xfjy', name: '区消防救援大队' },
  { code: 'zjj', name: '区住房和城乡建设局' },
]

describe('a form of a few fields', () => {
  it('gathers what is typed, chosen and checked', async () => {
    const { form, page } = shown()
    await page.get('#f-name').setValue('示例厂')
    await page.get('#f-on').setValue('2026-11-26')
    await page.get('#f-said').setValue('每日自查')
    await page.get('#f-unit').setValue('zjj')
    await page.get('#f-kinds input').setValue(true)
    expect(form).toEqual({ name: '示例厂', on: '2026-11-26', said: '每日自查', unit: 'zjj', kinds: ['xfjy'] })
    expect(page.get('#f-on').attributes('type')).toBe('date')
    expect(page.get('#f-name').attributes('maxlength')).toBe('60')
    expect(page.get('label[for="f-name"]').text()).toBe('名称')
  })

  it('shows at each field what is wrong with it, and in the summary', () => {
    const { page } = shown([
      { field: 'f-name', text: '请填写名称' },
      { field: 'f-kinds', text: '请选一项' },
    ])
    expect(page.get('#f-name').attributes('aria-invalid')).toBe('true')
    expect(page.get('#f-name').attributes('aria-describedby')).toBe('f-name-error')
    expect(page.get('#f-name-error').text()).toBe('请填写名称')
    expect(page.get('#f-kinds-error').text()).toBe('请选一项')
    expect(page.get('#f-unit').attributes('aria-invalid')).toBeUndefined()
    expect(page.findAll('.error-summary a').map((line) => line.attributes('href'))).toEqual(['#f-name', '#f-kinds'])
  })

  it('is sent by its button, and closed by the other', async () => {
    const { page } = shown()
    await page.get('form').trigger('submit')
    await page.get('button[type="button"]').trigger('click')
    const plain = page.getComponent(PlainForm)
    expect(plain.emitted('send')).toHaveLength(1)
    expect(plain.emitted('close')).toHaveLength(1)
  })
})

function shown(errors: { field: string; text: string }[] = []) {
  const form = reactive({ name: '', on: '', said: '', unit: '', kinds: [] as string[] })
  const bound = (key: 'name' | 'on' | 'said' | 'unit') => ({
    id: `f-${key}`,
    modelValue: form[key],
    'onUpdate:modelValue': (value: string) => (form[key] = value),
  })
  const fields = () => [
    h(TextField, { ...bound('name'), label: '名称', maxlength: '60' } as never),
    h(TextField, { ...bound('on'), label: '日期', type: 'date' } as never),
    h(TextField, { ...bound('said'), label: '事迹', lines: 4 }),
    h(ChoiceField, { ...bound('unit'), label: '单位', choices: units, none: '请选择' }),
    h(CheckGroup, {
      id: 'f-kinds',
      label: '步骤',
      choices: units,
      modelValue: form.kinds,
      'onUpdate:modelValue': (value: string[]) => (form.kinds = value),
    }),
  ]
  const page = mount(
    defineComponent(() => () => h(PlainForm, { id: 'f', heading: '提出', save: '提交', errors, closable: true }, fields)),
  )
  return { form, page }
}
