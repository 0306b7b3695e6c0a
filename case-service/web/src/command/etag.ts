/** The track that an action belongs to, as its etag names it: `main` of `main-17`. */
export function trackOf(etag: string): string {
  return etag.replace(/^"|"$/g, '').replace(/-\d+$/, '')
}
