import { testBsn } from '../../domain/bsn.ts'
import { answered, asked, composed, gateOpened, judged, rectified, submitted } from '../acts/intake.ts'
import type { Chapter, Story } from '../story.ts'

export const referral01: Story['referral'] = ({ day, born }) => ({
  subject: {
    givenName: 'Gerrit',
    familyName: 'Veldhorst',
    birthDate: born(47, '02-11'),
    bsn: testBsn(1),
    address: 'Zonder vast adres; post via Loket Inloop, Stationsweg 8',
    municipality: 'Merwestad',
  },
  goal: 'De overlast rond het station stoppen door Gerrit een plek en een dag te geven die hij zelf wil volhouden.',
  themes: ['persistent_offenders', 'misunderstood_behaviour'],
  a: {
    where: 'subject',
    problem:
      'Gerrit slaapt al drie jaar buiten of bij kennissen. Hij drinkt van de ochtend tot de avond, steelt drank en eten en roept op het stationsplein naar reizigers. Elke aanhouding eindigt binnen een dag weer op hetzelfde bankje.',
  },
  b: [
    {
      lifeDomain: 'housing',
      factor: 'Geen vaste slaapplek',
      facts: 'Negen keer wakker gemaakt in het portiek van de fietsenstalling in twee maanden.',
    },
    {
      lifeDomain: 'substance_use',
      factor: 'Dagelijks onder invloed van alcohol',
      facts: 'Bij 21 van de 26 contacten rook de collega alcohol.',
    },
    {
      lifeDomain: 'safety_and_offending',
      factor: 'Winkeldiefstal voor eigen gebruik',
      facts: 'Veertien aangiften van stationswinkels in een half jaar.',
    },
  ],
  c: {
    tense: 'leads',
    harms: ['serious_nuisance', 'crime'],
    explanation: 'Ondernemers doen om de dag een melding. Reizigers lopen om. Boetes en korte celstraffen veranderen niets.',
  },
  d: {
    domains: ['care', 'safety', 'administration'],
    tried: 'Gebiedsverbod van drie maanden, een plek in de nachtopvang, twee verwijzingen naar verslavingszorg.',
    insufficient: 'Hij overtrad het verbod elke dag, werd in de opvang weggestuurd om drank en verscheen niet op de intake.',
  },
  quality: { checkedBy: 'P. Kroes', checkedOn: day(-316), how: 'Meldingen en aangiften van een half jaar nagelopen', onlyOwnData: true },
  informed: {
    told: true,
    on: day(-315),
    by: 'P. Kroes',
    how: 'Op het bankje, nuchter moment; hij vond het "best, als het maar geen gesticht wordt"',
  },
})

export const intake01: readonly Chapter[] = [
  { ago: 314, at: '09:25', acts: [submitted('piet')] },
  {
    ago: 308,
    at: '13:40',
    acts: [
      judged('piet', 'Alle vier de criteria. Alleen handhaven houdt dit in stand.'),
      judged('soraya', 'Veel lichte zaken achter elkaar; elke zaak apart vervolgen heeft geen zin meer.'),
      judged('joris', 'Wonen, verslaving en dagbesteding grijpen in elkaar. Dat vraagt meer dan de opvang alleen.'),
      gateOpened('Past bij het doel: overlast en kleine criminaliteit met een oorzaak in wonen, drank en een lege dag.'),
      asked(['joris'], -294, 'Wat is bekend over inkomen, opvang en eerdere voorzieningen?', ['INK', 'WOON', 'VOORZ']),
      asked(['tom'], -294, 'Liep er eerder toezicht en wat werkte daarin?', ['TOEZ', 'HULP']),
      asked(['anouk'], -294, 'Is hij bij u bekend en wat mag u daarover delen?', ['GEZ', 'HULP']),
      asked(['soraya'], -294, 'Welke zaken staan nog open?', ['JUS']),
    ],
  },
  {
    ago: 300,
    at: '11:10',
    acts: [
      answered(
        'joris',
        {
          what: ['INK', 'fact', 'wgs_1_5_1'],
          domains: ['income_and_debts'],
          text: 'Bijstandsuitkering zonder woonkosten sinds twee jaar, uitbetaald per week via het loket. Beslag op het deel boven de beslagvrije voet.',
        },
        {
          what: ['WOON', 'fact', 'wgs_1_5_1'],
          domains: ['housing'],
          text: 'Vier keer toegelaten tot de nachtopvang, vier keer binnen twee weken vertrokken of weggestuurd. Geen inschrijving als woningzoekende.',
        },
      ),
      answered('tom', {
        as: 'toezicht',
        what: ['TOEZ', 'observation', 'wgs_1_5_1'],
        domains: ['justice', 'work_and_education'],
        text: 'Toezicht in 2021 met een werkstraf op een kinderboerderij. Hij kwam daar elke dag, ook toen de uren op waren. Het toezicht is daarna gestopt omdat de straf klaar was.',
      }),
      answered('soraya', {
        as: 'zaken',
        what: ['JUS', 'fact', 'wjsg_39fa'],
        domains: ['justice'],
        text: 'Elf openstaande zaken van winkeldiefstal en één van belediging.',
      }),
      answered('anouk', {
        what: ['HULP', 'judgment', 'explicit_consent'],
        consentOn: -302,
        domains: ['substance_use', 'mental_health'],
        text: 'Met zijn toestemming: langdurige afhankelijkheid van alcohol, goed aanspreekbaar in de ochtend, wil niet opgenomen worden maar staat open voor een huisbezoek op een plek waar hij zich veilig voelt.',
        notTo: ['Politie'],
        note: 'Toestemming geldt niet voor de politie.',
      }),
    ],
  },
  {
    ago: 294,
    at: '14:15',
    acts: [
      rectified(
        'soraya',
        'zaken',
        'Negen openstaande zaken van winkeldiefstal en één van belediging.',
        'Twee zaken bleken al geseponeerd.',
      ),
      composed({
        lead: 'fatima',
        caseLead: 'joris',
        motive: 'Deze vijf zijn nodig om drank, straf en een plek om te wonen in één plan te brengen.',
        goal: 'Rust op het stationsplein en voor Gerrit een dagritme met een eigen dak.',
        questions: [
          'Wat gaf hem eerder rust, en is dat weer te organiseren?',
          'Kunnen de openstaande zaken in één keer worden afgedaan?',
          'Wie is op straat zijn vaste gezicht?',
        ],
        members: {
          piet: 'Wijkagent van het station, ziet hem dagelijks',
          soraya: 'Beslist over de openstaande zaken',
          joris: 'Inkomen, opvang en wonen vanuit de gemeente',
          tom: 'Kent hem uit het eerdere toezicht',
          anouk: 'Begeleiding bij drankgebruik',
        },
        reviewOn: -120,
      }),
    ],
  },
]
