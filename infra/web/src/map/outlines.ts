import { toScreen, type LngLat, type PlanePoint, type Projection, type Ring, type Size, type View } from './projection.ts'

/** What turns places of a map that is shown into points and paths of its picture. */
export interface Drawing {
  point(place: LngLat): PlanePoint
  /** Rings as the `d` of an SVG path. */
  path(rings: readonly Ring[]): string
  /** About where the name of an outline stands. */
  middle(rings: readonly Ring[]): PlanePoint
}

export function drawingOf(projection: Projection, view: View, size: Size): Drawing {
  const point = (place: LngLat) => toScreen(projection.toPlane(place), view, size)
  const corners = (ring: Ring) => ring.map(([lng, lat]) => point({ lng, lat }))
  return {
    point,
    path: (rings) => rings.map((ring) => `M${corners(ring).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join(''),
    middle: ([ring = []]) => meanOf(corners(ring)),
  }
}

function meanOf(points: readonly PlanePoint[]): PlanePoint {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
