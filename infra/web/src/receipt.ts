/** A tip number and its code, as somebody types, pastes or copies them. */
export interface ReceiptWords {
  tipNumber?: string
  receiptCode?: string
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Finds number and code in any text: a whole pasted receipt, or one of them alone. Spaces, dashes, full-width
 * characters and lower case are taken as they come; O is 0, I and L are 1 (Crockford).
 */
export function receiptIn(text: string): ReceiptWords {
  const tipNumber = tipNumberIn(text)
  const rest = tipNumber ? text.normalize('NFKC').toUpperCase().replace(NUMBER, ' ') : text
  const receiptCode = receiptCodeIn(rest)
  return { ...(tipNumber ? { tipNumber } : {}), ...(receiptCode ? { receiptCode } : {}) }
}

const NUMBER = /([A-Z]{2,4})\s*(\d{8})\s*[-–—]?\s*([0-9A-Z]{6})(?![0-9A-Z])/

function tipNumberIn(text: string): string | undefined {
  const found = NUMBER.exec(text.normalize('NFKC').toUpperCase())
  return found ? `${found[1]}${found[2]}-${crockford(found[3]!)}` : undefined
}

const STRICT = /(?:^|[^0-9A-Z])([0-9A-Z]{4}(?:[-–—][0-9A-Z]{4}){3})(?![-–—]?[0-9A-Z])/
const LOOSE = /(?:^|[^0-9A-Z])((?:[0-9A-Z]{4}[\s–—-]*){4})(?![-–—]?[0-9A-Z])/

function receiptCodeIn(text: string): string | undefined {
  const tidy = text.normalize('NFKC').toUpperCase()
  const found = STRICT.exec(tidy) ?? LOOSE.exec(tidy)
  const code = found ? crockford(found[1]!.replace(/[^0-9A-Z]/g, '')) : ''
  return code.length === 16 && [...code].every((character) => ALPHABET.includes(character)) ? grouped(code) : undefined
}

/** Four groups of four, easier to read out and to write down. */
export function grouped(code: string): string {
  return code.match(/.{1,4}/g)!.join('-')
}

function crockford(text: string): string {
  return text.replaceAll('O', '0').replace(/[IL]/g, '1')
}

/** Whether four typed characters are the code's last. */
export function lastFourMatch(code: string, typed: string): boolean {
  const tidy = crockford(typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, ''))
  return tidy.slice(-4) === code.slice(-4)
}
