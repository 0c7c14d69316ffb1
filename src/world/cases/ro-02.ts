import { supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, minuted } from '../acts/meeting.ts'
import { agreed, analysed, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'
import { intake02, referral02 } from './ro-02-intake.ts'

/** A couple that fights when drunk; the contact ban clashes with the joint therapy. */
export const ro02: Story = {
  code: 'RO-02',
  referredBy: 'yasmina',
  referral: referral02,
  chapters: [
    ...intake02,
    {
      ago: 112,
      at: '09:40',
      acts: [
        relative('yasmina', {
          givenName: 'Ilze',
          familyName: 'Krastenberga',
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
        agreed('soraya', {
          item: 'terugblik',
          for: 'nuchter',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: 5,
          text: 'Uitzondering op het contactverbod voor de behandelkamer voorleggen aan de rechter, met het advies van de reclassering.',
          condition: 'Alleen als het mes en de drank vooraf met beiden zijn besproken',
        }),
        agreed('anouk', {
          item: 'terugblik',
          for: 'nuchter',
          owner: 'De Lindeboom',
          executor: 'anouk',
          line: 'care',
          due: 12,
          text: 'Tot die tijd beiden apart behandelen, dezelfde behandelaar op verschillende dagen.',
        }),
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
