/** Lets the field desk open without a network, and be installed. While pages are being developed no worker is built. */
export function registerWorker(): void {
  if (import.meta.env.PROD) navigator.serviceWorker?.register('/sw.js', { scope: '/field' }).catch(() => undefined)
}

/** Offers to install the field desk, as long as it is open: other desks need a network. */
export function offerInstallation(): () => void {
  const manifest = document.createElement('link')
  Object.assign(manifest, { rel: 'manifest', href: '/field.json' })
  document.head.append(manifest)
  return () => manifest.remove()
}
