import { shallowRef, type ShallowRef } from 'vue'

/** What a link carries that nobody else may read, by the page that it opens. */
export type SecretLink = 'order' | 'receipt'

interface Shape {
  /** The address that stays. */
  landing: string
  /** Where the secret lies in the address; the fragment never reaches a server. */
  inPath: RegExp
  /** Whether a reload may use it again; what opens once is in this page's memory only. */
  isKept: boolean
}

const SHAPES: Readonly<Record<SecretLink, Shape>> = {
  order: { landing: '/order', inPath: /^\/r\/([\w-]{8,200})\/?$/, isKept: true },
  receipt: { landing: '/receipt', inPath: /^\/receipt\/([\w-]{8,200})\/?$/, isKept: false },
}

const secrets: Readonly<Record<SecretLink, ShallowRef<string>>> = { order: shallowRef(''), receipt: shallowRef('') }

/** The secret of the link that was opened; empty when there was none. */
export function secretOf(link: SecretLink): Readonly<ShallowRef<string>> {
  return secrets[link]
}

/** Forgets it, here and in the storage of this tab. */
export function forgetSecret(link: SecretLink): void {
  secrets[link].value = ''
  storage((session) => session.removeItem(keyOf(link)))
}

/** Finds the secret in an address, and the address without it. */
export function secretIn({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>):
  | { link: SecretLink; secret: string; address: string }
  | undefined {
  for (const link of Object.keys(SHAPES) as SecretLink[]) {
    const { landing, inPath } = SHAPES[link]
    const inHash = pathname === landing ? /^#([\w-]{8,200})$/.exec(hash) : null
    const secret = (inPath.exec(pathname) ?? inHash)?.[1]
    if (secret) return { link, secret, address: landing + search }
  }
  return undefined
}

/**
 * Takes a secret out of the address bar and the history. Called before the router looks at the address, and whenever
 * another link is opened in the same tab.
 */
export function hideSecrets(): void {
  for (const link of Object.keys(SHAPES) as SecretLink[]) {
    if (SHAPES[link].isKept) storage((session) => (secrets[link].value = session.getItem(keyOf(link)) ?? ''))
  }
  take()
  addEventListener('popstate', take)
}

function take(): void {
  const found = secretIn(location)
  if (!found) return
  history.replaceState(null, '', found.address)
  secrets[found.link].value = found.secret
  if (SHAPES[found.link].isKept) storage((session) => session.setItem(keyOf(found.link), found.secret))
}

function keyOf(link: SecretLink): string {
  return `anshao.${link}`
}

function storage(use: (session: Storage) => void): void {
  try {
    use(sessionStorage)
  } catch {
    // storage refused: the secret lasts as long as the page
  }
}
