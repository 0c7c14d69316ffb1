import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'
import { CalendarDate } from './date.ts'
import { lengths, someLine } from './text.ts'

export const ParticipantClass = z.enum(['public', 'private'])
export type ParticipantClass = z.infer<typeof ParticipantClass>

/** What the two classes of participant may decide: purpose, composition, closing, third parties, priority list, other houses. */
export const participantClasses = {
  public: { nl: 'publieke deelnemer', en: 'public participant', decides: true, mayBeController: true, source: 'WGS 2.27(1); WGS 2.27(3)' },
  private: { nl: 'private deelnemer', en: 'private participant', decides: false, mayBeController: false, source: 'WGS 2.27(2)' },
} as const satisfies Record<ParticipantClass, Bilingual & { decides: boolean; mayBeController: boolean; source: string }>

export const ParticipantKind = z.enum([
  'child_protection_board',
  'custodial_agency',
  'police',
  'prosecution',
  'mayor',
  'municipal_executive',
  'public_health_service',
  'probation',
  'safe_home',
  'certified_institution',
  'mental_health',
  'commissioned_institution',
])
export type ParticipantKind = z.infer<typeof ParticipantKind>

/**
 * How far BW 7:457, BIG 88 or Jeugdwet 7.3.11 binds a kind: all it knows of a person, what its health
 * professionals know, or nothing. Which kinds are bound is our reading; WGS 2.29(2) names the provisions only.
 */
type SecrecyOver = 'everything' | 'health' | 'nothing'

type KindEntry = Bilingual & {
  short: string
  class: ParticipantClass
  tasks: Bilingual
  secrecyOver: SecrecyOver
  source: string
}

