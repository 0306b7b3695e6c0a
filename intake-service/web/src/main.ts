import './frame/hideSecrets.ts'
import '@shared/tokens.css'
import '@shared/base.css'
import './pages.css'
import { applyPreferences } from '@shared/preferences.ts'
import { createApp } from 'vue'
import App from './App.vue'
import { applyReadingSize } from './frame/readingSize.ts'
import { router } from './router.ts'
import { keepNothing } from './storage.ts'
import { registerWorker } from './worker/registration.ts'

applyPreferences()
applyReadingSize()
if (location.pathname === '/cleared') keepNothing()
else registerWorker()

/* what the service or the build wrote stays until the page can take its place */
const app = createApp(App).use(router)
void router.isReady().then(() => app.mount('#app'))
