import { answered, asked, composed, gateOpened, judged, submitted } from '../acts/intake.ts'
import { approved } from '../acts/meeting.ts'
import { agreed, analysed, goal, handedOver, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** She moved to Turfhaven; the transfer to the other house has been offered. */
export const ro14: Story = {
  code: 'RO-14',
  referredBy: 'yasmina',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Priscilla',
      familyName: 'Montoire',
      birthDate: born(31, '09-17'),
      address: 'Tijdelijk: opvang De Veenlamp, Turfhaven',
      municipality: 'Turfhaven',
    },
    goal: 'Priscilla en haar dochter veilig houden op het nieuwe adres, en de draad niet verliezen bij de verhuizing.',
    themes: ['ex_partner_violence'],
    a: {
      where: 'both',
      problem: 'Na jaren van geweld vluchtte Priscilla met haar dochter. Haar ex-partner zoekt haar, ook via familie en via de school.',
      familyRelevance: 'De dochter is het middel waarmee hij haar zoekt.',
    },
    b: [
      {
        lifeDomain: 'family_and_relations',
        factor: 'Geweld en achtervolging door ex-partner',
        facts: 'Zeven keer contact met ons sinds de zomer; twee keer nieuwe dreiging.',
      },
      { lifeDomain: 'housing', factor: 'Vlucht van adres naar adres', facts: 'Derde adres in vier maanden.' },
      {
        lifeDomain: 'income_and_debts',
        factor: 'Schulden op haar naam',
        facts: 'Zij liet ons leningen zien die hij op haar naam afsloot.',
      },
    ],
    c: {
      tense: 'leads',
      harms: ['unsafe_for_persons', 'crime'],
      explanation: 'Hij reed langs twee eerdere adressen en wachtte bij de school.',
    },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Opvang, noodknop, aangifte.',
      insufficient: 'Elke verhuizing begon alles opnieuw; de noodknop stopte bij de gemeentegrens.',
    },
    quality: { checkedBy: 'Y. el Khatib', checkedOn: day(-69), how: 'Eigen dossier', onlyOwnData: true },
    informed: { told: true, on: day(-68), by: 'Y. el Khatib', how: 'Op de opvang, met haar samen geschreven' },
  }),
  chapters: [
    { ago: 66, at: '10:20', acts: [submitted('yasmina')] },
    {
      ago: 64,
      at: '13:52',
      acts: [
        judged('piet', 'Hij vindt haar telkens terug. Een knop die bij de gemeentegrens stopt is geen bescherming.'),
        judged('soraya', 'Belaging met een kind als middel; strafrecht en veiligheid moeten samen optrekken.'),
        judged('joris', 'Opvang, schulden en een geheim adres: dat kan één domein niet dragen.'),
        gateOpened('Past bij het doel: veiligheid, opvang en strafzaak over de grens van twee gemeenten.'),
        asked(['yasmina'], -54, 'Hoe schat u de dreiging nu in?', ['HULP']),
        asked(['piet'], -54, 'Wat is bekend over de ex-partner en haar adressen?', ['POL']),
        asked(['soraya'], -54, 'Welke zaak loopt er tegen hem?', ['JUS']),
        asked(['joris'], -54, 'Welke voorzieningen lopen er en stoppen bij verhuizing?', ['VOORZ', 'FIN']),
      ],
    },
    {
      ago: 57,
      at: '09:55',
      acts: [
        answered(
          'piet',
          {
            what: ['POL', 'fact', 'wpg_20_3'],
            domains: ['safety_and_offending'],
            text: 'Vier meldingen, één aangifte van mishandeling, één van belaging. Noodknop actief tot de gemeentegrens.',
          },
          {
            what: ['POL', 'fact', 'wpg_20_3'],
            domains: ['housing'],
            text: 'Haar huidige adres is bij ons afgeschermd.',
            onlyOrally: true,
            notInDocument: true,
            note: 'Het adres komt in geen enkel stuk.',
          },
        ),
        answered('soraya', {
          what: ['JUS', 'fact', 'wjsg_39fa'],
          domains: ['justice'],
          text: 'Vervolging voor belaging; gebiedsverbod rond het vorige adres.',
        }),
        answered(
          'joris',
          {
            what: ['VOORZ', 'fact', 'wgs_1_5_1'],
            domains: ['housing'],
            text: 'Opvang betaald tot het einde van de maand; daarna is Turfhaven aan zet.',
          },
          {
            what: ['FIN', 'fact', 'wgs_1_5_1'],
            domains: ['income_and_debts'],
            text: 'Leningen van samen 9.700 euro op haar naam; onderzoek naar dwang loopt.',
          },
        ),
        answered('yasmina', {
          what: ['HULP', 'judgment', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Dreiging blijft hoog zolang hij niet weet dat hij wordt gevolgd. Dochter slaapt slecht en vraagt naar haar vader.',
        }),
      ],
    },
    {
      ago: 50,
      at: '14:35',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'yasmina',
          motive: 'Veiligheid en opvang over de grens van twee gemeenten.',
          goal: 'Veilig wonen in Turfhaven met dezelfde bescherming als hier.',
          questions: ['Hoe loopt de noodknop door in Turfhaven?', 'Welk huis neemt de regie over?'],
          members: { yasmina: 'Veiligheid', piet: 'Noodknop en belaging', soraya: 'Strafzaak', joris: 'Opvang en schulden' },
          reviewOn: 100,
        }),
        relative('yasmina', {
          givenName: 'Jayda',
          familyName: 'Montoire',
          birthDate: '2018-11-11',
          relation: 'child',
          why: 'Dochter; verblijft op het geheime adres',
        }),
        relative('yasmina', {
          givenName: 'Randy',
          familyName: 'Oostburg',
          relation: 'former_partner',
          why: 'Ex-partner van wie de dreiging uitgaat',
        }),
        analysed('yasmina', 'family_and_relations', 'Op de vlucht voor haar ex-partner.', {
          factor: 'Achtervolging via kind en familie',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'housing', 'Tijdelijke opvang in Turfhaven.', {
          factor: 'Elke verhuizing begint opnieuw',
          score: 2,
          priority: true,
        }),
        analysed('joris', 'income_and_debts', 'Leningen onder dwang.', { score: 2 }),
        analysed('piet', 'safety_and_offending', 'Belaging en dreiging door hem; zij pleegt niets.', {
          factor: 'Hij vindt haar telkens',
          score: 1,
          priority: true,
        }),
        analysed('yasmina', 'work_and_education', 'Werkte in een apotheek en wil dat weer.', { protects: 'Diploma en zin', score: 3 }),
        viewed(
          'yasmina',
          'Zij is veilig zolang niemand haar vindt, en kan pas bouwen als zij mag blijven.',
          '"Ik wil één keer verhuizen en dan nooit meer."',
          'Haar moeder wil helpen maar mag het adres niet weten.',
        ),
        goal('yasmina', 'blijven', 'housing', 'Eén adres waar wij mogen blijven.', true),
        goal('piet', 'veilig', 'safety_and_offending', 'Geen contact door hem, ook niet via het kind.'),
        agreed('piet', {
          as: 'noodknop',
          for: 'veilig',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: -10,
          text: 'Noodknop en afspraak op het adres overzetten naar Turfhaven.',
          signals: 'Zijn auto, een oproep van de school, of de knop.',
          whoActs: 'Meldkamer Turfhaven, code op de knop',
        }),
        agreed('joris', {
          as: 'opvang',
          for: 'blijven',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: 12,
          payer: 'College van Merwestad',
          funding: 'granted',
          text: 'Opvang doorbetalen tot Turfhaven overneemt.',
        }),
        agreed('soraya', {
          as: 'gebiedsverbod',
          for: 'veilig',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: 20,
          text: 'Gebiedsverbod laten uitbreiden met Turfhaven zonder het adres te noemen.',
        }),
        agreed('yasmina', {
          as: 'begeleiding',
          for: 'blijven',
          owner: 'Veilig Thuis',
          executor: 'yasmina',
          line: 'care',
          due: 40,
          text: 'Wekelijks contact tot de collega’s in Turfhaven het overnemen.',
        }),
        approved('yasmina', 'piet', 'joris'),
      ],
    },
    {
      ago: 9,
      at: '11:40',
      acts: [
        reported('piet', 'noodknop', 'done', 'Werkt in Turfhaven, getest met haar erbij.'),
        handedOver(
          'yasmina',
          'begeleiding',
          { outside: 'Zorg- en Veiligheidshuis Veenkoloniën-West' },
          'Overdracht aangeboden; Turfhaven heeft nog niet bevestigd. Het adres gaat alleen mondeling over.',
        ),
      ],
    },
  ],
}
