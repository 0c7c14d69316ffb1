import { createHmac } from 'node:crypto'

/**
 * What a BSN is found by: HMAC-SHA256, 32 bytes. Keyed, because a plain hash of all BSNs is inverted in minutes.
 * Throws RangeError unless given nine digits (without repeating them): one written without its leading zero would never be found again.
 */
export function bsnIndex(secret: Buffer, bsn: string): Buffer {
  if (!/^[0-9]{9}$/.test(bsn)) throw new RangeError('A BSN to index is nine digits')
  return createHmac('sha256', secret).update(bsn, 'ascii').digest()
}
