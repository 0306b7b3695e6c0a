import type { PhotoFacts } from './photoFacts.ts'

/**
 * Reads time and place from the camera's file, before it is shrunk. A file without them, or with nonsense, gives an
 * empty answer: nobody is asked to explain a photograph.
 */
export async function readFacts(file: Blob): Promise<PhotoFacts> {
  try {
    const { parse } = await import('exifr/dist/lite.esm.mjs')
    const tags = await parse(await file.arrayBuffer(), { reviveValues: false, translateValues: false })
    return factsOf(tags ?? {})
  } catch {
    return {}
  }
}

/** Keeps what is whole and possible. A camera without a fix writes 0/0, which is in the Gulf of Guinea. */
export function factsOf(tags: Readonly<Record<string, unknown>>): PhotoFacts {
  const { DateTimeOriginal: time, OffsetTimeOriginal: offset, latitude: lat, longitude: lng } = tags
  const placed = isWithin(lat, 90) && isWithin(lng, 180) && !(lat === 0 && lng === 0)
  return {
    ...(isText(time, /^\d{4}:\d\d:\d\d \d\d:\d\d:\d\d$/) ? { takenAt: time } : {}),
    ...(isText(offset, /^[+-]\d\d:\d\d$/) ? { offset } : {}),
    ...(placed ? { lat, lng } : {}),
  }
}

function isWithin(degrees: unknown, bound: number): degrees is number {
  return typeof degrees === 'number' && Math.abs(degrees) <= bound
}

function isText(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value)
}
