import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, disputed, gateOpened, judged, refused, submitted, supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, guest, minuted } from '../acts/meeting.ts'
import { agreed, analysed, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** A mother who threatens her children and refuses help; Veilig Thuis and the RvdK see it differently, and that stays visible. */
export const ro05: Story = {
  code: 'RO-05',
  referredBy: 'joris',
  referral: ({ day, born }) => ({
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
  }),
  chapters: [
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
        refused('bart', 'nothing_known', 'Geen maatregel, nooit bij ons bekend geweest.'),
        refused(
          'anouk',
          'refused_professional_secrecy',
          'Wij kunnen hier niets over zeggen, ook niet of zij bekend is. Goed hulpverlenerschap vraagt in dit geval geen uitzondering.',
        ),
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
    {
      ago: 50,
      at: '09:15',
      acts: [
        relative('yasmina', {
          givenName: 'Noor',
          prefix: 'van der',
          familyName: 'Zande',
          birthDate: '2019-04-08',
          relation: 'child',
          why: 'Oudste kind, direct betrokken bij de onveiligheid',
        }),
        relative('yasmina', {
          givenName: 'Sep',
          prefix: 'van der',
          familyName: 'Zande',
          birthDate: '2022-02-27',
          relation: 'child',
          why: 'Jongste kind, direct betrokken bij de onveiligheid',
        }),
        relative('joris', {
          givenName: 'Ria',
          prefix: 'van der',
          familyName: 'Zande',
          relation: 'parent',
          why: 'Oma; de enige die Sabine binnenlaat',
          note: 'Wil oppassen, niet kiezen tegen haar dochter.',
        }),
        analysed('yasmina', 'family_and_relations', 'Sabine dreigt en sluit buiten. De oudste zorgt voor de jongste.', {
          factor: 'Dreiging als enige manier van opvoeden',
          protects: 'Oma om de hoek',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'income_and_debts', 'Energie wordt bijna afgesloten, post gaat ongeopend weg.', {
          factor: 'Ruzies vallen samen met brieven',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'self_reliance', 'Huis schoon, kinderen op tijd op school, koelkast vaak leeg.', {
          protects: 'Structuur in de ochtend',
          score: 3,
        }),
        analysed('karim', 'attitude_and_skills', 'Wantrouwt instanties sinds haar eigen jeugd in pleegzorg.', { score: 2 }),
        analysed('yasmina', 'social_network', 'Alleen haar moeder en één buurvrouw.', {
          protects: 'Buurvrouw vangt de kinderen op',
          score: 2,
        }),
        analysed('piet', 'safety_and_offending', 'Geschreeuw en dreiging, geen letsel vastgesteld.', {
          factor: 'Kinderen buitengesloten',
          score: 2,
          priority: true,
        }),
        viewed(
          'yasmina',
          'Angst voor instanties maakt dat hulp buiten blijft, en zonder hulp lopen geld en geduld op.',
          '"Jullie komen mijn kinderen halen. Ik ben streng, ik ben niet gek." Zij wil wel hulp met de rekeningen.',
          'Oma zegt dat het misgaat als de brieven komen en dat zij elke dag kan langskomen.',
        ),
        measured(
          'yasmina',
          'LIRIK',
          -52,
          'Ernstige signalen, direct handelen overwegen',
          'Ingevuld door Veilig Thuis; de RvdK weegt anders',
        ),
        disputed('karim', 'vt', 'Wij delen de feiten, niet de slotsom: letsel is niet vastgesteld en moeder houdt school en opvang vol.'),
        goal('yasmina', 'veilig', 'family_and_relations', 'Noor en Sep worden niet bedreigd en niet buitengesloten.'),
        goal('joris', 'rust', 'income_and_debts', 'Geen brieven meer waar ik wakker van lig.', true),
        goal('karim', 'oma', 'social_network', 'Oma is er elke dag een uur.'),
      ],
    },
    {
      ago: 48,
      at: '15:20',
      acts: [
        agreed('yasmina', {
          as: 'veiligheid',
          for: 'veilig',
          owner: 'Veilig Thuis',
          executor: 'yasmina',
          line: 'care',
          due: 28,
          text: 'Elke schooldag ziet iemand beide kinderen: school, opvang of oma. Elke vrijdag een kort bericht van wat is gezien.',
          signals: 'Een kind niet gezien, een kind buiten, of Noor die niet naar huis wil.',
          whoActs: 'Wie het ziet belt Yasmina el Khatib; buiten kantooruren de bereikbare dienst en de politie',
        }),
        agreed('joris', {
          as: 'energie',
          for: 'rust',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -25,
          text: 'Afsluiting tegenhouden en een vaste medewerker die de post samen opent.',
          payer: 'College van Merwestad',
          funding: 'granted',
        }),
        agreed('karim', {
          as: 'oma-plan',
          for: 'oma',
          owner: 'RvdK',
          executor: 'karim',
          line: 'care',
          due: 10,
          text: 'Met oma en Sabine een familieplan maken: wie haalt, wie slaapt waar als het oploopt.',
        }),
        agreed('karim', {
          as: 'onderzoek',
          for: 'veilig',
          owner: 'RvdK',
          executor: 'karim',
          line: 'care',
          due: 24,
          text: 'Besluit over raadsonderzoek, uiterlijk na acht weken, met de inschatting van Veilig Thuis ernaast.',
          condition: 'Eerder als een signaal van de veiligheidsafspraak optreedt',
        }),
        agreed('piet', {
          as: 'deur',
          for: 'veilig',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: 28,
          text: 'Bij een melding gaat de wijkagent zelf, in burger, met oma als eerste telefoontje.',
        }),
        approved('yasmina', 'joris', 'piet'),
      ],
    },
    {
      ago: 26,
      at: '10:50',
      acts: [
        reported('joris', 'energie', 'done', 'Betalingsregeling getekend. Sabine deed zelf open.'),
        supplied('joris', {
          what: ['HULP', 'observation', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Bij het openen van de post was Sabine rustig en lachte met de jongste. De oudste bleef in de deuropening staan.',
        }),
      ],
    },
    {
      ago: 12,
      at: '11:15',
      acts: [
        guest('fatima', 'terugblik', {
          name: 'Jolanda Pieterse',
          organisation: 'Basisschool De Hoeksteen',
          expertise: 'Ziet Noor elke dag in de klas',
          publicTask: 'Onderwijs en zorgplicht van de school',
          handedOver: 'Alleen de afspraken over zien en bellen',
        }),
        attended('fatima', 'terugblik', ['fatima', 'yasmina', 'karim', 'joris', 'piet'], ['bart']),
        answersGiven('fatima', [
          'Niet in de feiten, wel in wat geen letsel betekent. Beide inschattingen blijven staan.',
          'Oma, en de medewerker die de post opent.',
        ]),
        minuted('fatima', 'terugblik', {
          picture:
            'De kinderen zijn elke dag gezien. Geen buitensluiten meer, wel geschreeuw. De energie blijft aan. De leerkracht vertelt dat Noor tekent en dan alles doorkrast.',
          judgment:
            'Veilig Thuis: nog steeds direct onveilig, de rust is schijn. RvdK: er komt juist beweging via oma en geld. De tafel laat beide staan.',
          decision: 'Veiligheidsafspraak loopt door. De RvdK besluit over vier weken over onderzoek, eerder bij een signaal.',
        }),
        decided(
          'fatima',
          'terugblik',
          'De RvdK besluit binnen vier weken over een raadsonderzoek.',
          'Veilig Thuis wil het onderzoek nu starten en niet over vier weken.',
        ),
        decided('fatima', 'terugblik', 'Oma en Sabine krijgen het familieplan op één bladzijde.'),
        discussed('fatima', 'terugblik'),
        reported('karim', 'oma-plan', 'under_way', 'Eerste gesprek gehad, tweede staat.'),
      ],
    },
    {
      ago: 4,
      at: '16:45',
      acts: [
        reported(
          'yasmina',
          'veiligheid',
          'under_way',
          'Deze week elke dag gezien. Op woensdag huilde Noor bij het ophalen; oma is meegegaan.',
        ),
      ],
    },
  ],
}
