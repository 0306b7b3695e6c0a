import { request } from '@shared/request.ts'
import { erase, read, write } from '../../storage.ts'

/**
 * Where the pieces of a large file lie with the server. Such an address is the only right to them: it is kept beside the
 * file on this device and goes with it.
 */
export function addressOf(id: string): Promise<string | undefined> {
  return read<string>('photos', keyOf(id))
}

export function keepAddress(id: string, address: string | null): Promise<void> {
  return write('photos', keyOf(id), address)
}

export function eraseAddress(id: string): Promise<void> {
  return erase('photos', keyOf(id))
}

/** Takes back what has gone up of a file that the person removed. */
export async function giveUp(id: string): Promise<void> {
  const address = await addressOf(id)
  if (address === undefined) return
  await eraseAddress(id)
  await request('DELETE', address, { headers: { 'Tus-Resumable': '1.0.0' } })
}

function keyOf(id: string): string {
  return `${id}/address`
}
