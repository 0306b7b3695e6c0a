import { afterEach } from 'vitest'
import { language } from './src/preferences.ts'

/* tests that run together share one page: whoever changed its language leaves it Chinese */
afterEach(() => {
  language.value = 'zh'
})
