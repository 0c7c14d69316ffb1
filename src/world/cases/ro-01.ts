import { disputed, supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, minuted } from '../acts/meeting.ts'
import { agreed, analysed, evaluated, goal, goalReached, handedOver, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'
import { intake01, referral01 } from './ro-01-intake.ts'

/** Nuisance round the station until there was a place with horses; handover to the neighbourhood team proposed, not confirmed. */
export const ro01: Story = {
  code: 'RO-01',
  referredBy: 'piet',
  referral: referral01,
  chapters: [
    ...intake01,
    {
      ago: 287,
      at: '10:30',
      acts: [
        relative('joris', {
          givenName: 'Wim',
          familyName: 'Veldhorst',
          relation: 'sibling',
          why: 'Enige familie met wie hij contact wil; mogelijk steun bij wonen',
          note: 'Belt op zijn verjaardag. Woont te ver weg om dagelijks iets te doen.',
        }),
        analysed('joris', 'housing', 'Slaapt buiten of bij kennissen. Grote groepen in de opvang maken hem onrustig.', {
          factor: 'Zonder plek is er geen reden om nuchter te blijven',
          score: 1,
          priority: true,
        }),
        analysed('anouk', 'substance_use', 'Drinkt twaalf tot vijftien blikken per dag. Kan een ochtend zonder als er iets te doen is.', {
          factor: 'Diefstal is vooral om drank',
          score: 1,
          priority: true,
        }),
        analysed(
          'tom',
          'work_and_education',
          'Geen dagbesteding. Werkte vroeger als knecht bij een veehandelaar en praat daar met plezier over.',
          {
            protects: 'Hand voor dieren; komt afspraken na als een dier op hem wacht',
            score: 2,
            priority: true,
          },
        ),
        analysed('joris', 'income_and_debts', 'Weekgeld via het loket, schulden bij zorgverzekeraar en vervoerder.', { score: 2 }),
        analysed('piet', 'safety_and_offending', 'Winkeldiefstal en roepen naar reizigers, nooit geweld.', {
          factor: 'Hangt hele dagen bij het station',
          score: 2,
        }),
        analysed('anouk', 'physical_health', 'Slechte tanden en een wond aan het been die niet heelt.', { score: 2 }),
        analysed('tom', 'social_network', 'Drinkmaten op het plein, een broer op afstand.', {
          factor: 'Het plein is zijn enige gezelschap',
          protects: 'Broer Wim',
          score: 2,
        }),
        viewed(
          'joris',
          'De dag is leeg, dus drinkt hij; hij drinkt, dus verliest hij elke slaapplek; zonder slaapplek is het plein zijn huiskamer.',
          '"Geef mij beesten om voor te zorgen en ik ben vroeg uit bed. Vergaderen over mij helpt niet."',
          'Zijn broer zegt dat Gerrit nooit beter was dan in de jaren op de boerderij en wil best eens komen kijken.',
        ),
        measured('tom', 'Zelfredzaamheid-Matrix 2017', -288, 'Acute problemen op huisvesting en verslaving'),
        goal('joris', 'dag', 'work_and_education', 'Elke werkdag om acht uur bij de dieren zijn.', true),
        goal('joris', 'dak', 'housing', 'Binnen een half jaar een eigen kleine woonplek met begeleiding.'),
        goal('piet', 'plein', 'safety_and_offending', 'Geen aangiften meer van de stationswinkels.'),
      ],
    },
    {
      ago: 286,
      at: '15:05',
      acts: [
        agreed('tom', {
          as: 'manege',
          for: 'dag',
          owner: 'Reclassering',
          executor: 'tom',
          line: 'care',
          due: -250,
          text: 'Proefplaatsing regelen bij manege De Drie Beuken: stallen uitmesten en paarden verzorgen, vijf ochtenden per week.',
        }),
        agreed('soraya', {
          as: 'zaken-plan',
          for: 'plein',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: -240,
          text: 'De openstaande zaken bundelen en voorstellen ze voorwaardelijk af te doen, met de manege als voorwaarde.',
        }),
        agreed('joris', {
          as: 'woonplek',
          for: 'dak',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -130,
          payer: 'College van Merwestad',
          funding: 'granted',
          text: 'Een woonunit met begeleiding aanvragen en toewijzen, niet in de grote opvang.',
        }),
        agreed('anouk', {
          as: 'begeleiding',
          for: 'dag',
          owner: 'De Lindeboom',
          executor: 'anouk',
          line: 'care',
          due: 45,
          text: 'Eens per week langs op de manege: drankgebruik, wondzorg en hoe het gaat.',
        }),
        agreed('piet', {
          as: 'wijkagent',
          for: 'plein',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: 30,
          text: 'Vaste wijkagent als aanspreekpunt; bij terugkeer op het plein eerst de manege bellen, dan pas aanhouden.',
          signals: 'Twee dagen niet op de manege, of gezien op het plein met drank.',
          whoActs: 'Piet Kroes belt dezelfde dag Tom Rietveld en Joris ter Haar',
        }),
        approved('piet', 'soraya', 'joris', 'tom', 'anouk'),
      ],
    },
    {
      ago: 245,
      at: '09:50',
      acts: [
        reported('tom', 'manege', 'done', 'Geplaatst en gebleven. De eigenaar wil hem niet meer kwijt.'),
        reported('soraya', 'zaken-plan', 'done', 'Alle tien zaken voorwaardelijk afgedaan, proeftijd een jaar.'),
        supplied('tom', {
          what: ['HULP', 'observation', 'wgs_1_5_1'],
          domains: ['work_and_education'],
          text: 'Zes weken elke ochtend aanwezig, drie keer te laat. Eén paard laat zich alleen door hem beslaan.',
        }),
      ],
    },
    {
      ago: 128,
      at: '10:15',
      acts: [
        reported('joris', 'woonplek', 'done', 'Sleutel van een woonunit aan de rand van het terrein, begeleiding twee keer per week.'),
        analysed('joris', 'housing', 'Eigen unit op loopafstand van de manege. Houdt die schoon en slaapt er elke nacht.', {
          protects: 'Eigen sleutel',
          score: 4,
          priority: true,
        }),
        analysed('anouk', 'substance_use', 'Drinkt alleen nog in het weekend, drie tot vier blikken.', {
          factor: 'Weekend zonder werk is lastig',
          score: 3,
          priority: true,
        }),
        supplied('piet', {
          as: 'plein-melding',
          what: ['POL', 'observation', 'wpg_20_3'],
          happenedOn: -133,
          domains: ['safety_and_offending'],
          text: 'Twee meldingen in vier maanden, tegen drie per week daarvoor. Eén keer aangetroffen met drank in de stationshal.',
        }),
        disputed(
          'joris',
          'plein-melding',
          'Gerrit zegt dat hij die avond op de manege was; de eigenaar bevestigt dat. Mogelijk is een ander bedoeld.',
        ),
      ],
    },
    {
      ago: 118,
      at: '13:30',
      acts: [
        evaluated('joris', {
          attainment: 'Dagritme staat, wonen is gelukt, de winkels melden niets meer. Drank in het weekend blijft een punt.',
          next: 24,
          scores: { housing: 4, substance_use: 3, work_and_education: 4 },
        }),
      ],
    },
    {
      ago: 12,
      at: '10:05',
      acts: [
        attended('fatima', 'terugblik', ['fatima', 'piet', 'joris', 'tom', 'anouk'], ['soraya']),
        answersGiven('fatima', [
          'Werken met paarden. Dat is georganiseerd en het houdt.',
          'Ja, gebundeld en voorwaardelijk afgedaan; de proeftijd loopt nog twee maanden.',
          'De manege-eigenaar en de wijkagent; straks de begeleider van het wijkteam.',
        ]),
        minuted('fatima', 'terugblik', {
          picture:
            'Tien maanden onderweg. Sinds de zomer geen aangifte meer. Gerrit is er elke ochtend, ook bij vorst. Hij vraagt zelf of hij in het weekend mag voeren.',
          judgment:
            'Wat werkt is een dier dat op hem wacht, een eigen deur en mensen die hem bij naam kennen. Dat kan zonder deze tafel verder, als iemand het vasthoudt.',
          decision: 'Voorstel om over te dragen aan het wijkteam Stationskwartier. We laten pas los als zij ja hebben gezegd.',
        }),
        decided('fatima', 'terugblik', 'De begeleiding gaat over naar het wijkteam Stationskwartier zodra dat bevestigt.'),
        decided('fatima', 'terugblik', 'De politie blijft aanspreekpunt tot het einde van de proeftijd.'),
        agreed('joris', {
          as: 'kennismaking',
          item: 'terugblik',
          for: 'dak',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'care',
          due: 9,
          text: 'Kennismaking van Gerrit met de begeleider van het wijkteam, op de manege en niet op kantoor.',
        }),
        discussed('fatima', 'terugblik'),
        analysed(
          'tom',
          'work_and_education',
          'Vaste vrijwilliger met vergoeding, vijf ochtenden. De eigenaar denkt aan een klein contract.',
          {
            protects: 'Het werk met de paarden geeft hem een doel en rust',
            score: 5,
          },
        ),
        goalReached('joris', 'dag', 'work_and_education', 'Elke werkdag om acht uur bij de dieren zijn.', true),
        handedOver(
          'fatima',
          'begeleiding',
          { outside: 'Wijkteam Stationskwartier, Merwestad' },
          'Wekelijks bezoek op de manege en in de unit; let op de weekenden.',
        ),
      ],
    },
    { ago: 5, at: '16:20', acts: [reported('piet', 'wijkagent', 'under_way', 'Geen signalen. Ik loop op vrijdag even langs de stal.')] },
  ],
}
