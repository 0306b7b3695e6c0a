import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import { begun, covers, drawnTo, RADII, within, without, type Area, type How, type Point, type Tool } from './areas.ts'
import { draw } from './drawing.ts'

const STEP = 0.02

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Covering areas of a picture that is painted on a canvas, by pointer or by keyboard. */
export function useCovering(canvas: Readonly<Ref<HTMLCanvasElement | null>>) {
  const picture = shallowRef<ImageBitmap>()
  const areas = shallowRef<Area[]>([])
  const current = shallowRef<Area>()
  const tool = ref<Tool>('box')
  const how = ref<How>('black')
  const radius = ref<number>(RADII[1])
  const cross = shallowRef<Point>()

  onScopeDispose(() => picture.value?.close())
  watch([picture, areas, current, cross], paint, { flush: 'post' })

  function paint(): void {
    const element = canvas.value
    const bitmap = picture.value
    const context = element?.getContext('2d')
    if (!element || !bitmap || !context) return
    if (element.width !== bitmap.width) {
      element.width = bitmap.width
      element.height = bitmap.height
    }
    draw(context, bitmap, current.value ? [...areas.value, current.value] : areas.value, cross.value)
  }

  function placeOf(event: PointerEvent): Point {
    const { left, top, width, height } = canvas.value!.getBoundingClientRect()
    return within({ x: (event.clientX - left) / width, y: (event.clientY - top) / height })
  }

  function pressed(event: PointerEvent): void {
    if (tool.value === 'move' || event.button !== 0) return
    event.preventDefault()
    canvas.value?.setPointerCapture(event.pointerId)
    canvas.value?.focus()
    cross.value = undefined
    if (tool.value === 'remove') remove(placeOf(event))
    else current.value = begun(tool.value, how.value, placeOf(event), radius.value)
  }

  function dragged(event: PointerEvent): void {
    if (current.value && !cross.value) current.value = drawnTo(current.value, placeOf(event))
  }

  function released(): void {
    if (!cross.value) settle()
  }

  function settle(): void {
    const drawn = current.value
    current.value = undefined
    if (drawn && covers(drawn)) areas.value = [...areas.value, drawn]
  }

  function keyed(event: KeyboardEvent): void {
    if (event.ctrlKey && event.code === 'KeyZ') {
      event.preventDefault()
      undo()
      return
    }
    const arrow = arrows[event.code]
    if (arrow) {
      event.preventDefault()
      const far = event.shiftKey ? 5 : 1
      const from = cross.value ?? { x: 0.5, y: 0.5 }
      cross.value = within({ x: from.x + arrow[0] * STEP * far, y: from.y + arrow[1] * STEP * far })
      if (current.value) current.value = drawnTo(current.value, cross.value)
    } else if (event.code === 'Enter' || event.code === 'Space') {
      event.preventDefault()
      set()
    }
  }

  /** The first corner, then the second; the brush dabs; or what lies there goes. */
  function set(): void {
    if (tool.value === 'move') return
    cross.value ??= { x: 0.5, y: 0.5 }
    if (tool.value === 'remove') remove(cross.value)
    else if (current.value) settle()
    else {
      current.value = begun(tool.value, how.value, cross.value, radius.value)
      if (tool.value === 'brush') settle()
    }
  }

  function remove(at: Point): void {
    current.value = undefined
    const { width, height } = picture.value ?? { width: 1, height: 1 }
    areas.value = without(areas.value, at, width / height)
  }

  /** Areas that somebody else proposes, beneath what is drawn already. */
  function propose(proposed: readonly Area[]): void {
    areas.value = [...proposed, ...areas.value]
  }

  function undo(): void {
    if (current.value) current.value = undefined
    else areas.value = areas.value.slice(0, -1)
  }

  /** The picture as it will be, without the cross. */
  function finish(): void {
    cross.value = undefined
    paint()
  }

  function cancel(): void {
    current.value = undefined
  }

  return { picture, areas, current, tool, how, radius, pressed, dragged, released, cancel, keyed, propose, undo, finish }
}