/** The closed list of participants. A municipality takes part twice, as mayor and as executive: their tasks differ (R-GOV-06). */
export const participantKinds = {
  child_protection_board: {
    nl: 'Raad voor de Kinderbescherming',
    en: 'Child Protection Board',
    short: 'RvdK',
    class: 'public',
    tasks: {
      nl: 'Onderzoekt of een kind bescherming nodig heeft, adviseert de rechter en houdt toezicht op jeugdreclassering en adoptie',
      en: 'Examines whether a child needs protection, advises the court and supervises juvenile probation and adoption',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(1)(a)',
  },
  custodial_agency: {
    nl: 'Dienst Justitiële Inrichtingen',
    en: 'Custodial Institutions Agency',
    short: 'DJI',
    class: 'public',
    tasks: {
      nl: 'Voert vrijheidsstraffen en maatregelen uit in gevangenis, jeugdinrichting en tbs-kliniek en plaatst in forensische zorg',
      en: 'Carries out custodial sentences and measures in prison, youth institution and forensic clinic and places in forensic care',
    },
    secrecyOver: 'health',
    source: 'WGS 2.27(1)(b)',
  },
  police: {
    nl: 'Politie',
    en: 'Police',
    short: 'Politie',
    class: 'public',
    tasks: {
      nl: 'Handhaaft de rechtsorde, verleent hulp en voert politietaken uit bij verplichte zorg',
      en: 'Upholds the legal order, gives assistance and carries out police tasks in compulsory care',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(1)(c)',
  },
  prosecution: {
    nl: 'Openbaar Ministerie',
    en: 'Public Prosecution Service',
    short: 'OM',
    class: 'public',
    tasks: {
      nl: 'Vervolgt strafbare feiten, laat straffen uitvoeren en verzoekt om zorgmachtigingen',
      en: 'Prosecutes offences, has sentences carried out and requests compulsory care orders',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(1)(d)',
  },
  mayor: {
    nl: 'Burgemeester',
    en: 'Mayor',
    short: 'Burgemeester',
    class: 'public',
    tasks: {
      nl: 'Bewaakt de openbare orde, sluit panden, legt huisverboden op en neemt crisismaatregelen',
      en: 'Keeps public order, closes premises, imposes restraining orders on the home and takes crisis measures',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(1)(e)',
  },
  municipal_executive: {
    nl: 'College van burgemeester en wethouders',
    en: 'Municipal executive',
    short: 'College',
    class: 'public',
    tasks: {
      nl: 'Zorgt voor maatschappelijke ondersteuning, jeugdhulp, participatie, schuldhulp, leerplicht en meldingen verplichte zorg',
      en: 'Provides social support, youth care, participation, debt relief, school attendance and reports on compulsory care',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(1)(f)',
  },
  public_health_service: {
    nl: 'Gemeentelijke gezondheidsdienst',
    en: 'Municipal public health service',
    short: 'GGD',
    class: 'public',
    tasks: {
      nl: 'Voert in opdracht van het college publieke gezondheidszorg en maatschappelijke ondersteuning uit',
      en: 'Carries out public health care and social support by order of the municipal executive',
    },
    secrecyOver: 'health',
    source: 'WGS 2.27(1)(g)',
  },
  probation: {
    nl: 'Reclasseringsinstelling',
    en: 'Probation institution',
    short: 'Reclassering',
    class: 'private',
    tasks: {
      nl: 'Adviseert, houdt toezicht en begeleidt bij straffen en voorwaarden',
      en: 'Advises, supervises and guides in sentences and conditions',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(2)(a)',
  },
  safe_home: {
    nl: 'Veilig Thuis-organisatie',
    en: 'Veilig Thuis organisation',
    short: 'Veilig Thuis',
    class: 'private',
    tasks: {
      nl: 'Is advies- en meldpunt voor huiselijk geweld en kindermishandeling',
      en: 'Is the advice and reporting centre for domestic violence and child abuse',
    },
    secrecyOver: 'nothing',
    source: 'WGS 2.27(2)(b)',
  },
  certified_institution: {
    nl: 'Gecertificeerde instelling',
    en: 'Certified institution',
    short: 'GI',
    class: 'private',
    tasks: {
      nl: 'Voert kinderbeschermingsmaatregelen en jeugdreclassering uit',
      en: 'Carries out child protection measures and juvenile probation',
    },
    secrecyOver: 'everything',
    source: 'WGS 2.27(2)(c)',
  },
  mental_health: {
    nl: 'Instelling voor geestelijke gezondheidszorg',
    en: 'Mental health care institution',
    short: 'Ggz',
    class: 'private',
    tasks: {
      nl: 'Behandelt en begeleidt, vrijwillig of verplicht, ook als forensische of langdurige zorg',
      en: 'Treats and guides, voluntarily or compulsorily, also as forensic or long-term care',
    },
    secrecyOver: 'everything',
    source: 'WGS 2.27(2)(d)',
  },
  commissioned_institution: {
    nl: 'Instelling in opdracht van het college',
    en: 'Institution commissioned by the municipal executive',
    short: 'Toeleidingsinstelling',
    class: 'private',
    tasks: {
      nl: 'Voert in opdracht van het college maatschappelijke ondersteuning, jeugdhulp, participatie of schuldhulp uit',
      en: 'Carries out social support, youth care, participation or debt relief by order of the municipal executive',
    },
    secrecyOver: 'health',
    source: 'WGS 2.27(2)(e)',
  },
} as const satisfies Record<ParticipantKind, KindEntry>

export function classOf(kind: ParticipantKind): ParticipantClass {
  return participantKinds[kind].class
}

/** Only these judge the purpose, compose, close and supply to third parties (WGS 2.31). */
export function decides(kind: ParticipantKind): boolean {
  return participantClasses[classOf(kind)].decides
}

export const ParticipantId = z.uuid().brand<'ParticipantId'>()
export type ParticipantId = z.infer<typeof ParticipantId>
/** Who works for a participant; see professional.ts. */
export const ProfessionalId = z.uuid().brand<'ProfessionalId'>()
export type ProfessionalId = z.infer<typeof ProfessionalId>

/** An organisation that takes part in this house, in the capacity of exactly one kind. */
export const Participant = z
  .object({
    id: ParticipantId,
    kind: ParticipantKind,
    name: someLine(lengths.name),
    shortName: someLine(40),
    oin: z
      .string()
      .regex(/^\d{20}$/, { error: 'oin_has_twenty_digits' })
      .optional(),
    from: CalendarDate,
    until: CalendarDate.nullable(),
    controller: z.boolean(),
  })
  .refine(({ controller, kind }) => !controller || participantClasses[classOf(kind)].mayBeController, {
    error: 'controller_must_be_public',
    path: ['controller'],
  })
  .refine(({ from, until }) => until === null || from < until, { error: 'ends_before_it_begins', path: ['until'] })
export type Participant = z.infer<typeof Participant>
