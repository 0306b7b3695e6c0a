import '@shared/tokens.css'
import '@shared/base.css'
import { applyPreferences } from '@shared/preferences.ts'
import { createApp } from 'vue'
import App from './App.vue'

applyPreferences()
createApp(App).mount('#app')
