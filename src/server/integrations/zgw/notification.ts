import * as z from 'zod'
import { issuesOf } from '../../../api/issues.ts'
import { DomainError } from '../../../domain/errors.ts'
import { line, someLine } from '../../../domain/text.ts'

const link = z.url({ protocol: /^https?$/ }).max(1_000)

/** A notification as the ZGW standard has a subscriber receive it (webhook 1.0.0). It brings a reference; what else somebody puts in it is not read. */
const Notification = z.object({
  kanaal: someLine(50),
  hoofdObject: link,
  resource: someLine(100),
  resourceUrl: link,
  actie: someLine(100),
  aanmaakdatum: z.iso.datetime({ offset: true }),
  kenmerken: z.record(line(100), someLine(1_000)).optional(),
})

export function readNotification(json: unknown): z.infer<typeof Notification> {
  const read = Notification.safeParse(json)
  if (!read.success) throw new DomainError('invalid_input', issuesOf(read.error))
  return read.data
}
