import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'
import { call } from '../api/call.ts'

const tick = 15_000
const now = shallowRef(new Date())
let offset = 0

/** Business time of the district, which the deadlines are counted in; moves on four times a minute. */
export function useNow(): Readonly<Ref<Date>> {
  return readonly(now) as Readonly<Ref<Date>>
}

/** Keeps business time while the scope lives: asked from the service once a minute, counted on in between. */
export function keepTime(): void {
  let ticks = 0
  void ask()
  const timer = setInterval(() => {
    if (++ticks % 4 === 0) void ask()
    advance()
  }, tick)
  onScopeDispose(() => clearInterval(timer))
}

async function ask(): Promise<void> {
  const answer = await call<{ now: string }>('GET', '/api/v1/clock')
  if (!answer.ok) return
  offset = Date.parse(answer.body.now) - Date.now()
  advance()
}

function advance(): void {
  now.value = new Date(Date.now() + offset)
}
