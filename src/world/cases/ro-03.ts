import { supplied } from '../acts/intake.ts'
import { answersGiven, approved, attended, decided, discussed, minuted } from '../acts/meeting.ts'
import { agreed, analysed, evaluated, goal, measured, relative, reported, viewed } from '../acts/treatment.ts'
import type { Story } from '../story.ts'
import { intake03, referral03 } from './ro-03-intake.ts'

/** A persistent offender after an ISD measure who wants to study: his own goal is in the plan, and the scores rise. */
export const ro03: Story = {
  code: 'RO-03',
  referredBy: 'tom',
  referral: referral03,
  chapters: [
    ...intake03,
    {
      ago: 372,
      at: '10:45',
      acts: [
        relative('tom', {
          givenName: 'Coby',
          familyName: 'Hulsman',
          relation: 'partner',
          why: 'Vriendin sinds twee jaar; hij gaat bij haar eten en zij merkt als eerste terugval',
        }),
        relative('tom', {
          givenName: 'Jelle',
          familyName: 'Hulsman',
          birthDate: '2011-05-18',
          relation: 'other_family',
          why: 'Zoon van zijn vriendin; Willem haalt hem op van school',
        }),
        analysed('tom', 'substance_use', 'Anderhalf jaar clean onder toezicht. Buiten nog niet bewezen.', {
          factor: 'Terugval ging steeds vooraf aan inbraak',
          score: 2,
          priority: true,
        }),
        analysed('joris', 'housing', 'Geen woning. Kan tijdelijk bij zijn vriendin eten maar niet wonen.', {
          factor: 'De enige vrije kamer ligt in de oude buurt',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'income_and_debts', 'Schulden, geen inkomen bij vrijlating.', {
          factor: 'Geldnood leidde tot inbraak',
          score: 1,
        }),
        analysed('wendy', 'work_and_education', 'Kookt graag, twee certificaten. Wil leren voor ervaringsdeskundige.', {
          protects: 'Een plan dat van hemzelf is',
          score: 2,
          priority: true,
        }),
        analysed('tom', 'social_network', 'Heeft met alle oude vrienden gebroken en is daardoor veel alleen.', {
          factor: 'Oude kring zoekt hem op',
          protects: 'Vriendin en haar familie',
          score: 2,
        }),
        analysed('tom', 'attitude_and_skills', 'Denkt na voor hij iets zegt, kan zijn oude gedrag uitleggen.', {
          protects: 'Wil anderen waarschuwen',
          score: 3,
        }),
        analysed('soraya', 'justice', 'Twee jaar toezicht en een werkstraf.', { score: 3 }),
        viewed(
          'tom',
          'Zonder geld en kamer is de oude kring de kortste weg. Met een studie en een thuis heeft hij iets te verliezen.',
          '"Stoppen moest uit mijzelf komen, en dat is gebeurd. Nu wil ik iets leren waar een ander wat aan heeft."',
          'Zijn vriendin gelooft in hem en zegt dat zij hem eruit zet als hij gebruikt. Dat vindt hij goed.',
        ),
        measured('tom', 'RISC', -374, 'Hoog-gemiddeld recidiverisico', 'Vooral middelen en vrienden'),
        goal('tom', 'studie', 'work_and_education', 'Ik haal mijn diploma ervaringsdeskundige en geef voorlichting aan jongeren.', true),
        goal('tom', 'clean', 'substance_use', 'Een jaar buiten zonder drugs.', true),
        goal('joris', 'geld', 'income_and_debts', 'Alle schulden in één regeling.'),
        goal('piet', 'feit', 'safety_and_offending', 'Geen nieuw strafbaar feit in het eerste jaar.'),
      ],
    },
    {
      ago: 370,
      at: '14:30',
      acts: [
        agreed('joris', {
          as: 'kamer',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -330,
          payer: 'College van Merwestad',
          funding: 'granted',
          text: 'Kamer met begeleiding buiten de oude buurt, sleutel op de dag van vrijlating.',
        }),
        agreed('wendy', {
          as: 'bankpas',
          owner: 'DJI',
          executor: 'wendy',
          line: 'criminal_law',
          due: -331,
          text: 'Identiteitsbewijs, bankrekening en zorgverzekering geregeld vóór vrijlating.',
        }),
        agreed('joris', {
          as: 'regeling',
          for: 'geld',
          owner: 'Merwestad',
          executor: 'joris',
          line: 'administration',
          due: -180,
          text: 'Schuldregeling aanvragen bij de kredietbank, budgetbeheer vanaf de eerste uitkering.',
        }),
        agreed('tom', {
          as: 'controle',
          for: 'clean',
          owner: 'Reclassering',
          executor: 'tom',
          line: 'criminal_law',
          due: 120,
          text: 'Elke week gesprek en onaangekondigde controles; koffie bij hem thuis als het goed gaat.',
          signals: 'Gemiste controle, oude vriend gezien, geld geleend.',
          whoActs: 'Tom Rietveld belt dezelfde dag; bij twee signalen extra overleg',
        }),
        agreed('tom', {
          as: 'opleiding',
          for: 'studie',
          owner: 'Reclassering',
          executor: 'tom',
          line: 'care',
          due: 75,
          payer: 'College van Merwestad',
          funding: 'granted',
          text: 'Aanmelden voor de opleiding ervaringsdeskundige en hem er de eerste dag heen brengen.',
        }),
        agreed('soraya', {
          as: 'werkstraf',
          for: 'feit',
          owner: 'OM',
          executor: 'soraya',
          line: 'criminal_law',
          due: 40,
          text: 'De 90 uur werkstraf invullen in een keuken, passend bij zijn certificaten.',
        }),
        approved('tom', 'wendy', 'joris', 'piet', 'soraya'),
      ],
    },
    {
      ago: 329,
      at: '12:15',
      acts: [
        reported('joris', 'kamer', 'done', 'Sleutel overhandigd bij de poort.'),
        reported('wendy', 'bankpas', 'done', 'Alles geregeld, map meegegeven.'),
        supplied('tom', {
          what: ['HULP', 'observation', 'wgs_1_5_1'],
          domains: ['substance_use'],
          text: 'Eerste week buiten: alle afspraken gehaald, alle controles schoon.',
        }),
      ],
    },
    {
      ago: 207,
      at: '10:00',
      acts: [
        reported('joris', 'regeling', 'done', 'Alle elf schuldeisers akkoord; over drie jaar schuldenvrij als hij volhoudt.'),
        analysed('joris', 'housing', 'Kamer op orde, goede buur.', { protects: 'Eigen huurcontract in zicht', score: 3, priority: true }),
        analysed('joris', 'income_and_debts', 'Regeling loopt, vijftig euro leefgeld per week.', { score: 3 }),
        analysed('tom', 'substance_use', 'Zes maanden buiten, alle controles schoon.', {
          factor: 'Drukke momenten',
          protects: 'Belt zelf als het trekt',
          score: 3,
          priority: true,
        }),
        evaluated('tom', {
          attainment: 'Zes maanden zonder feit en zonder gebruik. Kamer, geld en toezicht lopen. De opleiding begint na de zomer.',
          next: -31,
          scores: { substance_use: 3, housing: 3, income_and_debts: 3 },
        }),
      ],
    },
    {
      ago: 64,
      at: '11:20',
      acts: [
        reported('tom', 'opleiding', 'under_way', 'Begonnen. Eerste toets een acht.'),
        analysed(
          'tom',
          'work_and_education',
          'Twee dagen les, drie dagen keuken. Staat op tijd op en maakt huiswerk aan de keukentafel van zijn vriendin.',
          { protects: 'Eerste toets met een acht', score: 4, priority: true },
        ),
        analysed('tom', 'social_network', 'Klasgenoten en de familie van zijn vriendin.', {
          protects: 'Nieuwe groep die van zijn verleden weet',
          score: 4,
        }),
        supplied('piet', {
          what: ['POL', 'fact', 'wpg_20_3'],
          domains: ['safety_and_offending'],
          text: 'Geen enkele melding of verdenking sinds de vrijlating.',
        }),
        supplied('tom', {
          what: ['REL', 'statement_of_subject', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Willem vertelt dat de jongen van zijn vriendin in het ziekenhuis lag en dat hij die week geen moment aan gebruiken dacht, wel aan soep koken.',
        }),
        supplied('joris', {
          what: ['VOORZ', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'Eigen huurcontract toegezegd vanaf de eerste van de maand na het examen.',
        }),
      ],
    },
    {
      ago: 12,
      at: '10:50',
      acts: [
        attended('fatima', 'terugblik', ['fatima', 'tom', 'joris', 'piet', 'soraya'], ['wendy']),
        answersGiven('fatima', [
          'Alles stond klaar, tot en met de bankpas.',
          'Door nieuwe mensen: klas, vriendin en keuken.',
          'Ja. Hij is begonnen en het gaat goed.',
        ]),
        minuted('fatima', 'terugblik', {
          picture:
            'Elf maanden buiten, geen feit, geen gebruik. Studie loopt, werkstraf op vijftien uur na klaar. De halfjaarlijkse toets is over de datum.',
          judgment: 'Het plan doet wat het moest doen. De vraag is wie na de studie het vaste gezicht is.',
          decision: 'Toets op noodzaak deze maand vastleggen. Daarna afbouwen naar het toezicht alleen.',
        }),
        decided('fatima', 'terugblik', 'De casusregisseur legt de evaluatie vast en doet een voorstel voor afbouw.'),
        discussed('fatima', 'terugblik'),
        analysed('tom', 'substance_use', 'Bijna een jaar buiten clean. Minder medicatie, in overleg met de huisarts.', {
          protects: 'Geeft zelf voorlichting over gebruik',
          score: 4,
          priority: true,
        }),
        reported('soraya', 'werkstraf', 'under_way', 'Nog vijftien uur te gaan.'),
      ],
    },
  ],
}
