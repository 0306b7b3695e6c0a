import { heard } from './network.ts'
import { named } from './texts.ts'

/** One bad field of a problem document. `field` is a path in the body: `location.lat`. */
export interface FieldError {
  field: string
  code: string
  message: string
  messageEn?: string
}

/** An RFC 9457 problem document as our services answer it, or one made here when there was no answer at all. */
export interface Problem {
  /** The last part of the type: `lost-race` for `urn:anshao:problem:lost-race`; `offline` when nothing answered. */
  slug: string
  status: number
  title: string
  titleEn?: string
  errors: readonly FieldError[]
  /** Seconds after which the server wants to be asked again. */
  retryAfter?: number
  /** The whole document, for members that only one problem has. */
  members: Readonly<Record<string, unknown>>
}

export type Answer<T> = { ok: true; body: T; response: Response } | { ok: false; problem: Problem }

export interface RequestOptions {
  /** Sent as JSON, or as it is when it is a form or a file. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Milliseconds until the request counts as lost; 30 s by default. */
  timeout?: number
  /** The answer is a text and no JSON. */
  text?: boolean
  /** Let it go out even when the page is closed meanwhile. */
  keepalive?: boolean
}

/** Calls our own server. Never throws: what went wrong comes back as a problem. */
export async function request<T>(method: string, url: string, options: RequestOptions = {}): Promise<Answer<T>> {
  const abort = new AbortController()
  const stop = () => abort.abort()
  const timer = setTimeout(stop, options.timeout ?? 30_000)
  options.signal?.addEventListener('abort', stop)
  try {
    const { keepalive = false } = options
    const response = await fetch(url, { method, ...content(options), signal: abort.signal, keepalive })
    heard(true)
    return response.ok
      ? { ok: true, body: (await bodyOf(response, options.text)) as T, response }
      : { ok: false, problem: await problemOf(response) }
  } catch {
    if (!options.signal?.aborted) heard(false)
    return { ok: false, problem: offline() }
  } finally {
    clearTimeout(timer)
    options.signal?.removeEventListener('abort', stop)
  }
}

/** The problem's sentence in the language of the page. */
export function sentenceOf(problem: Pick<Problem, 'title' | 'titleEn'>): string {
  return named(problem.title, problem.titleEn)
}

/** What only time cures: no answer, too slow, too many (428: that wants a proof of work), or the server was busy. */
const PASSING = [0, 408, 428, 429]

/** Whether the same request may succeed later without a change. */
export function isPassing({ status }: Problem): boolean {
  return PASSING.includes(status) || status >= 500
}

function content({ body, headers = {} }: RequestOptions): { body?: BodyInit; headers: Record<string, string> } {
  const accept = { Accept: 'application/json', ...headers }
  if (body === undefined) return { headers: accept }
  if (body instanceof FormData || body instanceof Blob) return { body, headers: accept }
  return { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', ...accept } }
}

async function bodyOf(response: Response, isText = false): Promise<unknown> {
  const type = response.headers.get('Content-Type') ?? ''
  if (/^(application\/(pdf|zip|vnd\.)|text\/csv|image\/)/.test(type)) return response.blob()
  const text = await response.text()
  if (isText) return text
  return text === '' ? undefined : JSON.parse(text)
}

/** The problem that an answer carries. */
export async function problemOf(response: Response): Promise<Problem> {
  const members = await membersOf(response)
  const wait = Number(response.headers.get('Retry-After'))
  return {
    slug: String(members.type ?? '').split(':').pop() || `status-${response.status}`,
    status: response.status,
    title: String(members.title ?? '服务暂时没有答复，请稍后再试。'),
    titleEn: String(members.titleEn ?? 'The service gave no answer. Please try again later.'),
    errors: Array.isArray(members.errors) ? (members.errors as FieldError[]) : [],
    ...(wait > 0 ? { retryAfter: wait } : {}),
    members,
  }
}

async function membersOf(response: Response): Promise<Record<string, unknown>> {
  try {
    return (await response.json()) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** The problem of having no answer at all. */
export function offline(): Problem {
  return {
    slug: 'offline',
    status: 0,
    title: '现在连不上网络，请检查网络后再试。',
    titleEn: 'No connection. Check the network and try again.',
    errors: [],
    members: {},
  }
}
