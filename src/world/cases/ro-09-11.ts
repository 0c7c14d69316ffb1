import { testBsn } from '../../domain/bsn.ts'
import { advised, gateClosed, judged, reportedOut, submitted } from '../acts/intake.ts'
import { readLetter, told } from '../acts/weighing.ts'
import type { Story } from '../story.ts'

/** A quarrel between neighbours that fits within one domain: advice given, erased in nine days. */
export const ro09: Story = {
  code: 'RO-09',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Hendrik',
      prefix: 'ter',
      familyName: 'Velde',
      birthDate: born(61, '03-28'),
      bsn: testBsn(9),
      address: 'Meidoornstraat 19',
      municipality: 'Hoog-Bergen',
    },
    goal: 'De ruzie tussen twee buren over een heg en een camera laten stoppen.',
    a: { where: 'subject', problem: 'Hendrik filmt zijn buurman dag en nacht en knipt diens heg af. De buurman scheldt terug.' },
    b: [
      { lifeDomain: 'social_network', factor: 'Ruzie met de buurman', facts: 'Veertien meldingen over en weer in drie maanden.' },
      {
        lifeDomain: 'attitude_and_skills',
        factor: 'Houdt vast aan zijn gelijk',
        facts: 'Toont bij elk bezoek een map met foto’s van de heg.',
      },
    ],
    c: { tense: 'leads', harms: ['serious_nuisance'], explanation: 'De straat wordt er moe van en kiest partij.' },
    d: {
      domains: ['safety', 'administration'],
      tried: 'Drie gesprekken door de wijkagent.',
      insufficient: 'Beiden zeggen dat de ander moet beginnen.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-24), how: 'Meldingen nagelezen', onlyOwnData: true },
    informed: { told: true, on: day(-24), by: 'P. Kroes', how: 'Aan de deur' },
  }),
  chapters: [
    { ago: 23, at: '10:35', acts: [submitted('piet')] },
    {
      ago: 19,
      exactly: true,
      at: '14:20',
      acts: [
        judged('piet', 'Ik hoopte op meer mensen aan tafel, maar de rest speelt niet.', ['b', 'd']),
        judged('soraya', 'Lichte overlast, één leefgebied. Niet voor deze tafel.', ['b', 'c', 'd']),
        judged('joris', 'Buurtbemiddeling is hier niet geprobeerd.', ['b', 'd']),
        advised('mieke', 'Buurtbemiddeling Hoog-Bergen heeft ruimte en komt binnen een week.'),
        gateClosed(
          'single_domain',
          'Eén leefgebied en één domein; criteria b en d zijn niet vervuld.',
          'Vraag buurtbemiddeling van Hoog-Bergen om met beide buren te praten. Bel ons als er gezondheid of dreiging bij komt; dan kijken we opnieuw.',
        ),
        told('mieke', 19),
      ],
    },
    { ago: 18, at: '09:05', acts: [readLetter('piet')] },
  ],
}

/** A referral in progress: criterion c says what would happen, not what points to it. */
export const ro10: Story = {
  code: 'RO-10',
  referredBy: 'bart',
  referral: ({ born }) => ({
    subject: {
      givenName: 'Naomi',
      familyName: 'Esajas',
      birthDate: born(19, '08-21'),
      address: 'Kamers met Kansen, Havenkade 3',
      municipality: 'Merwestad',
    },
    goal: 'Naomi niet kwijtraken nu onze begeleiding stopt.',
    themes: ['youth_at_risk'],
    a: {
      where: 'subject',
      problem:
        'Naomi is negentien en uit de jeugdhulp gegroeid. Zij slaapt wisselend, heeft een oudere vriend die haar geld beheert en komt niet meer naar school.',
    },
    b: [
      {
        lifeDomain: 'family_and_relations',
        factor: 'Afhankelijk van een oudere vriend',
        facts: 'Hij bewaart haar bankpas en komt bij elk gesprek mee.',
      },
      { lifeDomain: 'work_and_education', factor: 'Uitgevallen op school', facts: 'Sinds september niet meer gezien door haar mentor.' },
    ],
    c: {
      tense: 'would_lead',
      harms: ['unsafe_for_persons'],
      explanation: 'Wij zijn bang dat zij wordt gedwongen tot dingen die zij niet wil.',
    },
    d: { domains: ['care', 'safety'] },
  }),
  chapters: [{ ago: 1, at: '16:10', acts: [] }],
}

