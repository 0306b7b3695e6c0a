import type { PhotoFacts } from '@shared/photo/photoFacts.ts'

/**
 * Writes time and place, and nothing else of the camera, into a JPEG that shrinking left bare. The server reads them
 * for the inspector and keeps them out of every copy it serves; model and serial number of the phone never travel.
 */
export function withFacts(jpeg: Uint8Array<ArrayBuffer>, facts: PhotoFacts): Uint8Array<ArrayBuffer> {
  const isJpeg = jpeg[0] === 0xff && jpeg[1] === 0xd8
  if (!isJpeg || (facts.takenAt === undefined && facts.lat === undefined)) return jpeg
  const segment = exifSegment(facts)
  const whole = new Uint8Array(jpeg.length + segment.length)
  whole.set(jpeg.subarray(0, 2))
  whole.set(segment, 2)
  whole.set(jpeg.subarray(2), 2 + segment.length)
  return whole
}

interface Entry {
  tag: number
  type: 1 | 2 | 4 | 5
  /** Values: numbers for BYTE and LONG, pairs for RATIONAL, one text for ASCII. */
  value: number[] | string
}

const ASCII = 2
const LONG = 4
const RATIONAL = 5
const SIZES = { 1: 1, 2: 1, 4: 4, 5: 8 } as const

/** APP1: `Exif\0\0`, then a big-endian TIFF whose first directory points at the Exif and the GPS directory. */
function exifSegment(facts: PhotoFacts): Uint8Array {
  const exif = exifEntries(facts)
  const gps = gpsEntries(facts)
  const pointers = (exif.length > 0 ? 1 : 0) + (gps.length > 0 ? 1 : 0)
  const exifAt = 8 + directorySize(pointers)
  const exifBytes = exif.length > 0 ? directory(exif, exifAt) : new Uint8Array()
  const gpsAt = exifAt + exifBytes.length
  const gpsBytes = gps.length > 0 ? directory(gps, gpsAt) : new Uint8Array()
  const first = directory(
    [
      ...(exif.length > 0 ? [{ tag: 0x8769, type: LONG, value: [exifAt] } as Entry] : []),
      ...(gps.length > 0 ? [{ tag: 0x8825, type: LONG, value: [gpsAt] } as Entry] : []),
    ],
    8,
  )
  const header = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8]
  const body = [...header, ...first, ...exifBytes, ...gpsBytes]
  const length = body.length + 2
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...body])
}

function exifEntries({ takenAt, offset }: PhotoFacts): Entry[] {
  if (takenAt === undefined) return []
  const time: Entry = { tag: 0x9003, type: ASCII, value: takenAt }
  return offset === undefined ? [time] : [time, { tag: 0x9011, type: ASCII, value: offset }]
}

function gpsEntries({ lat, lng }: PhotoFacts): Entry[] {
  if (lat === undefined || lng === undefined) return []
  return [
    { tag: 0, type: 1, value: [2, 3, 0, 0] },
    { tag: 1, type: ASCII, value: lat < 0 ? 'S' : 'N' },
    { tag: 2, type: RATIONAL, value: degrees(lat) },
    { tag: 3, type: ASCII, value: lng < 0 ? 'W' : 'E' },
    { tag: 4, type: RATIONAL, value: degrees(lng) },
  ]
}

/** Degrees, minutes, seconds as numerator/denominator pairs; seconds to a ten-thousandth, about three millimetres. */
function degrees(value: number): number[] {
  const tenThousandths = Math.round(Math.abs(value) * 36_000_000)
  const whole = Math.floor(tenThousandths / 36_000_000)
  const minutes = Math.floor((tenThousandths % 36_000_000) / 600_000)
  return [whole, 1, minutes, 1, tenThousandths % 600_000, 10_000]
}

function directorySize(entries: number): number {
  return 2 + entries * 12 + 4
}

/** One directory at a place in the TIFF; values longer than four bytes follow it. */
function directory(entries: readonly Entry[], at: number): Uint8Array {
  const tail: number[] = []
  const rows = entries.flatMap((entry) => {
    const bytes = valueBytes(entry)
    const count = bytes.length / SIZES[entry.type]
    const place = at + directorySize(entries.length) + tail.length
    const inline = bytes.length <= 4
    if (!inline) tail.push(...bytes, ...(bytes.length % 2 === 1 ? [0] : []))
    return [...u16(entry.tag), ...u16(entry.type), ...u32(count), ...(inline ? [...bytes, 0, 0, 0].slice(0, 4) : u32(place))]
  })
  return Uint8Array.from([...u16(entries.length), ...rows, ...u32(0), ...tail])
}

function valueBytes({ type, value }: Entry): number[] {
  if (typeof value === 'string') return [...new TextEncoder().encode(value), 0]
  return type === 1 ? value : value.flatMap(u32)
}

function u16(value: number): number[] {
  return [value >> 8, value & 0xff]
}

function u32(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
