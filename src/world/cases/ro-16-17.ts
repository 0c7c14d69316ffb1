import { testBsn } from '../../domain/bsn.ts'
import { advised, judged, submitted } from '../acts/intake.ts'
import { contacted, postponed, supplemented } from '../acts/weighing.ts'
import type { Story } from '../story.ts'

/** A man who cuts himself off from help: not reached last Tuesday, half judged, and nobody called the referrer in time. */
export const ro16: Story = {
  code: 'RO-16',
  referredBy: 'tom',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Dennis',
      familyName: 'Wolthuis',
      birthDate: born(44, '09-17'),
      bsn: testBsn(16),
      address: 'Scheepmakerskade 8',
      municipality: 'Oudewaard',
    },
    goal: 'Dennis niet opnieuw laten vastlopen nu het toezicht over drie maanden eindigt.',
    themes: ['after_care_detention'],
    a: { where: 'subject', problem: 'Dennis is sinds mei vrij, slaapt in zijn auto en houdt iedereen op afstand. Hij meldt zich wel.' },
    b: [
      {
        lifeDomain: 'housing',
        factor: 'Geen woning',
        facts: 'Staat sinds juni met zijn auto op de parkeerplaats van het bedrijventerrein.',
      },
      { lifeDomain: 'income_and_debts', factor: 'Geen inkomen', facts: 'De aanvraag voor een uitkering is twee keer afgewezen.' },
      { lifeDomain: 'mental_health', factor: 'Wantrouwen', facts: 'Weigert elk gesprek met twee mensen tegelijk.' },
    ],
    c: {
      tense: 'would_lead',
      harms: ['crime', 'unsafe_for_persons'],
      explanation: 'Zonder toezicht verdwijnt de enige afspraak die hij nakomt.',
      indications: 'De drie vorige keren volgde binnen een half jaar een nieuwe veroordeling.',
    },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Toeleiding naar de opvang, hulp bij de aanvraag, twee gesprekken met zijn broer.',
      insufficient: 'De opvang had geen plek en de uitkering vraagt een adres.',
    },
    quality: { checkedBy: 'T. Rietveld', checkedOn: day(-10), how: 'Toezichtdossier', onlyOwnData: true },
    informed: { told: true, on: day(-10), by: 'T. Rietveld', how: 'In het gesprek van die week' },
  }),
  chapters: [
    { ago: 13, at: '15:20', acts: [submitted('tom')] },
    {
      ago: 4,
      at: '10:15',
      acts: [
        advised('tom', 'Het toezicht alleen lost het adres niet op; daar is de gemeente voor nodig.'),
        advised('mieke', 'Oudewaard heeft sinds deze maand een briefadres voor mensen zonder woning.'),
        judged('piet', 'Wij zien hem wekelijks bij de auto’s. Het loopt mis zodra het toezicht stopt.'),
        judged('joris', 'Wonen en inkomen grijpen in elkaar; één loket redt dit niet.'),
      ],
    },
  ],
}

/** Put off for a week because the facts about the weapon were missing; the police have supplemented, and it is back on the table. */
export const ro17: Story = {
  code: 'RO-17',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Marlon',
      familyName: 'Pinas',
      birthDate: born(23, '02-03'),
      bsn: testBsn(17),
      address: 'Tuinstraat 52',
      municipality: 'Merwestad',
    },
    goal: 'Voorkomen dat de ruzie tussen twee groepen jongens uitloopt op geweld.',
    themes: ['youth_at_risk'],
    a: { where: 'subject', problem: 'Marlon is de spil in een ruzie tussen twee groepen en durft zijn straat niet meer uit.' },
    b: [
      { lifeDomain: 'social_network', factor: 'Vrienden die opjagen', facts: 'Elf berichten waarin om vergelding wordt gevraagd.' },
      { lifeDomain: 'work_and_education', factor: 'Dagen zonder invulling', facts: 'In augustus gestopt met zijn opleiding.' },
    ],
    c: { tense: 'leads', harms: ['crime', 'unsafe_in_area'], explanation: 'Winkeliers sluiten eerder; ouders halen kinderen op.' },
    d: {
      domains: ['safety', 'care', 'administration'],
      tried: 'Gesprekken door de wijkagent en het jongerenwerk.',
      insufficient: 'Na elk gesprek volgde een nieuw incident.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-13), how: 'Meldingen en eigen waarneming', onlyOwnData: true },
    informed: { told: true, on: day(-12), by: 'P. Kroes', how: 'Thuis, met zijn moeder erbij' },
  }),
  chapters: [
    { ago: 12, at: '09:10', acts: [submitted('piet')] },
    { ago: 10, at: '11:30', acts: [contacted('mieke')] },
    {
      ago: 7,
      exactly: true,
      at: '14:10',
      acts: [
        postponed(
          'mieke',
          'Of er een wapen in het spel is, maakt uit voor criterium c.',
          'Wat is er gezien, door wie en wanneer? Alleen wat u zelf weet.',
        ),
      ],
    },
    {
      ago: 3,
      at: '16:05',
      acts: [supplemented('piet', 'Een collega zag op 6 november een mes in zijn jaszak. Er is niet gedreigd. Het mes is afgegeven.')],
    },
  ],
}
