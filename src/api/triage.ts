import * as z from 'zod'
import { PyramidLevel } from '../domain/regional-table.ts'
import { LevelChoice } from '../domain/triage-aid.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

export const ShownLevel = z.object({
  level: PyramidLevel,
  why: z.string().nullable(),
  by: z.string(),
  participant: z.string(),
  at: z.iso.datetime(),
})

export const triageOperations = {
  chooseLevel: operation({
    method: 'PUT',
    path: '/cases/:caseId/triage-level',
    nl: 'Kies op welk niveau van de piramide deze casus hoort',
    en: 'Choose at which level of the pyramid this case belongs',
    action: 'triage.choose',
    params: inCase,
    body: LevelChoice,
    result: ShownLevel,
  }),
}
