import type * as z from 'zod'
import { adviceOperations, knowledgeOperations } from '../api/advice.ts'
import { call } from '../api/client.ts'
import { consultationOperations } from '../api/consultations.ts'
import type { AdviceQuestion, KnowledgeDraft } from '../domain/advice.ts'
import type { Door } from './play.ts'

const knowledge: readonly z.input<typeof KnowledgeDraft>[] = [
  {
    title: 'Hulp laten beginnen op de dag van een huisverbod',
    question: 'Bij een huisverbod duurt het soms dagen voordat er hulp is. Hoe begint de hulp dezelfde dag, ook in het weekend?',
    answer:
      'De gemeente meldt elk huisverbod binnen een uur bij Veilig Thuis. Veilig Thuis belt dezelfde dag met beiden. Voor het weekend is er een lijst met wie dienst heeft. Maak vooraf een afspraak over wie de kinderen spreekt.',
    themes: ['domestic_violence'],
    lifeDomains: ['family_and_relations', 'safety_and_offending'],
    level: 'cooperation',
  },
  {
    title: 'Welke tafel past bij iemand die alle zorg mijdt?',
    question: 'Een inwoner mijdt alle zorg en de buren zijn bang. Er is geen strafbaar feit. Waar begin je?',
    answer:
      'Begin bij de overlegtafel in de eigen gemeente, samen met de wijk-ggz. Meld pas aan als er op meer dan één leefgebied problemen zijn en zorg alleen het niet oplost. Een verkennend onderzoek (Wvggz) kan daarnaast lopen.',
    themes: ['misunderstood_behaviour'],
    lifeDomains: ['mental_health', 'social_network', 'housing'],
    level: 'case',
  },
  {
    title: 'Wonen regelen voordat iemand vrijkomt',
    question: 'Na detentie staat iemand zonder woning weer op straat. Wie is wanneer aan zet?',
    answer:
      'De inrichting meldt de datum ten minste drie maanden vooraf aan de gemeente van herkomst. De gemeente wijst een vast aanspreekpunt aan voor wonen, inkomen en identiteitsbewijs. De reclassering sluit aan als er toezicht volgt.',
    themes: ['after_care_detention', 'persistent_offenders'],
    lifeDomains: ['housing', 'income_and_debts', 'justice'],
    level: 'cooperation',
  },
  {
    title: 'Mag een school meedenken bij risicojeugd?',
    question: 'Een school wil aansluiten bij een overleg over een groep jongeren. Kan dat, en wat mag zij horen?',
    answer:
      'Een school is geen deelnemer. Zij kan als incidentele derde aan één onderdeel meedoen, na een ondertekende verklaring, en hoort alleen wat daarvoor nodig is. Over een groep zonder namen mag zij altijd meedenken.',
    themes: ['youth_at_risk'],
    lifeDomains: ['work_and_education', 'family_and_relations'],
    level: 'policy',
  },
]

const questions: readonly { by: string; asked: z.input<typeof AdviceQuestion>; answer?: string }[] = [
  {
    by: 'piet',
    asked: {
      title: 'Wat kan als iemand steeds in een andere gemeente opduikt?',
      question:
        'Een man van rond de veertig zonder vaste plek veroorzaakt overlast in drie gemeenten. Elke gemeente kijkt naar de ander. Wie neemt de regie?',
      goal: 'Eén gemeente die de regie neemt en rust op straat',
      themes: ['misunderstood_behaviour'],
      lifeDomains: ['housing', 'safety_and_offending'],
      level: 'cooperation',
    },
  },
  {
    by: 'piet',
    asked: {
      title: 'Stalking na een scheiding: wanneer melden wij aan?',
      question: 'Na een scheiding wordt een vrouw maandenlang gevolgd. Aangifte leidde tot een gesprek. Wanneer is aanmelden zinvol?',
      goal: 'Veiligheid voor haar en de kinderen',
      themes: ['stalking_femicide', 'ex_partner_violence'],
      lifeDomains: ['safety_and_offending', 'family_and_relations'],
      level: 'case',
    },
    answer:
      'Wacht niet op een nieuw feit. Bespreek de signalen met Veilig Thuis en laat het risico op geweld schatten. Meld aan zodra straf, zorg en bescherming elkaar nodig hebben; noem in de aanmelding welke signalen toenemen.',
  },
]

/** The advice desk and one short consultation as people find them in the invented region. */
export async function playAdvice({ house, send }: Door): Promise<void> {
  if (house.slug !== 'rivierenland-oost') return
  for (const body of knowledge) {
    const { id } = await call(send('mieke'), knowledgeOperations.publishKnowledge, { body })
    await call(send('tom'), knowledgeOperations.rateKnowledge, { params: { itemId: id }, body: { useful: true } })
  }
  for (const { by, asked, answer } of questions) {
    const { id, version } = await call(send(by), adviceOperations.askAdvice, { body: asked })
    if (answer) await call(send('mieke'), adviceOperations.answerAdvice, { params: { questionId: id }, body: { answer }, version })
  }
  await playConsultation({ house, send })
}

async function playConsultation({ house, send }: Pick<Door, 'house' | 'send'>): Promise<void> {
  const asked = (username: string) => {
    const person = house.professionals.find((each) => each.username === username)
    return { participantId: person?.participantId ?? '', professionalIds: [person?.id ?? ''] }
  }
  const { caseId } = await call(send('tom'), consultationOperations.beginConsultation, {
    body: {
      question: 'Een cliënt komt afspraken niet na en zijn omgeving is bang voor hem. Is aanmelden raadzaam, of kan dit via het toezicht?',
      about: { how: 'initials', initials: 'R.V.', birthYear: 1991 },
      ground: 'wgs_1_5_1',
      consulted: [asked('piet'), asked('yasmina')],
    },
  })
  await call(send('yasmina'), consultationOperations.answerConsultation, {
    params: { caseId },
    body: { kind: 'advice', advice: 'refer', ground: 'wgs_1_5_1', motive: 'Uw vraag raakt veiligheid, zorg en wonen tegelijk.' },
  })
}
