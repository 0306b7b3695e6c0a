/** What is covered in a picture, in shares of its width and height: the server burns it in. */

export type How = 'black' | 'blur'
export type Tool = 'box' | 'brush' | 'remove' | 'move'

export interface Point {
  x: number
  y: number
}

export interface Area {
  how: How
  shape: 'box' | 'brush'
  points: Point[]
  /** Of the brush, a share of the longer side. */
  radius?: number
}

/** As thin as the brush gets, and as thick; shares of the longer side. */
export const RADII = [0.01, 0.02, 0.04, 0.08] as const

const SMALLEST = 0.004

/** Points nearer to each other than this say nothing new. */
const APART = 0.003

export function begun(tool: 'box' | 'brush', how: How, at: Point, radius: number): Area {
  return tool === 'box'
    ? { how, shape: 'box', points: [at, at] }
    : { how, shape: 'brush', points: [at], radius }
}

/** The area drawn on to a point. */
export function drawnTo(area: Area, to: Point): Area {
  if (area.shape === 'box') return { ...area, points: [area.points[0]!, to] }
  const last = area.points.at(-1)!
  return Math.hypot(to.x - last.x, to.y - last.y) < APART ? area : { ...area, points: [...area.points, to] }
}

/** Whether it covers anything: a press without a drag makes no box. */
export function covers({ shape, points }: Area): boolean {
  if (shape === 'brush') return points.length > 0
  const [from, to] = [points[0]!, points.at(-1)!]
  return Math.abs(from.x - to.x) > SMALLEST && Math.abs(from.y - to.y) > SMALLEST
}

/** The areas without the one that lies uppermost at a place; `aspect` is the picture's width by its height. */
export function without(areas: readonly Area[], at: Point, aspect: number): Area[] {
  const hit = areas.findLastIndex((area) => lies(at, area, aspect))
  return areas.filter((_, index) => index !== hit)
}

function lies(at: Point, { shape, points, radius = 0 }: Area, aspect: number): boolean {
  if (shape === 'brush') return points.some((to, index) => apart(at, points[index - 1] ?? to, to, aspect) <= radius)
  const [from, to] = [points[0]!, points.at(-1)!]
  return (at.x - from.x) * (at.x - to.x) <= 0 && (at.y - from.y) * (at.y - to.y) <= 0
}

/** How far a place is from a line, in shares of the longer side. */
function apart(at: Point, from: Point, to: Point, aspect: number): number {
  const [wide, high] = [Math.min(1, aspect), Math.min(1, 1 / aspect)]
  const [dx, dy] = [(to.x - from.x) * wide, (to.y - from.y) * high]
  const [px, py] = [(at.x - from.x) * wide, (at.y - from.y) * high]
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(px - along * dx, py - along * dy)
}

/** A place within the picture. */
export function within({ x, y }: Point): Point {
  return { x: Math.min(1, Math.max(0, x)), y: Math.min(1, Math.max(0, y)) }
}
