import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range } from '@tanstack/vue-virtual'
import { computed, nextTick, onMounted, ref, type Ref } from 'vue'
import type { QueueRow } from './rows.ts'

/** Height of a row where all are equally high. */
export const rowHeight = 64
/** About the height of a row on a phone, until it was measured. */
const phoneRowHeight = 116

interface Wish {
  rows: () => readonly QueueRow[]
  /** The rows that have the focus and are chosen stay in the page, however far away they are scrolled. */
  kept: () => readonly number[]
  list: Readonly<Ref<HTMLElement | null>>
}

/** The rows that are in the page: those in sight and a few more, of a list that scrolls in itself or with the page. */
export function useRowWindow(wide: boolean, { rows, kept, list }: Wish) {
  const above = ref(0)
  onMounted(() => (above.value = wide ? 0 : (list.value?.getBoundingClientRect().top ?? 0) + scrollY))
  const common = computed(() => ({
    count: rows().length,
    overscan: 8,
    estimateSize: () => (wide ? rowHeight : phoneRowHeight),
    getItemKey: (index: number) => rows()[index]?.row.id ?? index,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept(), range.count),
  }))
  const window = wide
    ? useVirtualizer(computed(() => ({ ...common.value, getScrollElement: () => list.value?.parentElement ?? null })))
    : useWindowVirtualizer(computed(() => ({ ...common.value, scrollMargin: above.value })))

  /** Brings a row into sight, where it is not, and into the page. */
  async function reveal(index: number): Promise<void> {
    window.value.scrollToIndex(index, { align: 'auto' })
    await nextTick()
  }

  const items = computed(() => window.value.getVirtualItems())
  const size = computed(() => window.value.getTotalSize())
  /** Where a row begins in the list. */
  const topOf = (start: number) => start - (wide ? 0 : above.value)
  const measure = (element: Element | null) => wide || window.value.measureElement(element)
  return { items, size, topOf, measure, reveal }
}

function withKept(indexes: number[], kept: readonly number[], count: number): number[] {
  const more = kept.filter((index) => index >= 0 && index < count)
  return [...new Set([...indexes, ...more])].toSorted((one, other) => one - other)
}
