import * as z from 'zod'
import { CasePhase } from '../domain/case.ts'
import { CalendarDate } from '../domain/date.ts'
import { RadicalisationOutcomeDraft, RadicalisationReceiver, RadicalisationReportDraft } from '../domain/radicalisation.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

/** That a case was reported, when and to whom; nothing of why (R-RAD-04). */
export const RadicalisationReport = z.object({
  receiver: RadicalisationReceiver,
  reportedOn: CalendarDate,
  reportedBy: z.string(),
  participant: z.string(),
})

export const radicalisationOperations = {
  reportRadicalisation: operation({
    method: 'POST',
    path: '/cases/:caseId/radicalisation-report',
    nl: 'Leg vast dat een vermoeden van radicalisering is gemeld; de casus wordt bevroren',
    en: 'Record that a suspicion of radicalisation was reported; the case is frozen',
    action: 'radicalisation.report',
    params: inCase,
    body: RadicalisationReportDraft,
    result: z.object({ report: RadicalisationReport, phase: CasePhase }),
  }),
  settleRadicalisation: operation({
    method: 'POST',
    path: '/cases/:caseId/radicalisation-outcome',
    nl: 'Leg vast of de melding is opgepakt: dan eindigt de casus hier, anders gaat zij verder',
    en: 'Record whether the report was taken up: then the case ends here, else it goes on',
    action: 'radicalisation.settle',
    params: inCase,
    body: RadicalisationOutcomeDraft,
    result: z.object({ phase: CasePhase, eraseOn: CalendarDate.nullable() }),
  }),
}
