import { type KeptReceipt, writeReceipt } from '../../domain/outcome-letter.ts'
import { receiptOf } from '../../domain/referral-receipt.ts'
import type { getHouse } from '../houses/queries.ts'
import { senderOf } from '../letters.ts'
import type { Context } from '../serve.ts'
import { findReceipt, type getReferral } from './queries.ts'

type Read = ReturnType<typeof getHouse>
type Submitted = { number: string; submittedAt: Date; urgent: boolean }

/** The receipt by the covenant that was in force when the referral was submitted (R-CAS-07). */
export async function writtenReceipt({ number, submittedAt, urgent }: Submitted, context: Context, house?: Read): Promise<KeptReceipt> {
  const covenant = (await context.network()).covenantAt(submittedAt)
  const { firstContactBy, weighingAt, cutOffAt } = receiptOf(covenant, submittedAt, urgent)
  const text = writeReceipt(await senderOf(number, context, submittedAt, house), firstContactBy)
  return { text, firstContactBy, weighingAt: weighingAt.toISOString(), cutOffAt: cutOffAt.toISOString() }
}

export async function shownReceipt(
  { number, submitted_at: submittedAt }: { number: string; submitted_at: string | null },
  found: Awaited<ReturnType<typeof getReferral>>,
  context: Context,
) {
  if (submittedAt === null) return null
  const { urgent } = found.referral
  const receipt =
    (await findReceipt(context.vault, found)) ?? (await writtenReceipt({ number, submittedAt: new Date(submittedAt), urgent }, context))
  return { submittedAt, ...receipt }
}
