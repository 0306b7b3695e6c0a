import { serveShell } from '@shared/worker/shell.ts'

/* registered for /field alone: every other desk of the console always comes from the server */
serveShell({ page: '/field', isPage: (pathname) => /^\/field(\/|$)/.test(pathname), name: 'anshao-field' })
