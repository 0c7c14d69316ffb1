import { disputed, supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, guest, minuted } from '../acts/meeting.ts'
import { agreed, analysed, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'
import { intake05, referral05 } from './ro-05-intake.ts'

/** A mother who threatens her children and refuses help; Veilig Thuis and the RvdK see it differently, and that stays visible. */
export const ro05: Story = {
  code: 'RO-05',
  referredBy: 'joris',
  referral: referral05,
  chapters: [
    ...intake05,
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
        agreed('karim', {
          item: 'terugblik',
          for: 'veilig',
          owner: 'RvdK',
          executor: 'karim',
          line: 'care',
          due: 16,
          text: 'Besluit over het raadsonderzoek met beide inschattingen naast elkaar aan de tafel toelichten.',
        }),
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
