/** What the camera wrote into the file, as far as an inspector needs it. */
export interface PhotoFacts {
  /** `2021:06:08 09:12:00`, local time of the camera. */
  takenAt?: string
  /** `+08:00`, where the camera says it. */
  offset?: string
  /** WGS-84. */
  lat?: number
  lng?: number
}

/** The instant a photograph was taken; cameras that name no offset are taken to be set to China's time. */
export function takenAt({ takenAt, offset }: PhotoFacts): string | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(takenAt ?? '')
  if (!parts) return undefined
  const instant = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${/^[+-]\d\d:\d\d$/.test(offset ?? '') ? offset : '+08:00'}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}
