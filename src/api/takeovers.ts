import * as z from 'zod'
import { CaseId } from '../domain/ids.ts'
import { lengths, line, someLine } from '../domain/text.ts'
import { operation } from './operation.ts'

/** Cases whose process director lost the seat; by number, because nobody outside the case may know more. */
export const takeoverOperations = {
  listUndirected: operation({
    method: 'GET',
    path: '/undirected-cases',
    nl: 'Toon casussen zonder procesregisseur',
    en: 'Show cases without a process director',
    action: 'case.take_over',
    result: z.object({ cases: z.array(z.object({ number: z.string(), since: z.iso.datetime() })) }),
  }),
  takeOverCase: operation({
    method: 'POST',
    path: '/case-takeovers',
    nl: 'Neem een casus zonder procesregisseur over',
    en: 'Take over a case without a process director',
    action: 'case.take_over',
    body: z.strictObject({ number: line(40), why: someLine(lengths.title) }),
    result: z.object({ caseId: CaseId }),
    errors: ['not_found'],
  }),
}
