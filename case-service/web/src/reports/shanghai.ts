const HOURS = 8

/** An instant as a field for date and time shows it: Shanghai, whatever the reader's own zone. */
export function localOf(instant: string): string {
  return new Date(Date.parse(instant) + HOURS * 3_600_000).toISOString().slice(0, 16)
}

/** The instant that such a field names; nothing where it names none. */
export function instantOf(local: string): string | null {
  const at = Date.parse(`${local}:00+08:00`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
