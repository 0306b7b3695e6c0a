import { texts } from '@shared/texts.ts'
import { toValue, watchEffect, type MaybeRefOrGetter } from 'vue'

const t = texts({ product: ['安哨', 'Anshao'] })

/** Names the page in the browser's tab and history. */
export function useTitle(title: MaybeRefOrGetter<string>): void {
  watchEffect(() => {
    document.title = `${toValue(title)} · ${t('product')}`
  })
}
