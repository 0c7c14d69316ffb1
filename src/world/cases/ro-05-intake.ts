import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, nothingKnown, refused, submitted, supplied } from '../acts/intake.ts'
import type { Chapter, Story } from '../story.ts'

export const referral05: Story['referral'] = ({ day, born }) => ({
  subject: {
    givenName: 'Sabine',
    prefix: 'van der',
    familyName: 'Zande',
    birthDate: born(34, '01-19'),
    bsn: testBsn(5),
    address: 'Wilgenhof 6',
    municipality: 'Merwestad',
  },
  goal: 'Twee kinderen veilig thuis laten opgroeien, en als dat niet kan op tijd weten dat het niet kan.',
  themes: ['domestic_violence', 'child_abuse'],
  a: {
    where: 'both',
    problem:
      'Sabine schreeuwt, dreigt met slaan en sluit de kinderen buiten. Hulp laat zij aan de deur staan. School ziet angst bij de oudste.',
    familyRelevance: 'De kinderen zijn zeven en vier. Wat moeder doet bepaalt rechtstreeks of zij veilig zijn.',
  },
  b: [
    {
      lifeDomain: 'family_and_relations',
      factor: 'Dreiging tegen de kinderen',
      facts: 'Drie meldingen van school en buren bij het wijkteam in twee maanden.',
    },
    {
      lifeDomain: 'income_and_debts',
      factor: 'Geldzorgen voeden de ruzies',
      facts: 'Aanvraag bijzondere bijstand twee keer afgebroken; energie bijna afgesloten.',
    },
    { lifeDomain: 'attitude_and_skills', factor: 'Wijst hulp af', facts: 'Vijf huisbezoeken, één keer binnengelaten.' },
  ],
  c: {
    tense: 'leads',
    harms: ['unsafe_for_persons'],
    explanation: 'De oudste stond in februari een uur op de galerij zonder jas. De jongste spreekt op de opvang bijna niet.',
  },
  d: {
    domains: ['care', 'safety', 'administration'],
    tried: 'Wijkteam, opvoedhulp, gesprek met school en huisarts.',
    insufficient: 'Moeder zegt elke afspraak af en dreigt te verhuizen.',
  },
  quality: { checkedBy: 'J. ter Haar', checkedOn: day(-78), how: 'Dossier van het wijkteam', onlyOwnData: true },
  informed: { told: true, on: day(-77), by: 'J. ter Haar', how: 'Brief en gesprek op de galerij; zij was boos' },
})

export const intake05: readonly Chapter[] = [
  { ago: 76, at: '08:55', acts: [submitted('joris')] },
  {
    ago: 70,
    at: '13:32',
    acts: [
      judged('piet', 'Voldoet. Twee keer aan de deur geweest, beide keren huilende kinderen.'),
      judged('soraya', 'Voldoet, al is er nog geen strafzaak.'),
      judged('joris', 'Voldoet; wij komen alleen niet binnen.'),
      judged('karim', 'Onveilig, ja. Maar jeugdbescherming kan dit alleen; ik zie geen noodzaak voor meer domeinen.', ['d']),
      gateOpened('Overeenstemming met één afwijkend oordeel: de RvdK vindt criterium d niet vervuld. Dat oordeel blijft staan.'),
      asked(['yasmina'], -60, 'Wat ziet u aan veiligheid, en wat is uw inschatting voor de komende maanden?', ['HULP', 'REL']),
      asked(['karim'], -60, 'Is er onderzoek geweest en wat is uw inschatting?', ['REL', 'HULP']),
      asked(['piet'], -60, 'Welke meldingen zijn er?', ['POL']),
      asked(['bart'], -60, 'Is het gezin bij u bekend?', ['HULP']),
      asked(['anouk'], -60, 'Is moeder bij u bekend?', ['GEZ', 'HULP']),
    ],
  },
  {
    ago: 63,
    at: '10:05',
    acts: [
      answered(
        'yasmina',
        {
          as: 'vt',
          what: ['HULP', 'judgment', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Onze inschatting: direct onveilig. De dreiging neemt toe, moeder erkent niets en de oudste past zich aan. Zonder drang verandert dit niet.',
        },
        {
          what: ['REL', 'statement_of_subject', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'De oudste zegt: "Als mama stil is, is het erger." Het kind is apart gesproken op school.',
          onlyOrally: true,
          note: 'Niet op papier naar moeder: het kind moet veilig kunnen praten.',
        },
      ),
      answered('karim', {
        as: 'rvdk',
        what: ['HULP', 'judgment', 'wgs_1_5_1'],
        domains: ['family_and_relations'],
        text: 'Onze inschatting: zorgelijk, niet direct onveilig. Moeder is streng en overbelast, er is geen letsel. Drang kan de laatste ingang sluiten; wij zien meer in oma en praktische hulp.',
      }),
      answered('piet', {
        what: ['POL', 'fact', 'wpg_20_3'],
        domains: ['safety_and_offending'],
        text: 'Drie meldingen van geschreeuw, twee keer ter plaatse. Geen letsel gezien. Eén keer stond het oudste kind buiten.',
      }),
      nothingKnown('bart'),
      refused('anouk', 'treatment_secrecy', 'Wij kunnen hier niets over zeggen, ook niet of iemand bij ons bekend is.'),
      supplied('joris', {
        what: ['FIN', 'fact', 'wgs_1_5_1'],
        domains: ['income_and_debts'],
        text: 'Achterstand bij energie en huur, samen 4.100 euro. Afsluiting aangezegd over vijf weken.',
      }),
      supplied('nynke', {
        what: ['VOORZ', 'fact', 'wgs_1_5_1'],
        domains: ['physical_health'],
        text: 'Jongste niet verschenen bij drie controles van de jeugdgezondheidszorg.',
      }),
    ],
  },
  {
    ago: 57,
    at: '14:10',
    acts: [
      composed({
        lead: 'fatima',
        caseLead: 'yasmina',
        reviewOn: 60,
        decidedBy: ['Politie', 'OM', 'Merwestad', 'RvdK'],
        motive: 'Zorg, geld en veiligheid tegelijk; het verschil van inzicht is een reden om samen te kijken.',
        goal: 'Over acht weken weten of de kinderen thuis veilig zijn, en intussen elke dag iemand die hen ziet.',
        questions: [
          'Waar zit het verschil tussen de inschattingen precies?',
          'Wie komt er wel binnen bij Sabine?',
          'Wanneer is het genoeg voor een maatregel?',
        ],
        members: {
          yasmina: 'Volgt de veiligheid van de kinderen',
          karim: 'Beslist over onderzoek en verzoek',
          joris: 'Wijkteam, school en geldzorgen',
          piet: 'Wijkagent, eerste aan de deur',
          bart: 'Kan drang inzetten als daartoe wordt besloten',
        },
      }),
    ],
  },
]
