import { applyPreferences } from '@shared/preferences.ts'
import '@shared/tokens.css'
import '@shared/base.css'
import './console.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { makeRouter } from './router.ts'

applyPreferences()
createApp(App).use(createPinia()).use(makeRouter()).mount('#app')
