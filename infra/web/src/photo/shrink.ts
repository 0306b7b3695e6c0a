/** The longest side that leaves the phone; the server serves no larger copy. */
const LONGEST = 2560
const QUALITY = 0.85

/**
 * Decodes a photograph, turns it upright and makes a JPEG of at most 2,560 pixels of it.
 *
 * @throws when this browser cannot decode the file
 */
export async function shrink(file: Blob): Promise<Blob> {
  const url = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return await jpegOf(image)
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** Width and height that fit, never larger than before. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function jpegOf(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(image.naturalWidth, image.naturalHeight))
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not encoded'))), 'image/jpeg', QUALITY),
  )
}
