import * as z from 'zod'

/** The phases of a casus, from what comes in to shielded. What is destroyed has no phase: it is gone. */
export const CasePhase = z.enum([
  'signal',
  'consultation',
  'draft',
  'purpose_review',
  'enrichment',
  'in_treatment',
  'radicalisation',
  'not_taken',
  'closed',
])
export type CasePhase = z.infer<typeof CasePhase>

type PhaseText = { nl: string; en: string; to: readonly CasePhase[]; source: string }

/** From which phase to which, and by which article. */
export const casePhases = {
  signal: { nl: 'Binnengekomen signaal', en: 'Incoming signal', to: ['draft'], source: 'WGS 2.31(1)' },
  consultation: { nl: 'Kort overleg', en: 'Short consultation', to: ['draft'], source: 'WGS 2.31(1)' },
  draft: { nl: 'Concept', en: 'Draft', to: ['purpose_review'], source: 'WGS 2.31(1)' },
  purpose_review: {
    nl: 'Beoordeling doel',
    en: 'Purpose review',
    to: ['enrichment', 'not_taken', 'radicalisation'],
    source: 'WGS 2.31(2)',
  },
  enrichment: {
    nl: 'Verrijking en weging',
    en: 'Enrichment and weighing',
    to: ['in_treatment', 'not_taken', 'radicalisation'],
    source: 'WGS 2.31(3)-(4)',
  },
  in_treatment: { nl: 'In behandeling', en: 'In treatment', to: ['closed', 'radicalisation'], source: 'WGS 2.31(5)-(6)' },
  radicalisation: {
    nl: 'Gemeld als mogelijke radicalisering',
    en: 'Reported as possible radicalisation',
    to: ['purpose_review', 'enrichment', 'in_treatment', 'not_taken'],
    source: 'WGS 2.31(13)',
  },
  not_taken: { nl: 'Niet in behandeling', en: 'Not taken into treatment', to: [], source: 'BGS 1.16(1)(b)' },
  closed: { nl: 'Afgesloten en afgeschermd', en: 'Closed and shielded', to: [], source: 'WGS 2.31(8)' },
} as const satisfies Record<CasePhase, PhaseText>

export function mayMove(from: CasePhase, to: CasePhase): boolean {
  const next: readonly CasePhase[] = casePhases[from].to
  return next.includes(to)
}

/** Why a case was not taken into treatment (VHK13 triage outcomes; LK24 4.1). */
export const NotTakenOutcome = z.enum([
  'advice',
  'introduction',
  'local_approach',
  'zsm_advice',
  'safe_home',
  'single_domain',
  'other_house',
  'radicalisation',
  'incomplete',
])
export type NotTakenOutcome = z.infer<typeof NotTakenOutcome>

export const notTakenOutcomes = {
  advice: { nl: 'Advies gegeven', en: 'Advice given' },
  introduction: { nl: 'In contact gebracht', en: 'Introduced' },
  local_approach: { nl: 'Lokale persoonsgerichte aanpak', en: 'Local person-centred approach' },
  zsm_advice: { nl: 'ZSM-advies', en: 'ZSM advice' },
  safe_home: { nl: 'Naar Veilig Thuis', en: 'To Veilig Thuis' },
  single_domain: { nl: 'Kan binnen één domein', en: 'Fits within one domain' },
  other_house: { nl: 'Hoort bij een ander huis', en: 'Belongs to another house' },
  radicalisation: { nl: 'Gemeld als mogelijke radicalisering', en: 'Reported as possible radicalisation' },
  incomplete: { nl: 'Onvolledig gebleven', en: 'Remained incomplete' },
} as const satisfies Record<NotTakenOutcome, { nl: string; en: string }>
