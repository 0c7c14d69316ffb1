import { answered, asked, composed, gateOpened, judged, refused, submitted, supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, minuted } from '../acts/meeting.ts'
import { agreed, analysed, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** A couple that fights when drunk; the contact ban clashes with the joint therapy. */
export const ro02: Story = {
  code: 'RO-02',
  referredBy: 'yasmina',
  referral: ({ day, born }) => ({
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
  }),
  chapters: [
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
        refused(
          'anouk',
          'refused_professional_secrecy',
          'Geen toestemming van betrokkene en geen grond om het beroepsgeheim te doorbreken. Ik vraag hem om toestemming.',
        ),
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
    {
      ago: 112,
      at: '09:40',
      acts: [
        relative('yasmina', {
          givenName: 'Ilze',
          familyName: 'Krastenberga',
          birthDate: '1988-03-02',
          relation: 'partner',
          why: 'Partner en medepleger; heeft een eigen aanmelding',
        }),
        relative('yasmina', {
          givenName: 'Marta',
          familyName: 'Krastenberga',
          relation: 'parent',
          why: 'Moeder van Janis; komt over bij ruzie en kalmeert hem',
        }),
        supplied('anouk', {
          what: ['GEZ', 'judgment', 'explicit_consent'],
          consentOn: -113,
          domains: ['substance_use', 'mental_health'],
          text: 'Beiden gestart met een gezamenlijke behandeling voor drank en ruzie. Die werkt alleen als zij elkaar in de kamer zien.',
          notTo: ['Reclassering'],
          note: 'Janis wil niet dat zijn toezichthouder dit weet.',
        }),
        analysed(
          'yasmina',
          'family_and_relations',
          'Samen sinds tien jaar. Doordeweeks zorgzaam, in het weekend vechten zij. Beiden willen bij elkaar blijven.',
          {
            factor: 'Ruzies worden met drank en geweld beslist',
            protects: 'Gedeelde geschiedenis en zorg voor elkaar',
            score: 2,
            priority: true,
          },
        ),
        analysed('anouk', 'substance_use', 'Sterke drank vanaf vrijdagavond, samen één tot twee flessen per avond.', {
          factor: 'Elk incident begon met drank',
          score: 1,
          priority: true,
        }),
        analysed('piet', 'safety_and_offending', 'Het geweld wordt heviger en er wordt een mes gepakt.', {
          factor: 'Messen binnen bereik, buren als enige rem',
          score: 2,
          priority: true,
        }),
        analysed('joris', 'work_and_education', 'Vast rooster in de kas, werkgever tevreden.', {
          protects: 'Beiden missen nooit een dienst',
          score: 4,
        }),
        analysed('joris', 'housing', 'Woning van het werk, dunne muren, geen plek om apart te zijn.', {
          factor: 'Niemand kan even weg',
          score: 3,
        }),
        analysed('tom', 'attitude_and_skills', 'Schaamt zich en praat via een tolk. Zegt snel ja.', { score: 3 }),
        viewed(
          'yasmina',
          'De drank maakt van elke kleine ruzie een gevecht; de woning maakt dat niemand weg kan; schaamte maakt dat niemand hulp vraagt.',
          '"Wij zijn geen slechte mensen. Zaterdag zijn wij andere mensen." Zij vragen of het verbod weg mag.',
          'De moeder van Janis wil dat zij teruggaan naar huis, maar zegt erbij dat het daar ook zo ging.',
        ),
        measured('tom', 'B-SAFER', -114, 'Verhoogd risico op ernstig geweld', 'Messen en drank in combinatie'),
        goal('yasmina', 'weekend', 'family_and_relations', 'Drie maanden achter elkaar geen weekend met geweld.'),
        goal('anouk', 'nuchter', 'substance_use', 'Geen sterke drank meer in huis.', true),
        goal('piet', 'buren', 'social_network', 'De buren bellen vroeg en weten wie er komt.'),
      ],
    },
    {
      ago: 110,
      at: '15:30',
      acts: [
        agreed('soraya', {
          as: 'verbod',
          for: 'weekend',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: 20,
          text: 'Contactverbod loopt negentig dagen; toezicht door de reclassering.',
        }),
        agreed('anouk', {
          as: 'therapie',
          for: 'nuchter',
          owner: 'De Lindeboom',
          executor: 'anouk',
          line: 'care',
          due: 60,
          text: 'Gezamenlijke behandeling voor beiden, wekelijks op dinsdag.',
          condition: 'Kan alleen doorgaan als het contactverbod de behandelkamer uitzondert',
        }),
        agreed('piet', {
          as: 'messen',
          for: 'weekend',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: 50,
          text: 'Adres met afspraak in de meldkamer: bij elke melding direct twee wagens.',
          signals: 'Gegil, glas of een open deur op vrijdag- of zaterdagnacht.',
          whoActs: 'De meldkamer stuurt twee wagens; Yasmina belt de volgende ochtend',
        }),
        agreed('yasmina', {
          as: 'uitweg',
          for: 'weekend',
          owner: 'Veilig Thuis',
          executor: 'yasmina',
          line: 'care',
          due: 90,
          text: 'Uitwegplan met beiden apart: waar slaapt wie als het oploopt, en wie wordt gebeld.',
          signals: 'Een van beiden stuurt het afgesproken woord.',
          whoActs: 'Yasmina el Khatib of de bereikbare dienst, binnen een uur',
        }),
        agreed('joris', {
          as: 'gasthuis',
          for: 'weekend',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: 14,
          funding: 'requested',
          payer: 'College van Lingedorp',
          text: 'Een kamer op afroep voor wie in het weekend even weg moet.',
        }),
        agreed('piet', {
          as: 'buren',
          for: 'buren',
          owner: 'Politie',
          executor: 'piet',
          line: 'administration',
          due: -60,
          text: 'Gesprek met de drie buren, zonder verslag op naam.',
        }),
        approved('piet', 'soraya', 'tom', 'yasmina', 'joris'),
      ],
    },
    {
      ago: 58,
      at: '11:00',
      acts: [
        reported('piet', 'buren', 'done', 'Gesproken. Zij bellen nu zodra het begint, niet pas als er gegild wordt.'),
        reported('soraya', 'verbod', 'under_way', 'Janis houdt zich eraan; wel twee keer samen gezien bij de supermarkt.'),
      ],
    },
    {
      ago: 12,
      at: '10:25',
      acts: [
        attended('fatima', 'terugblik', ['fatima', 'piet', 'yasmina', 'anouk', 'tom'], ['soraya', 'joris']),
        answersGiven('fatima', [
          'Nog niet: het verbod maakt de gezamenlijke behandeling onmogelijk. Zie het besluit.',
          'Eén vast gezicht en de zekerheid dat er direct iemand komt.',
        ]),
        minuted('fatima', 'terugblik', {
          picture:
            'Geen geweld gemeld sinds het verbod. De gezamenlijke behandeling ligt stil omdat zij niet samen in één kamer mogen. Beiden zijn al in het geheim bij elkaar geweest.',
          judgment:
            'Het verbod geeft rust en blokkeert tegelijk de behandeling die de rust moet vasthouden. Als het over drie weken afloopt zonder behandeling, begint het opnieuw.',
          decision: 'Het OM onderzoekt een uitzondering voor de behandelkamer. Tot die tijd behandelt De Lindeboom apart.',
        }),
        decided(
          'fatima',
          'terugblik',
          'OM vraagt een uitzondering op het contactverbod voor de behandeling, met de reclassering in de wachtkamer.',
          'De politie vindt een uitzondering te vroeg zolang het mes niet is besproken.',
        ),
        discussed('fatima', 'terugblik'),
      ],
    },
    {
      ago: 3,
      at: '09:15',
      acts: [
        reported(
          'anouk',
          'therapie',
          'proposal',
          'Zonder uitzondering kan de gezamenlijke behandeling pas na afloop van het verbod beginnen.',
          95,
        ),
      ],
    },
  ],
}
