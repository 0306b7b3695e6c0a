/** Positions along an outline, in WGS-84; a position is a pair. */
export type Ring = [lng: number, lat: number][]

export interface LngLat {
  lng: number
  lat: number
}

/** Metres east and south of the district's north-west corner. */
export interface PlanePoint {
  x: number
  y: number
}

export interface Projection {
  toPlane(place: LngLat): PlanePoint
  toPlace(point: PlanePoint): LngLat
  /** Size of the district in metres. */
  width: number
  height: number
}

const METRES_PER_DEGREE = 111_195

/** A flat picture of one district: true to a metre over its twenty kilometres, which is more than a finger can aim. */
export function projectionOf(outline: readonly Ring[]): Projection {
  const points = outline.flat()
  const west = Math.min(...points.map(([lng]) => lng))
  const east = Math.max(...points.map(([lng]) => lng))
  const south = Math.min(...points.map(([, lat]) => lat))
  const north = Math.max(...points.map(([, lat]) => lat))
  const perLng = METRES_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)
  return {
    toPlane: ({ lng, lat }) => ({ x: (lng - west) * perLng, y: (north - lat) * METRES_PER_DEGREE }),
    toPlace: ({ x, y }) => ({ lng: west + x / perLng, lat: north - y / METRES_PER_DEGREE }),
    width: (east - west) * perLng,
    height: (north - south) * METRES_PER_DEGREE,
  }
}

/** Whether a place lies within rings of [lng, lat]; a second ring inside the first is a hole. */
export function isWithin(rings: readonly Ring[], { lng, lat }: LngLat): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [xi, yi] = ring[i]!
      const [xj, yj] = ring[j]!
      if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside
    }
  }
  return inside
}

/** The part of the plane that is shown. */
export interface View {
  /** Centre, in metres of the plane. */
  x: number
  y: number
  /** Metres per CSS pixel. */
  scale: number
}

export interface Size {
  width: number
  height: number
}

/** The whole district with a little room around it. */
export function wholeDistrict({ width, height }: Projection, size: Size): View {
  return around({ west: 0, north: 0, east: width, south: height }, size, 1.06)
}

/** The whole district and a place that may lie beyond it; the room around them is enough for what opens below the map. */
export function districtAnd({ x, y }: PlanePoint, { width, height }: Projection, size: Size): View {
  const edges = { west: Math.min(0, x), north: Math.min(0, y), east: Math.max(width, x), south: Math.max(height, y) }
  return around(edges, size, 1.25)
}

function around(edges: { west: number; north: number; east: number; south: number }, size: Size, room: number): View {
  const { west, north, east, south } = edges
  const scale = Math.max((east - west) / size.width, (south - north) / size.height) * room
  return { x: (west + east) / 2, y: (north + south) / 2, scale }
}

export function toScreen(point: PlanePoint, view: View, size: Size): PlanePoint {
  return { x: (point.x - view.x) / view.scale + size.width / 2, y: (point.y - view.y) / view.scale + size.height / 2 }
}

export function fromScreen(point: PlanePoint, view: View, size: Size): PlanePoint {
  return { x: (point.x - size.width / 2) * view.scale + view.x, y: (point.y - size.height / 2) * view.scale + view.y }
}

/** Nearer or farther, with the given point of the screen staying where it is. */
export function zoomed(view: View, factor: number, around: PlanePoint, size: Size, farthest: number): View {
  const scale = Math.min(Math.max(view.scale / factor, 0.2), farthest)
  const fixed = fromScreen(around, view, size)
  return {
    scale,
    x: fixed.x - (around.x - size.width / 2) * scale,
    y: fixed.y - (around.y - size.height / 2) * scale,
  }
}

/** A round length for the scale bar that takes between a fifth and a half of the width. */
export function scaleBar(view: View, size: Size): { metres: number; pixels: number } {
  const most = (size.width / 2) * view.scale
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power
  return { metres, pixels: metres / view.scale }
}
