import { answered, asked, composed, gateOpened, judged, refused, submitted } from '../acts/intake.ts'
import type { Chapter, Story } from '../story.ts'

export const referral02: Story['referral'] = ({ day, born }) => ({
  subject: {
    givenName: 'Janis',
    familyName: 'Krastenbergs',
    birthDate: born(41, '06-23'),
    address: 'Kalkoven 71',
    municipality: 'Lingedorp',
  },
  goal: 'Het geweld tussen Janis en Ilze stoppen zonder dat zij elkaar en hun werk kwijtraken, en de buren weer rust geven.',
  themes: ['domestic_violence'],
  a: {
    where: 'both',
    problem:
      'Janis en Ilze drinken in het weekend en vechten dan. In februari en april is daarbij een mes gepakt. Overdag werken beiden in de kas en spreekt niemand erover.',
    familyRelevance: 'Het geweld gaat over en weer. Wie alleen Janis helpt, laat de helft van het gevecht in huis.',
  },
  b: [
    {
      lifeDomain: 'substance_use',
      factor: 'Drinken als aanleiding',
      facts: 'Alle zes meldingen vielen op een avond waarop beiden gedronken hadden.',
    },
    {
      lifeDomain: 'family_and_relations',
      factor: 'Geweld over en weer',
      facts: 'Beiden vertellen dat de ander begint. Ilze had twee keer letsel, Janis één keer.',
    },
    {
      lifeDomain: 'attitude_and_skills',
      factor: 'Schaamte en weinig taal',
      facts: 'Gesprekken lukken alleen met een tolk; zij zeggen liever niets dan iets verkeerds.',
    },
  ],
  c: {
    tense: 'leads',
    harms: ['unsafe_for_persons', 'serious_nuisance'],
    explanation: 'Twee keer een mes in huis. De buren durven niet meer aan te bellen en bellen pas als er gegild wordt.',
  },
  d: {
    domains: ['care', 'safety'],
    tried: 'Veiligheidsafspraken na de eerste melding, verwijzing naar verslavingszorg, een tijdelijk huisverbod van tien dagen.',
    insufficient: 'De afspraken hielden vier weken. Na het huisverbod gingen zij samen verder zonder hulp.',
  },
  quality: { checkedBy: 'Y. el Khatib', checkedOn: day(-143), how: 'Eigen meldingen en gespreksverslagen nagelezen', onlyOwnData: true },
  informed: { told: true, on: day(-142), by: 'Y. el Khatib', how: 'Thuis, met tolk, met beiden apart' },
})

export const intake02: readonly Chapter[] = [
  { ago: 141, at: '11:30', acts: [submitted('yasmina')] },
  {
    ago: 134,
    at: '13:55',
    acts: [
      judged('piet', 'Mes erbij en steeds sneller na elkaar. Dit kan misgaan.'),
      judged('soraya', 'Strafzaak loopt, maar straf alleen lost de drank niet op.'),
      judged('joris', 'Aan alle criteria voldaan; wij hebben nog geen ingang bij dit gezin.'),
      judged('nynke', 'Drank en letsel in één huis; ook volksgezondheid.'),
      gateOpened('Past bij het doel. Aansluiten bij de aanmelding van Ilze, die gelijk optrekt.'),
      asked(['piet'], -124, 'Welke meldingen en aanhoudingen zijn er?', ['POL']),
      asked(['soraya'], -124, 'Welke zaken en voorwaarden lopen er?', ['JUS']),
      asked(['tom'], -124, 'Is er toezicht of een advies?', ['TOEZ', 'HULP']),
      asked(['anouk'], -124, 'Is een van beiden in behandeling?', ['GEZ', 'HULP']),
      asked(['joris'], -124, 'Hoe staat het met werk, woning en inkomen?', ['WOON', 'INK', 'FIN']),
    ],
  },
  {
    ago: 126,
    at: '10:20',
    acts: [
      answered(
        'piet',
        {
          what: ['POL', 'fact', 'wpg_20_3'],
          domains: ['safety_and_offending'],
          text: 'Zes meldingen in acht maanden, vier keer ter plaatse geweest, twee aanhoudingen van Janis en één van Ilze. Twee keer is een keukenmes in beslag genomen.',
        },
        {
          what: ['POL', 'observation', 'wpg_20_3'],
          domains: ['social_network'],
          text: 'Drie buren willen alleen praten als hun naam nergens komt te staan. Zij zijn bang voor wraak.',
          onlyOrally: true,
          note: 'Alleen mondeling: de buren zijn anders herkenbaar.',
        },
      ),
      answered(
        'soraya',
        {
          what: ['JUS', 'fact', 'wjsg_39fa'],
          domains: ['justice'],
          text: 'Vervolging van Janis voor bedreiging met een mes. Voorlopige hechtenis geschorst met een contactverbod met Ilze voor negentig dagen.',
        },
        {
          what: ['JUS', 'judgment', 'wjsg_39fa'],
          domains: ['justice'],
          text: 'Het verbod is gevraagd op het moment van het incident. Wijzigen kan als er een veilig plan ligt.',
          notInDocument: true,
        },
      ),
      answered('tom', {
        what: ['TOEZ', 'fact', 'wgs_1_5_1'],
        domains: ['justice'],
        text: 'Toezicht op de schorsing gestart. Janis komt op tijd, met zijn loonstrook en een tas met alle brieven.',
      }),
      refused('anouk', 'treatment_secrecy', 'Er is nu geen grond om het beroepsgeheim te doorbreken. Wij gaan na of die er later wel is.'),
      answered(
        'joris',
        {
          what: ['INK', 'fact', 'wgs_1_5_1'],
          domains: ['income_and_debts'],
          text: 'Beiden werken via hetzelfde uitzendbureau. Geen uitkering, geen schulden bekend.',
        },
        {
          what: ['WOON', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'De woning hoort bij het werk. Wie ontslagen wordt, moet binnen vier weken weg.',
        },
      ),
    ],
  },
  {
    ago: 120,
    at: '14:00',
    acts: [
      composed({
        lead: 'fatima',
        caseLead: 'yasmina',
        reviewOn: 32,
        motive: 'Strafzaak, behandeling en veiligheid in huis moeten dezelfde kant op.',
        goal: 'Een weekend zonder geweld, en een besluit van beiden hoe zij verder willen.',
        questions: [
          'Hoe passen contactverbod en gezamenlijke therapie bij elkaar?',
          'Wat hebben de buren nodig om zich veilig te voelen?',
          'Wat gebeurt er met de woning als één van beiden zijn werk verliest?',
        ],
        members: {
          yasmina: 'Kent beiden en volgt de veiligheid in huis',
          piet: 'Wijkagent, eerste ter plaatse',
          soraya: 'Beslist over het contactverbod',
          tom: 'Houdt toezicht op de schorsing',
          anouk: 'Behandelaar, na toestemming',
          joris: 'Werk, woning en inkomen',
        },
      }),
    ],
  },
]
