import type { ErrorLine } from '@shared/components/ErrorSummary.vue'
import type { Problem } from '@shared/request.ts'
import { named, texts } from '@shared/texts.ts'
import { isPublished, mustBeTold } from './channels.ts'
import { pointIn } from './coordinates.ts'
import type { Entry } from './entry.ts'

const t = texts({
  description: ['请记下反映的内容，或添加图片。', 'Write down what is reported, or add a picture.'],
  told: ['来电请选当场告知了什么。', 'Say what the caller was told on the spot.'],
  contact: ['实名须留联系电话或邮箱。', 'A real name needs a phone number or an e-mail.'],
  source: ['请填写链接（http 或 https）。', 'Give the link (http or https).'],
  place: ['坐标要像 29.8905, 121.5526。', 'Coordinates look like 29.8905, 121.5526.'],
  subject: ['填了信用代码，请也填写单位名称。', 'A credit code needs the name of the firm.'],
})

/** The control of a field of the server's. */
const controls: Record<string, string> = {
  channel: 'entry-channel',
  description: 'entry-description',
  address: 'entry-address',
  location: 'entry-coordinates',
  subject: 'entry-subject',
  'subject.uscc': 'entry-uscc',
  hazardType: 'entry-hazard',
  answers: 'entry-injured',
  uploads: 'entry-pictures',
  identityMode: 'entry-mode-anonymous',
  relation: 'entry-relation',
  contact: 'entry-contact',
  told: 'entry-told-accepted',
  source: 'entry-source-url',
  'source.account': 'entry-source-account',
  'source.capturedAt': 'entry-source-at',
  recordingId: 'entry-recording',
}

/** What is missing, in the order of the form. */
export function faultsOf(entry: Entry): ErrorLine[] {
  const lines: (ErrorLine | false)[] = [
    isPublished(entry.channel) && !/^https?:\/\/\S+$/.test(entry.sourceUrl.trim()) && line('source', t('source')),
    entry.description.trim() === '' && entry.pictures.length === 0 && line('description', t('description')),
    entry.coordinates.trim() !== '' && !pointIn(entry.coordinates) && line('location', t('place')),
    entry.uscc.trim() !== '' && entry.subject.trim() === '' && line('subject', t('subject')),
    entry.identityMode === 'real_name' && !entry.contact && line('contact', t('contact')),
    mustBeTold(entry.channel) && entry.told === '' && line('told', t('told')),
  ]
  return lines.filter((each) => each !== false)
}

/** What the service says of each field, at the control it is about. */
export function linesOfProblem({ errors }: Problem): ErrorLine[] {
  return errors.map(({ field, message, messageEn }) => line(field, named(message, messageEn)))
}

function line(field: string, text: string): ErrorLine {
  const plain = field.replace(/\[\d+\]/g, '')
  return { field: controls[plain] ?? controls[plain.split('.')[0]!] ?? 'entry-send', text }
}
