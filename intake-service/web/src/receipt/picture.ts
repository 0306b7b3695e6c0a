import { moment } from '@shared/dates.ts'
import { say, type Text } from '@shared/texts.ts'
import { withText } from './pngText.ts'
import { qrPath, qrWords } from './qr.ts'

export interface PictureWords {
  tipNumber: string
  receiptCode: string
  submittedAt: string
}

const TITLE: Text = ['安哨 举报回执', 'Anshao report receipt']
const NUMBER: Text = ['举报编号', 'Report number']
const CODE: Text = ['查询码', 'Code']
const AT: Text = ['提交时间', 'Sent']
const WARNING: Text = ['查询和领奖的唯一凭证，请不要转发给别人。', 'Your only proof for following up and claiming a reward. Do not pass it on.']

const WIDTH = 1080
const HEIGHT = 1420
/** Side of the square code, in pixels. */
const QR = 340

/** The receipt as a picture to keep, black on white whatever the page looks like; the tracking page reads it back. */
export async function drawReceipt(words: PictureWords): Promise<Blob> {
  const qr = await qrPath(qrWords(words)).catch(() => undefined)
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, WIDTH, HEIGHT)
  pen.fillStyle = '#12386e'
  pen.fillRect(0, 0, WIDTH, 160)
  const font = getComputedStyle(document.body).fontFamily
  const line = (text: string, y: number, size: number, color = '#16202e') => {
    pen.fillStyle = color
    pen.font = `600 ${size}px ${font}`
    pen.fillText(text, 70, y, WIDTH - 140)
  }
  const [first, second] = [words.receiptCode.slice(0, 9), words.receiptCode.slice(10)]
  line(say(TITLE), 102, 56, '#ffffff')
  line(say(NUMBER), 260, 40, '#4a5666')
  line(words.tipNumber, 340, 72)
  line(say(CODE), 460, 40, '#4a5666')
  line(first, 570, 104)
  line(second, 700, 104)
  line(say(AT), 800, 40, '#4a5666')
  line(moment(words.submittedAt), 860, 48)
  line(`${location.origin}/track`, 950, 40, '#14509e')
  line(say(WARNING), 1020, 36, '#b3261e')
  if (qr) {
    pen.setTransform(QR / qr.side, 0, 0, QR / qr.side, 50, 1050)
    pen.fillStyle = '#000000'
    pen.fill(new Path2D(qr.path))
    pen.resetTransform()
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(noted(blob, words)) : reject(new Error('not drawn'))), 'image/png'),
  )
}

async function noted(drawn: Blob, { tipNumber, receiptCode }: PictureWords): Promise<Blob> {
  const png = new Uint8Array(await drawn.arrayBuffer())
  return new Blob([withText(png, `${tipNumber} ${receiptCode}`)], { type: 'image/png' })
}
