import { testBsn } from '../domain/bsn.ts'
import { judged, submitted } from './acts/intake.ts'
import type { World } from './play.ts'
import type { Story } from './story.ts'

const harbour: Story = {
  code: 'VW-01',
  referredBy: 'aleid',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Jochem',
      familyName: 'Wubs',
      birthDate: born(28, '05-20'),
      bsn: testBsn(101),
      address: 'Turfkade 40',
      municipality: 'Turfhaven',
    },
    goal: 'Nachtelijke vechtpartijen op de kade stoppen en Jochem aan werk en behandeling krijgen.',
    themes: ['persistent_offenders'],
    a: { where: 'subject', problem: 'Jochem slaapt op een sloepje, gebruikt speed en zoekt ruzie met vissers.' },
    b: [
      { lifeDomain: 'housing', factor: 'Slaapt op een boot zonder ligplaats', facts: 'Zes keer weggestuurd door de havenmeester.' },
      { lifeDomain: 'substance_use', factor: 'Gebruikt speed', facts: 'Drie keer verdovende middelen aangetroffen.' },
    ],
    c: { tense: 'leads', harms: ['serious_nuisance', 'unsafe_for_persons'], explanation: 'Twee vissers gewond in een maand.' },
    d: { domains: ['care', 'safety'], tried: 'Aanhouding, gesprek, opvang aangeboden.', insufficient: 'Hij vertrok steeds na een nacht.' },
    quality: { checkedBy: 'A. Drent', checkedOn: day(-17), how: 'Eigen mutaties', onlyOwnData: true },
    informed: { told: true, on: day(-16), by: 'A. Drent', how: 'Op de kade' },
  }),
  chapters: [
    { ago: 15, at: '09:30', acts: [submitted('aleid')] },
    { ago: 3, at: '10:40', acts: [judged('aleid', 'Voldoet.'), judged('mark', 'Voldoet; opvang alleen lukt niet.')] },
  ],
}

const farm: Story = {
  code: 'VW-02',
  referredBy: 'mark',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Grietje',
      familyName: 'Hoiting',
      birthDate: born(58, '01-09'),
      bsn: testBsn(102),
      address: 'Zwarteveen 2',
      municipality: 'Nijeveld',
    },
    goal: 'Een verwaarloosd erf en een eenzame vrouw niet langer aan toezichthouders alleen overlaten.',
    themes: ['misunderstood_behaviour'],
    a: {
      where: 'subject',
      problem: 'Grietje woont alleen op een vervallen boerderij, jaagt bezoekers weg met een riek en houdt meer dieren dan zij kan voeren.',
    },
    b: [
      {
        lifeDomain: 'self_reliance',
        factor: 'Verwaarlozing van zichzelf en de dieren',
        facts: 'Vier controles, twee keer dieren meegenomen.',
      },
      { lifeDomain: 'housing', factor: 'Instortingsgevaar', facts: 'Rapport van bouwtoezicht: achterhuis niet meer veilig.' },
    ],
    c: { tense: 'leads', harms: ['unsafe_for_persons', 'serious_nuisance'], explanation: 'Een monteur werd geraakt met de riek.' },
    d: {
      domains: ['care', 'administration', 'safety'],
      tried: 'Last onder dwangsom, huisarts, kerk.',
      insufficient: 'Zij betaalt de dwangsom en verandert niets.',
    },
    quality: { checkedBy: 'M. Boersma', checkedOn: day(-3), how: 'Dossier toezicht', onlyOwnData: true },
    informed: { told: true, on: day(-2), by: 'M. Boersma', how: 'Brief en gesprek bij het hek' },
  }),
  chapters: [{ ago: 1, at: '14:20', acts: [submitted('mark')] }],
}

const started: Story = {
  code: 'VW-03',
  referredBy: 'aleid',
  referral: ({ born }) => ({
    subject: { givenName: 'Ronnie', familyName: 'Kloosterga', birthDate: born(22, '10-30'), municipality: 'Bergen-Veen' },
    goal: 'Voorkomen dat Ronnie de jongste bestuurder van een vluchtauto wordt.',
    a: { where: 'subject', problem: 'Rijdt zonder rijbewijs voor anderen.' },
  }),
  chapters: [{ ago: 0, at: '08:45', acts: [] }],
}

/** Small: the other house is there for what happens between houses. */
export const veenkolonienWorld: World = { stories: [harbour, farm, started], past: undefined, coming: undefined }
