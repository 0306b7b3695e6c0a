import { say, type Text } from '@shared/texts.ts'
import { watchEffect } from 'vue'

const SITE: Text = ['安哨', 'Anshao']
const ERROR: Text = ['有错误：', 'Error: ']

/** Names the page in the browser's tab and to a screen reader; a page with errors says so first. */
export function usePageTitle(title: () => string, hasErrors: () => boolean = () => false): void {
  watchEffect(() => {
    document.title = `${hasErrors() ? say(ERROR) : ''}${title()} - ${say(SITE)}`
  })
}
