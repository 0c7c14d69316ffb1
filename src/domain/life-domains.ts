import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'

export const LifeDomain = z.enum([
  'safety_and_offending',
  'housing',
  'work_and_education',
  'income_and_debts',
  'family_and_relations',
  'social_network',
  'substance_use',
  'mental_health',
  'physical_health',
  'attitude_and_skills',
  'self_reliance',
  'justice',
])
export type LifeDomain = z.infer<typeof LifeDomain>

type LifeDomainEntry = Bilingual & { risc: readonly string[]; zrm: readonly string[]; lij: readonly string[] }

/**
 * The life domains (leefgebieden) proposed to a house, with the names that RISc, ZRM 2017 and LIJ use for them.
 * Only the RISc scales and the first five domains of the ZRM were read at their source; the other names are as commonly given.
 */
export const lifeDomains = {
  safety_and_offending: {
    nl: 'veiligheid en delictgedrag',
    en: 'safety and offending',
    risc: ['delictgeschiedenis', 'huidig delict en delictpatroon'],
    zrm: [],
    lij: ['agressie'],
  },
  housing: { nl: 'huisvesting', en: 'housing', risc: ['huisvesting en wonen'], zrm: ['huisvesting'], lij: [] },
  work_and_education: {
    nl: 'werk, opleiding en dagbesteding',
    en: 'work, education and daytime activities',
    risc: ['opleiding, werk en leren'],
    zrm: ['werk & opleiding', 'tijdsbesteding'],
    lij: ['school', 'werk', 'vrije tijd'],
  },
  income_and_debts: {
    nl: 'inkomen en schulden',
    en: 'income and debts',
    risc: ['inkomen en omgaan met geld'],
    zrm: ['financiën'],
    lij: [],
  },
  family_and_relations: {
    nl: 'gezin en relaties',
    en: 'family and relations',
    risc: ['relaties met partner, gezin en familie'],
    zrm: ['huiselijke relaties'],
    lij: ['gezin'],
  },
  social_network: {
    nl: 'sociaal netwerk',
    en: 'social network',
    risc: ['relaties met vrienden en kennissen'],
    zrm: ['sociaal netwerk', 'maatschappelijke participatie'],
    lij: ['relaties'],
  },
  substance_use: {
    nl: 'middelengebruik',
    en: 'substance use',
    risc: ['drugsgebruik', 'alcoholgebruik'],
    zrm: ['middelengebruik'],
    lij: ['alcohol/drugs'],
  },
  mental_health: {
    nl: 'psychische gezondheid',
    en: 'mental health',
    risc: ['emotioneel welzijn'],
    zrm: ['geestelijke gezondheid'],
    lij: ['geestelijke gezondheid'],
  },
  physical_health: {
    nl: 'lichamelijke gezondheid en licht verstandelijke beperking',
    en: 'physical health and mild intellectual disability',
    risc: [],
    zrm: ['lichamelijke gezondheid'],
    lij: [],
  },
  attitude_and_skills: {
    nl: 'houding en vaardigheden',
    en: 'attitude and skills',
    risc: ['denkpatronen, gedrag en vaardigheden', 'houding'],
    zrm: [],
    lij: ['attitude', 'vaardigheden'],
  },
  self_reliance: {
    nl: 'zelfredzaamheid en dagelijks leven',
    en: 'self-reliance and daily living',
    risc: [],
    zrm: ['basale ADL', 'instrumentele ADL'],
    lij: [],
  },
  justice: { nl: 'justitie en toezicht', en: 'justice and supervision', risc: [], zrm: ['justitie'], lij: [] },
} as const satisfies Record<LifeDomain, LifeDomainEntry>