/** Stalking after a divorce, new today: waits for gate 1. */
export const ro11: Story = {
  code: 'RO-11',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Rick',
      familyName: 'Terlingen',
      birthDate: born(36, '04-12'),
      bsn: testBsn(11),
      address: 'Dijkweg 4',
      municipality: 'Merwestad',
    },
    goal: 'De veiligheid van de ex-partner en hun zoon herstellen en Rick hulp laten aannemen voor het verder oploopt.',
    themes: ['stalking_femicide', 'ex_partner_violence'],
    urgent: true,
    urgencyReason: 'Hij stond vannacht in de tuin van zijn ex-partner, de afstand tussen de incidenten wordt kleiner.',
    a: {
      where: 'subject',
      problem:
        'Rick kan de scheiding niet verwerken. Hij volgt zijn ex-partner, belt haar werk en laat briefjes achter bij de school van hun zoon.',
    },
    b: [
      {
        lifeDomain: 'family_and_relations',
        factor: 'Verbroken relatie met dreiging',
        facts: 'Negen meldingen sinds augustus, waarvan vier in de laatste tien dagen.',
      },
      { lifeDomain: 'substance_use', factor: 'Drinkt sinds de scheiding', facts: 'Drie keer onder invloed aangetroffen bij haar woning.' },
      {
        lifeDomain: 'work_and_education',
        factor: 'Baan kwijt',
        facts: 'Vertelde bij de laatste aanhouding dat hij is ontslagen; daarmee valt zijn dag weg.',
      },
    ],
    c: {
      tense: 'leads',
      harms: ['unsafe_for_persons', 'crime'],
      explanation:
        'Zij slaapt bij haar ouders en brengt hun zoon niet meer zelf naar school. Hij zei tegen een collega: "Als ik haar niet heb, heeft niemand haar."',
    },
    d: {
      domains: ['care', 'safety'],
      tried: 'Stopgesprek, gedragsaanwijzing van het OM, verwijzing door de huisarts.',
      insufficient: 'Hij overtrad de aanwijzing dezelfde avond en ging niet naar de afspraak.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(0), how: 'Alle meldingen en de aangifte van vanochtend', onlyOwnData: true },
    informed: { told: false, reason: 'Eerst moet de ex-partner veilig zijn; informeren nu vergroot het gevaar', reviewOn: day(7) },
  }),
  chapters: [{ ago: 0, at: '09:20', acts: [submitted('piet')] }],
}

/** Reported to the police as possible radicalisation: frozen, and nothing of why stands here (R-RAD-04). */
export const ro15: Story = {
  code: 'RO-15',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Stefan',
      familyName: 'Wierda',
      birthDate: born(26, '10-05'),
      bsn: testBsn(15),
      address: 'Sluisweg 101',
      municipality: 'Oudewaard',
    },
    goal: 'Begrijpen wat er met Stefan aan de hand is en voorkomen dat hij anderen iets aandoet.',
    a: {
      where: 'subject',
      problem: 'Stefan verloor zijn werk en zijn kamer, slaapt bij kennissen en zoekt ruzie rond de sporthal. Hij wijst hulp af.',
    },
    b: [
      {
        lifeDomain: 'housing',
        factor: 'Geen vaste plek sinds augustus',
        facts: 'Wij troffen hem drie keer slapend in de kleedkamer aan.',
      },
      {
        lifeDomain: 'safety_and_offending',
        factor: 'Dreigt bij ruzie',
        facts: 'Twee meldingen van bedreiging in oktober, één aangifte.',
      },
    ],
    c: {
      tense: 'leads',
      harms: ['unsafe_for_persons', 'serious_nuisance'],
      explanation: 'De beheerder sluit de sporthal ’s avonds omdat bezoekers zich bedreigd voelen.',
    },
    d: {
      domains: ['safety', 'care'],
      tried: 'Gesprek met hem en met zijn ouders; aanbod van opvang.',
      insufficient: 'Hij brak elk gesprek af.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-11), how: 'Eigen gesprekken en meldingen', onlyOwnData: true },
    informed: { told: false, reason: 'Het onderzoek zou worden geschaad', reviewOn: day(20) },
  }),
  chapters: [
    { ago: 10, at: '11:50', acts: [submitted('piet')] },
    { ago: 3, at: '09:30', acts: [reportedOut('soraya', 'police')] },
  ],
}
