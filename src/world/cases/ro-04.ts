import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, nothingKnown, submitted, supplied } from '../acts/intake.ts'
import { approved } from '../acts/meeting.ts'
import { agreed, analysed, evaluated, goal, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** The leader of a youth group at the supermarket; work in that same shop as sanction. Followers have cases of their own. */
export const ro04: Story = {
  code: 'RO-04',
  referredBy: 'piet',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Dylan',
      familyName: 'Rozeboom',
      birthDate: born(17, '05-04'),
      bsn: testBsn(4),
      address: 'Eksterlaan 230',
      municipality: 'Merwestad',
    },
    goal: 'De groep op het winkelplein uit elkaar halen door de aanvoerder een andere plek te geven en de meelopers ieder apart.',
    themes: ['youth_at_risk', 'criminal_leaders'],
    a: {
      where: 'subject',
      problem:
        'Dylan is de aanvoerder van een groep van acht jongens die klanten en bewoners rond de supermarkt aan de Eksterlaan lastigvalt. Hij gaat nauwelijks naar school en verdient aan kleine handel.',
    },
    b: [
      {
        lifeDomain: 'social_network',
        factor: 'Aanzien in de groep',
        facts: 'Is bij elf van de veertien incidenten degene die begint of stopt.',
      },
      { lifeDomain: 'work_and_education', factor: 'Geen dag gevuld', facts: 'Is op schooltijd negentien keer op het plein gezien.' },
      {
        lifeDomain: 'safety_and_offending',
        factor: 'Intimidatie en kleine handel',
        facts: 'Drie aangiften van bedreiging, een keer vuurwerk in de hal van de flat.',
      },
    ],
    c: {
      tense: 'leads',
      harms: ['serious_nuisance', 'unsafe_in_area', 'crime'],
      explanation: 'Klanten lopen om of komen niet meer. Bewoners van de flat gaan na zeven uur niet naar buiten.',
    },
    d: {
      domains: ['care', 'safety', 'administration'],
      tried: 'Waarschuwingen, een samenscholingsverbod, huisbezoek bij drie ouders.',
      insufficient: 'De groep schoof honderd meter op. Ouders wezen naar elkaar.',
    },
    quality: { checkedBy: 'P. Kroes', checkedOn: day(-102), how: 'Meldingen van vier maanden en de groepsscan', onlyOwnData: true },
    informed: { told: true, on: day(-101), by: 'P. Kroes', how: 'Met Dylan en zijn moeder aan de keukentafel' },
  }),
  chapters: [
    { ago: 100, at: '15:10', acts: [submitted('piet')] },
    {
      ago: 92,
      at: '13:45',
      acts: [
        judged('piet', 'De aanvoerder maakt het verschil; haal hem eruit en de rest zakt in.'),
        judged('soraya', 'Voldoet. Een taakstraf in de winkel zelf wil ik verkennen.'),
        judged('joris', 'Voldoet: school, thuis en plein hangen samen.'),
        judged('karim', 'Voldoet; bij een minderjarige kijken wij mee naar thuis.'),
        gateOpened('Past bij het doel. De aanpak van de groep stemt drie casussen op elkaar af.'),
        asked(['joris'], -80, 'Hoe staat het met school en leerplicht?', ['HULP', 'VOORZ']),
        asked(['karim'], -80, 'Is er eerder onderzoek gedaan?', ['REL', 'HULP']),
        asked(['bart'], -80, 'Loopt er jeugdreclassering?', ['TOEZ', 'HULP']),
        asked(['soraya'], -80, 'Welke zaken lopen er?', ['JUS']),
      ],
    },
    {
      ago: 84,
      at: '10:40',
      acts: [
        answered('joris', {
          what: ['HULP', 'fact', 'wgs_1_5_1'],
          domains: ['work_and_education'],
          text: 'Leerplicht: 61 uur ongeoorloofd verzuim dit jaar. School wil hem houden als er overdag iets verandert.',
        }),
        answered('karim', {
          what: ['REL', 'judgment', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Moeder houdt van hem en is de hele dag weg voor haar werk. Vader is uit beeld. Een maatregel is nu niet nodig.',
        }),
        nothingKnown('bart'),
        answered('soraya', {
          what: ['JUS', 'fact', 'wjsg_39fa'],
          domains: ['justice'],
          text: 'Twee zaken van bedreiging liggen klaar. Een werkstraf van zestig uur is mogelijk als de winkelier meewerkt.',
        }),
        supplied('piet', {
          what: ['POL', 'fact', 'wpg_20_3'],
          domains: ['safety_and_offending'],
          text: 'Bekend van de handel: twee keer aangetroffen met meer contant geld dan hij kan verklaren.',
          onlyOrally: true,
          note: 'Onderzoek naar de leverancier loopt; alleen mondeling.',
        }),
        supplied('joris', {
          what: ['HULP', 'observation', 'wgs_1_5_1'],
          domains: ['attitude_and_skills'],
          text: 'De jongerenwerker: Dylan regelt een toernooi van begin tot eind als niemand hem opdraagt het te doen.',
        }),
        supplied('soraya', {
          what: ['JUS', 'statement_of_subject', 'wjsg_39fa'],
          domains: ['attitude_and_skills'],
          text: 'In zijn verhoor zegt hij dat hij liever in de winkel werkt dan ervoor staat.',
          notTo: ['Kompas Jeugd'],
          note: 'Verklaring uit een lopende zaak.',
        }),
        supplied('piet', {
          what: ['POL', 'observation', 'wpg_20_3'],
          domains: ['social_network'],
          text: 'Scan van de groep: één aanvoerder, twee vaste meelopers, vijf die wisselen. Zonder de aanvoerder blijven de vijf weg.',
        }),
      ],
    },
    {
      ago: 78,
      at: '14:20',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'joris',
          reviewOn: 80,
          motive: 'School, straf en plein moeten in dezelfde week veranderen.',
          goal: 'Dylan van het plein naar de winkel, en rust voor bewoners en klanten.',
          questions: [
            'Wil de winkelier meewerken aan een werkstraf?',
            'Wie neemt de meelopers over?',
            'Wat is er nodig om school vol te houden?',
          ],
          members: {
            joris: 'Leerplicht, jongerenwerk en de ondernemers',
            piet: 'Wijkagent, kent de hele groep',
            soraya: 'Beslist over de werkstraf',
            karim: 'Kijkt mee naar thuis en adviseert over straf voor jeugd',
            bart: 'Begeleidt de werkstraf als het misgaat',
          },
        }),
        relative('joris', {
          givenName: 'Petra',
          familyName: 'Rozeboom',
          relation: 'parent',
          why: 'Moeder; ondertekent de werkstraf en spreekt hem aan',
        }),
        relative('joris', {
          givenName: 'Kevin',
          familyName: 'Nijdam',
          relation: 'friend',
          why: 'Vaste meeloper, heeft een eigen aanmelding',
        }),
        analysed('piet', 'social_network', 'Acht jongens, hij bepaalt waar en wanneer.', {
          factor: 'Status komt uit de groep',
          protects: 'Jongere jongens luisteren naar hem, ook ten goede',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'work_and_education', 'Niveau 2, verkoop; haalt toetsen als hij er is.', {
          factor: 'Verveling overdag',
          protects: 'Kan verkopen als de beste',
          score: 2,
          priority: true,
        }),
        analysed('karim', 'family_and_relations', 'Moeder alleen met drie kinderen en onregelmatig werk.', { score: 3 }),
        analysed('piet', 'safety_and_offending', 'Bedreiging en handel, geen wapens gezien.', {
          factor: 'Geld en aanzien door intimidatie',
          score: 2,
          priority: true,
        }),
        analysed('joris', 'income_and_debts', 'Wil geld in zijn zak. Bijbaan afgewezen om zijn naam.', { score: 2 }),
        viewed(
          'joris',
          'Zonder dagvulling is het plein zijn podium. Geef hem een ander podium.',
          '"Ik wil gewoon werken, maar niemand neemt mij aan." Hij vindt de winkelier "streng maar oké".',
          'Zijn moeder wil dat iemand hem elke ochtend de deur uit krijgt.',
        ),
        goal('joris', 'werk', 'work_and_education', 'Een baan waar mensen mij kennen om iets goeds.', true),
        goal('piet', 'plein', 'safety_and_offending', 'Klanten en bewoners lopen weer over het plein.'),
      ],
    },
    {
      ago: 76,
      at: '16:00',
      acts: [
        agreed('soraya', {
          as: 'werkstraf',
          for: 'werk',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: -20,
          text: 'Werkstraf van zestig uur in de supermarkt waar het om begon: vakken vullen en karretjes ophalen op het plein.',
        }),
        agreed('joris', {
          as: 'winkelier',
          for: 'werk',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -62,
          text: 'Winkelier en wijkmanager aan tafel; afspraken over begeleiding op de vloer.',
        }),
        agreed('joris', {
          as: 'jongerenwerk',
          for: 'plein',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'care',
          due: 30,
          payer: 'College van Merwestad',
          funding: 'granted',
          text: 'Jongerenwerker op de vijf wisselende meelopers, drie avonden per week.',
        }),
        agreed('piet', {
          as: 'toezicht',
          for: 'plein',
          owner: 'Politie',
          executor: 'piet',
          line: 'criminal_law',
          due: 45,
          text: 'Vaste ronde op vrijdag en zaterdag; nieuwe aanvoerders direct melden.',
          signals: 'Meer dan vier jongens bij de ingang na acht uur.',
          whoActs: 'De wijkagent belt de jongerenwerker, niet eerst de surveillance',
        }),
        agreed('joris', {
          as: 'school',
          for: 'werk',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: 60,
          text: 'Rooster met school: ochtend les, middag winkel; leerplicht belt bij elk gemist uur.',
        }),
        approved('joris', 'piet', 'soraya', 'karim'),
      ],
    },
    { ago: 60, at: '09:30', acts: [reported('joris', 'winkelier', 'done', 'De winkelier doet mee en wil hem zelf inwerken.')] },
    {
      ago: 18,
      at: '11:15',
      acts: [
        reported('soraya', 'werkstraf', 'done', 'Zestig uur gedaan. De winkelier biedt hem een contract van twaalf uur.'),
        analysed('joris', 'work_and_education', 'Werkt na school in de winkel, contract van twaalf uur.', {
          protects: 'Spreekt jongens op het plein nu zelf aan',
          score: 4,
          priority: true,
        }),
        evaluated('joris', {
          attainment: 'Plein rustig, drie weken geen melding. Contract getekend.',
          next: 120,
          scores: { work_and_education: 4, social_network: 3 },
        }),
      ],
    },
  ],
}
