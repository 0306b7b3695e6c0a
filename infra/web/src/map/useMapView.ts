import { computed, onScopeDispose, ref, watch, type ComputedRef, type Ref } from 'vue'
import { districtAnd, fromScreen, type PlanePoint, type Projection, type Size, type View, wholeDistrict, zoomed } from './projection.ts'

/** Pixels that a finger may tremble before a tap becomes a drag. */
const TREMBLE = 6

export interface UseMapViewReturn {
  view: Readonly<Ref<View>>
  size: Readonly<Ref<Size>>
  /** Nearer or farther, around the middle or a point of the picture. */
  zoom: (factor: number, around?: PlanePoint) => void
  showAll: () => void
  /** The whole district and a place that may lie beyond it, until only the district is asked for. */
  showAllWith: (place: PlanePoint) => void
  moveTo: (point: PlanePoint) => void
  /** Moves to a point and near enough to tell houses apart. */
  approach: (point: PlanePoint) => void
  onPointerDown: (event: PointerEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: (event: PointerEvent) => void
  onPointerCancel: (event: PointerEvent) => void
}

/** Panning with one finger, pinching with two, tapping; every drag has buttons instead. */
export function useMapView(
  box: Readonly<Ref<HTMLElement | null>>,
  projection: ComputedRef<Projection>,
  onTap: (point: PlanePoint) => void,
): UseMapViewReturn {
  const size = ref<Size>({ width: 358, height: 260 })
  /** What is shown together with the district, though it may lie beyond it. */
  const guest = ref<PlanePoint>()
  const all = computed(() =>
    guest.value ? districtAnd(guest.value, projection.value, size.value) : wholeDistrict(projection.value, size.value),
  )
  const farthest = computed(() => all.value.scale)
  const view = ref<View>(all.value)
  const fingers = new Map<number, PlanePoint>()
  let moved = 0

  const observer = new ResizeObserver(([entry]) => {
    const { width, height } = entry!.contentRect
    if (width > 0) size.value = { width, height }
  })
  watch(box, (element) => element && observer.observe(element), { immediate: true })
  watch(farthest, (scale) => (view.value.scale > scale ? (view.value = all.value) : undefined))
  onScopeDispose(() => observer.disconnect())

  function showAll(): void {
    guest.value = undefined
    view.value = all.value
  }

  function showAllWith(place: PlanePoint): void {
    guest.value = place
    view.value = all.value
  }

  function zoom(factor: number, around: PlanePoint = { x: size.value.width / 2, y: size.value.height / 2 }): void {
    view.value = zoomed(view.value, factor, around, size.value, farthest.value)
  }

  function moveTo(point: PlanePoint): void {
    view.value = { ...point, scale: view.value.scale }
  }

  function approach(point: PlanePoint): void {
    view.value = { ...point, scale: Math.min(view.value.scale, farthest.value / 6) }
  }

  function at(event: PointerEvent): PlanePoint {
    const { left, top } = box.value!.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }

  function onPointerDown(event: PointerEvent): void {
    box.value?.setPointerCapture(event.pointerId)
    fingers.set(event.pointerId, at(event))
    if (fingers.size === 1) moved = 0
  }

  function onPointerMove(event: PointerEvent): void {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = at(event)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, now)
    moved += Math.hypot(now.x - before.x, now.y - before.y)
    if (other) zoom(distance(now, other) / Math.max(1, distance(before, other)), middle(now, other))
    else if (moved > TREMBLE) pan(now.x - before.x, now.y - before.y)
  }

  function pan(dx: number, dy: number): void {
    const { x, y, scale } = view.value
    view.value = { x: x - dx * scale, y: y - dy * scale, scale }
  }

  function onPointerUp(event: PointerEvent): void {
    const wasTap = fingers.size === 1 && fingers.has(event.pointerId) && moved <= TREMBLE
    fingers.delete(event.pointerId)
    if (wasTap) onTap(fromScreen(at(event), view.value, size.value))
  }

  function onPointerCancel(event: PointerEvent): void {
    fingers.delete(event.pointerId)
  }

  return { view, size, zoom, showAll, showAllWith, moveTo, approach, onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
}

function distance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function middle(a: PlanePoint, b: PlanePoint): PlanePoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
