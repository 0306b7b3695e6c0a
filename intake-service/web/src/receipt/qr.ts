import type { ReceiptWords } from '@shared/receipt.ts'

/** What the square code of a receipt says: words, no address, so that no browser opens it and keeps it. */
export function qrWords({ tipNumber, receiptCode }: Required<ReceiptWords>): string {
  return `${tipNumber} ${receiptCode}`
}

/** The dark squares of a QR code as the path of a drawing, and how many squares a side has. */
export async function qrPath(words: string): Promise<{ path: string; side: number }> {
  const { encode } = await import('uqr')
  const { data, size } = encode(words, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { path, side: size }
}

interface Detector {
  detect(image: ImageBitmapSource): Promise<readonly { rawValue: string }[]>
}
declare global {
  interface Window {
    BarcodeDetector?: {
      new (options: { formats: string[] }): Detector
      getSupportedFormats(): Promise<string[]>
    }
  }
}

/** Whether this browser reads square codes. */
export async function canScan(): Promise<boolean> {
  const formats = await window.BarcodeDetector?.getSupportedFormats().catch((): string[] => [])
  return formats?.includes('qr_code') ?? false
}

/** The words of the first square code in a picture; empty when there is none or the browser reads none. */
export async function scanned(picture: Blob): Promise<string> {
  try {
    if (!window.BarcodeDetector || !(await canScan())) return ''
    const bitmap = await createImageBitmap(picture)
    const [found] = await new window.BarcodeDetector({ formats: ['qr_code'] }).detect(bitmap)
    bitmap.close()
    return found?.rawValue ?? ''
  } catch {
    return ''
  }
}
