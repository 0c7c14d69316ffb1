import * as z from 'zod'
import { AnalysisViews, DomainAnalysis, DomainAnalysisDraft, InstrumentResultDraft } from '../domain/analysis.ts'
import { LifeDomain } from '../domain/life-domains.ts'
import { operation } from './operation.ts'
import { inCase } from './referrals.ts'

const ofDomain = z.object({ ...inCase.shape, lifeDomain: LifeDomain })
export const InstrumentResult = z.object({ ...InstrumentResultDraft.shape, id: z.uuid(), participant: z.string() })
export const AnalysisRoom = z.object({
  domains: z.array(DomainAnalysis),
  views: z.object({ ...AnalysisViews.shape, version: z.int() }),
  instruments: z.array(InstrumentResult),
  scores: z.object({ from: z.int(), to: z.int() }),
})

export const analysisOperations = {
  saveDomain: operation({
    method: 'PUT',
    path: '/cases/:caseId/analysis/:lifeDomain',
    nl: 'Bewaar de analyse van een leefgebied',
    en: 'Save the analysis of a life domain',
    action: 'analysis.write',
    params: ofDomain,
    body: DomainAnalysisDraft,
    result: DomainAnalysis,
    versioned: true,
  }),
  saveViews: operation({
    method: 'PUT',
    path: '/cases/:caseId/analysis-views',
    nl: 'Bewaar samenhang en de kijk van betrokkene en naasten',
    en: 'Save connection and the views of subject and relatives',
    action: 'analysis.write',
    params: inCase,
    body: AnalysisViews,
    result: z.object({ version: z.int() }),
    versioned: true,
  }),
  addInstrument: operation({
    method: 'POST',
    path: '/cases/:caseId/instrument-results',
    nl: 'Leg de uitkomst van een risico-instrument vast',
    en: 'Record the result of a risk instrument',
    action: 'analysis.write',
    params: inCase,
    body: InstrumentResultDraft,
    result: InstrumentResult,
  }),
}
