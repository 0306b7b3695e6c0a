interface Pin {
  id: string
  x: number
  y: number
}

/** The pin under a finger: the nearest within reach, and of several in one spot the one on top. */
export function nearest(pins: readonly Pin[], at: { x: number; y: number }, reach: number): string | undefined {
  let found: string | undefined
  let best = reach
  for (const { id, x, y } of pins) {
    const distance = Math.hypot(x - at.x, y - at.y)
    if (distance > best) continue
    best = distance
    found = id
  }
  return found
}
