/** What the staff API of case-service sends and takes. */
export type * from './types/alike.ts'
export type * from './types/case.ts'
export type * from './types/form.ts'
export type * from './types/queue.ts'
export type * from './types/reference.ts'
export type * from './types/session.ts'
