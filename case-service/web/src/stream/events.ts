/** One event of a server-sent stream; comments are left out. */
export interface StreamEvent {
  event: string
  data: string
  id?: string
}

/**
 * Reads server-sent events from a fetched body. The browser's own EventSource cannot send the Authorization header, so
 * the lines are parsed here (WHATWG HTML, 9.2.6).
 *
 * @param alive is called for each piece that arrives, heartbeats too
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  alive: () => void = () => undefined,
): AsyncGenerator<StreamEvent> {
  const reader = body.getReader()
  const lines = lineReader()
  let draft = blank()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      alive()
      for (const line of lines(value)) {
        if (line !== '') {
          take(draft, line)
          continue
        }
        if (draft.named || draft.data.length > 0) yield finished(draft)
        draft = blank()
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Gives the whole lines of each piece and keeps what is not yet a whole one. */
function lineReader(): (piece: Uint8Array) => string[] {
  const decoder = new TextDecoder()
  let rest = ''
  return (piece) => {
    const text = rest + decoder.decode(piece, { stream: true })
    const cut = text.endsWith('\r') ? text.length - 1 : text.length // its \n may be on the way
    const lines = text.slice(0, cut).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '') + text.slice(cut)
    return lines
  }
}

interface Draft {
  event: string
  /** An event without data still counts when it has a name: `reset` says all. */
  named: boolean
  data: string[]
  id?: string
}

function blank(): Draft {
  return { event: 'message', named: false, data: [] }
}

function take(draft: Draft, line: string): void {
  const colon = line.indexOf(':')
  const field = colon < 0 ? line : line.slice(0, colon)
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
  if (field === 'event') {
    draft.event = value
    draft.named = true
  } else if (field === 'data') draft.data.push(value)
  else if (field === 'id') draft.id = value
}

function finished({ event, data, id }: Draft): StreamEvent {
  return { event, data: data.join('\n'), ...(id === undefined ? {} : { id }) }
}
