import { ro02b, ro04b, ro04c } from './cases/companions.ts'
import { ro01 } from './cases/ro-01.ts'
import { ro02 } from './cases/ro-02.ts'
import { ro03 } from './cases/ro-03.ts'
import { ro04 } from './cases/ro-04.ts'
import { ro05 } from './cases/ro-05.ts'
import { ro06 } from './cases/ro-06.ts'
import { ro07 } from './cases/ro-07.ts'
import { ro08 } from './cases/ro-08.ts'
import { ro08b } from './cases/ro-08b.ts'
import { ro09, ro10, ro11, ro15 } from './cases/ro-09-11.ts'
import { ro12 } from './cases/ro-12.ts'
import { ro13 } from './cases/ro-13.ts'
import { ro14 } from './cases/ro-14.ts'
import { ro16, ro17 } from './cases/ro-16-17.ts'
import { prepareCovenant } from './covenant.ts'
import type { World } from './play.ts'
import { playRegisters } from './registers.ts'

/** The order is that of the case numbers: RO-07 ends on 0007; the companion cases come after. */
export const rivierenlandWorld: World = {
  stories: [
    ro01,
    ro02,
    ro03,
    ro04,
    ro05,
    ro06,
    ro07,
    ro08,
    ro09,
    ro10,
    ro11,
    ro12,
    ro13,
    ro14,
    ro15,
    ro02b,
    ro04b,
    ro04c,
    ro08b,
    ro16,
    ro17,
  ],
  past: {
    key: 'terugblik',
    ago: 12,
    title: 'Casusoverleg',
    by: 'fatima',
    place: 'Stadhuis Merwestad, kamer De Waal',
    at: '10:00',
    agenda: [
      { code: 'RO-01', by: 'fatima', minutes: 20, goal: 'Kan Gerrit zonder deze tafel verder, en wie houdt hem vast?' },
      { code: 'RO-02', by: 'fatima', minutes: 25, goal: 'Hoe passen contactverbod en gezamenlijke behandeling bij elkaar?' },
      { code: 'RO-03', by: 'fatima', minutes: 20, goal: 'Is de aanpak nog nodig nu Willem studeert?' },
      { code: 'RO-05', by: 'fatima', minutes: 30, goal: 'Twee inschattingen naast elkaar: wat doen we de komende vier weken?' },
    ],
  },
  covenant: prepareCovenant,
  registers: playRegisters,
  coming: {
    key: 'donderdag',
    title: 'Casusoverleg donderdag',
    by: 'ruben',
    place: 'Stadhuis Merwestad, kamer De Linge',
    at: '13:30',
    agenda: [
      { code: 'RO-07', by: 'ruben', minutes: 25, goal: 'Een plan waarmee de verhuurder de ontruiming aanhoudt.' },
      { code: 'RO-13', by: 'ruben', minutes: 20, goal: 'Wie maakt als eerste een plek, nu de regio nee zegt?' },
      { code: 'RO-06', by: 'ruben', minutes: 15, goal: 'Voorbereiding van de verlenging en de zorgmachtiging.' },
      { code: 'RO-14', by: 'ruben', minutes: 15, goal: 'Overdracht naar Veenkoloniën-West: wat moet er nog?' },
    ],
  },
}
