import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, disputed, gateOpened, judged, submitted, supplied } from '../acts/intake.ts'
import { analysed, relative } from '../acts/treatment.ts'
import type { Story } from '../story.ts'

/** Hoarding and debts, eviction in three weeks; two answers missing for Thursday's meeting. */
export const ro07: Story = {
  code: 'RO-07',
  referredBy: 'joris',
  referral: ({ day, born }) => ({
    subject: {
      givenName: 'Chantal',
      familyName: 'Bruggink',
      birthDate: born(44, '11-02'),
      bsn: testBsn(7),
      address: 'Populierplein 88',
      municipality: 'Lingedorp',
    },
    goal: 'Ontruiming voorkomen en de woning veilig krijgen, met een tempo dat Chantal kan bijhouden.',
    themes: ['misunderstood_behaviour'],
    urgent: true,
    urgencyReason: 'De deurwaarder heeft de ontruiming aangezegd over drie weken.',
    a: {
      where: 'subject',
      problem:
        'Haar flat is gevuld tot boven de kozijnen. De brandweer vond de kookplaat onder kranten. Zij laat niemand binnen en betaalt al zeven maanden geen huur.',
    },
    b: [
      {
        lifeDomain: 'housing',
        factor: 'Brandgevaar en dreigende ontruiming',
        facts: 'Controle brandveiligheid: vluchtweg nog veertig centimeter breed.',
      },
      {
        lifeDomain: 'income_and_debts',
        factor: 'Huurschuld',
        facts: 'Zeven maanden achterstand, aangemeld via vroegsignalering; vier brieven onbeantwoord.',
      },
      { lifeDomain: 'mental_health', factor: 'Kan niets weggooien', facts: 'Huilde bij het huisbezoek toen één tas werd verplaatst.' },
    ],
    c: {
      tense: 'leads',
      harms: ['unsafe_in_area', 'serious_nuisance'],
      explanation: 'Boven en onder wonen gezinnen. Er is stank, er zijn muizen en bij brand is er geen weg naar buiten.',
    },
    d: {
      domains: ['care', 'administration', 'safety'],
      tried: 'Huisbezoeken, een opruimploeg, een brief van de burgemeester.',
      insufficient: 'De opruimploeg werd na een uur weggestuurd; daarna deed zij niet meer open.',
    },
    quality: { checkedBy: 'J. ter Haar', checkedOn: day(-26), how: 'Eigen dossier en rapport van de controle', onlyOwnData: true },
    informed: { told: true, on: day(-25), by: 'J. ter Haar', how: 'Door de brievenbus gesproken, daarna op papier' },
  }),
  chapters: [
    { ago: 24, at: '09:05', acts: [submitted('joris')] },
    {
      ago: 20,
      at: '13:50',
      acts: [
        judged('piet', 'Voldoet. Brand hier is een ramp voor het hele portiek.'),
        judged('soraya', 'Geen strafzaak, wel gevaar voor anderen en meer dan één domein. Past hier.'),
        judged('joris', 'Wij hebben alles geprobeerd wat binnen schuldhulp en wonen kan; zonder zorg en veiligheid lukt het niet.'),
        judged('nynke', 'Voldoet; hygiëne en brandgevaar samen.'),
        gateOpened('Past bij het doel. Haast vanwege de ontruiming.'),
        asked(['nynke'], -8, 'Wat zag u aan hygiëne en gezondheid?', ['WOON', 'HULP']),
        asked(['piet'], -8, 'Welke meldingen zijn er van het portiek?', ['POL']),
        asked(['anouk'], -1, 'Is zij in behandeling, of wil zij dat?', ['GEZ', 'HULP']),
        asked(['joris'], -1, 'Welke schulden staan nog open bij de verhuurder?', ['FIN', 'WOON']),
      ],
    },
    {
      ago: 13,
      at: '10:10',
      acts: [
        answered(
          'nynke',
          {
            as: 'muizen',
            what: ['WOON', 'observation', 'wgs_1_5_1'],
            domains: ['housing', 'physical_health'],
            text: 'Muizen en vocht, keuken onbruikbaar. Zij eet koud. Wij zagen geen gevaar voor besmetting van anderen.',
          },
          {
            what: ['HULP', 'judgment', 'wgs_1_5_1'],
            domains: ['self_reliance'],
            text: 'Zij verzorgt zichzelf goed buitenshuis; het gaat om het huis, niet om haar verstand.',
          },
        ),
        answered('piet', {
          what: ['POL', 'fact', 'wpg_20_3'],
          domains: ['safety_and_offending'],
          text: 'Vijf meldingen van buren over stank en één keer rook. Geen strafbare feiten.',
        }),
        supplied('joris', {
          what: ['FIN', 'fact', 'wgs_1_5_1'],
          domains: ['income_and_debts'],
          text: 'Huurschuld 5.880 euro. Zij ontvangt nog geen huurtoeslag; daar heeft zij recht op.',
        }),
        supplied('joris', {
          as: 'ontruiming',
          what: ['WOON', 'fact', 'wgs_1_5_1'],
          happenedOn: -15,
          domains: ['housing'],
          text: 'Vonnis tot ontruiming. De verhuurder wil wachten als er binnen drie weken een plan ligt.',
        }),
        supplied('joris', {
          what: ['REL', 'statement_of_subject', 'wgs_1_5_1'],
          domains: ['family_and_relations'],
          text: 'Chantal zegt dat het begon toen haar moeder overleed en zij haar spullen moest bergen.',
        }),
        disputed('soraya', 'ontruiming', 'Volgens het vonnis is de datum een week later dan hier staat; graag nakijken.'),
      ],
    },
    {
      ago: 6,
      at: '14:05',
      acts: [
        composed({
          lead: 'ruben',
          caseLead: 'joris',
          reviewOn: 150,
          motive: 'Huur, huis en hoofd tegelijk, binnen drie weken.',
          goal: 'Donderdag een plan waarmee de verhuurder de ontruiming aanhoudt.',
          questions: [
            'Wie mag er van Chantal naar binnen?',
            'Wat is de kleinste opruiming die de vluchtweg vrijmaakt?',
            'Hoe wordt de huur vanaf nu betaald?',
          ],
          members: {
            joris: 'Schuldhulp en vroegsignalering',
            nynke: 'Hygiëne en brandgevaar',
            piet: 'Wijkagent van het portiek',
            anouk: 'Verzamelen vraagt behandeling',
          },
        }),
        relative('joris', {
          givenName: 'Monique',
          familyName: 'Bruggink',
          relation: 'sibling',
          why: 'Zus; heeft een sleutel en mag binnenkomen',
        }),
        analysed('joris', 'housing', 'Vol tot de kozijnen, kookplaat onder papier, ontruiming over drie weken.', {
          factor: 'Brandgevaar voor het portiek',
          score: 1,
          priority: true,
        }),
        analysed('joris', 'income_and_debts', 'Huurschuld, geen toeslag aangevraagd, wel een vast inkomen.', {
          protects: 'Vast werk in een wasserij',
          score: 2,
          priority: true,
        }),
        analysed('nynke', 'mental_health', 'Raakt in paniek als spullen verplaatst worden.', { score: 2 }),
        analysed('nynke', 'self_reliance', 'Verzorgd naar buiten, thuis onmogelijk.', { score: 2 }),
        analysed('joris', 'family_and_relations', 'Na het overlijden van haar moeder vastgelopen.', { protects: 'Zus Monique', score: 3 }),
      ],
    },
  ],
}
