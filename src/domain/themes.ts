import * as z from 'zod'
import type { Bilingual } from './bilingual.ts'

export const Theme = z.enum([
  'persistent_offenders',
  'after_care_detention',
  'youth_at_risk',
  'domestic_violence',
  'misunderstood_behaviour',
  'criminal_leaders',
  'stalking_femicide',
  'abuse',
  'child_abuse',
  'ex_partner_violence',
  'threats_to_administrators',
  'life_course_approach',
  'mda_plus_plus',
])
export type Theme = z.infer<typeof Theme>

/** Labels for statistics; a house chooses which it uses. They never decide about admission (R-CAS-17). */
export const themes = {
  persistent_offenders: { nl: 'veelplegers', en: 'persistent offenders', source: 'LK13' },
  after_care_detention: { nl: 'nazorg ex-gedetineerden', en: 'after-care of ex-detainees', source: 'LK13' },
  youth_at_risk: { nl: 'risicojeugd', en: 'youth at risk', source: 'LK13' },
  domestic_violence: { nl: 'huiselijk geweld', en: 'domestic violence', source: 'LK13' },
  misunderstood_behaviour: { nl: 'verward of onbegrepen gedrag', en: 'confused or misunderstood behaviour', source: 'LK24 4.3' },
  criminal_leaders: {
    nl: 'kopstukken van criminele (jeugd)groepen',
    en: 'leaders of criminal (youth) groups',
    source: 'LK24 4.3',
  },
  stalking_femicide: { nl: 'stalking en risico op femicide', en: 'stalking and risk of femicide', source: 'LK24 4.3' },
  abuse: { nl: 'misbruik', en: 'abuse', source: 'P25' },
  child_abuse: { nl: 'kindermishandeling', en: 'child abuse', source: 'P25' },
  ex_partner_violence: { nl: 'ex-partnergeweld', en: 'ex-partner violence', source: 'P25' },
  threats_to_administrators: { nl: 'bedreiging van bestuurders', en: 'threats to public administrators', source: 'P25' },
  life_course_approach: { nl: 'levensloopaanpak', en: 'life-course approach', source: 'LK24 4.5' },
  mda_plus_plus: { nl: 'MDA++', en: 'MDA++', source: 'LK24 4.1' },
} as const satisfies Record<Theme, Bilingual & { source: string }>
