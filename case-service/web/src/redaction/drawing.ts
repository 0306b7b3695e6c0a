import type { Area, Point } from './areas.ts'

const COVER = { black: '#000', blur: 'rgb(128 128 128 / 92%)' } as const

/** The picture with what is covered, as it will roughly look; the server makes what counts. */
export function draw(
  context: CanvasRenderingContext2D,
  picture: CanvasImageSource,
  areas: readonly Area[],
  cross?: Point,
): void {
  const { width, height } = context.canvas
  context.clearRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  for (const area of areas) cover(context, area)
  if (cross) mark(context, cross)
}

function cover(context: CanvasRenderingContext2D, { how, shape, points, radius = 0 }: Area): void {
  const { width, height } = context.canvas
  const at = ({ x, y }: Point): [number, number] => [x * width, y * height]
  context.fillStyle = context.strokeStyle = COVER[how]
  if (shape === 'box') {
    const [[x1, y1], [x2, y2]] = [at(points[0]!), at(points.at(-1)!)]
    context.fillRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1))
    return
  }
  context.lineWidth = 2 * radius * Math.max(width, height)
  context.lineCap = context.lineJoin = 'round'
  context.beginPath()
  points.forEach((point, index) => (index === 0 ? context.moveTo(...at(point)) : context.lineTo(...at(point))))
  context.lineTo(...at(points.at(-1)!))
  context.stroke()
}

/** Where the keyboard is: dark on light, so that it is seen on any picture. */
function mark(context: CanvasRenderingContext2D, { x, y }: Point): void {
  const { width, height } = context.canvas
  const reach = Math.max(width, height) / 30
  for (const [colour, thick] of [
    ['#fff', reach / 4],
    ['#c00', reach / 10],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = thick
    context.beginPath()
    context.moveTo(x * width - reach, y * height)
    context.lineTo(x * width + reach, y * height)
    context.moveTo(x * width, y * height - reach)
    context.lineTo(x * width, y * height + reach)
    context.stroke()
  }
}
