import { texts } from '@shared/texts.ts'
import type { CallbackTask } from './types.ts'

/** What the caller says, in the order of the talk; the answers are the three rates (DOMAIN 2.9). */
const t = texts({
  hello: ['您好，这里是{office}，想回访一件您反映过的事。请问方便说编号吗？', 'Good day, this is {office}. May we ask about something you reported? Please tell us its number.'],
  told: ['编号 {no}：核查结论是{finding}。处理情况：{measure}。', 'Number {no}: the finding is {finding}. What was done: {measure}.'],
  toldShort: ['编号 {no}：核查结论是{finding}。', 'Number {no}: the finding is {finding}.'],
  ask: ['有三个问题：有没有人及时与您联系？问题解决了吗？您对办理满意吗？', 'Three questions: did somebody get in touch in time, is the matter resolved, and are you content?'],
  bye: ['谢谢您。如有异议，您可以凭回执在查询页申请结论复查。', 'Thank you. If you object, you can ask for a review on the tracking page with your receipt.'],
  unknown: ['已告知的结论', 'as you were told'],
})

export function scriptOf({ tipNumber, told }: CallbackTask, office: string): string[] {
  const finding = told.findingName ?? t('unknown')
  const measure = told.measure?.replace(/[。.]\s*$/, '')
  return [
    t('hello', { office }),
    measure ? t('told', { no: tipNumber, finding, measure }) : t('toldShort', { no: tipNumber, finding }),
    t('ask'),
    t('bye'),
  ]
}
