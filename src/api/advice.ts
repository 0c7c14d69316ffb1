import * as z from 'zod'
import { AdviceAnswer, AdviceLevel, AdviceQuestion, AdviceState, anonymousSearch, KnowledgeDraft } from '../domain/advice.ts'
import { LifeDomain } from '../domain/life-domains.ts'
import { ParticipantId } from '../domain/participant.ts'
import { Theme } from '../domain/themes.ts'
import { operation } from './operation.ts'

const QuestionId = z.uuid().brand<'AdviceQuestionId'>()
const ItemId = z.uuid().brand<'KnowledgeItemId'>()
const ofQuestion = z.object({ questionId: QuestionId })
const ofItem = z.object({ itemId: ItemId })

export const ListedAdvice = z.object({
  id: QuestionId,
  title: z.string(),
  state: AdviceState,
  level: AdviceLevel,
  themes: z.array(Theme),
  participantId: ParticipantId,
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
})
export const ShownAdvice = z.object({
  ...ListedAdvice.shape,
  version: z.int(),
  mine: z.boolean(),
  question: z.string(),
  goal: z.string().nullable(),
  lifeDomains: z.array(LifeDomain),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  knowledgeId: ItemId.nullable(),
  versions: z.array(
    z.object({
      version: z.int(),
      title: z.string(),
      question: z.string(),
      answer: z.string().nullable(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})

/** A knowledge item names no asker. */
export const KnowledgeItem = z.object({
  id: ItemId,
  version: z.int(),
  title: z.string(),
  question: z.string(),
  answer: z.string(),
  themes: z.array(Theme),
  lifeDomains: z.array(LifeDomain),
  level: AdviceLevel,
  publishedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  useful: z.int(),
  notUseful: z.int(),
  myRating: z.boolean().nullable(),
})

const errors = ['personal_data_likely'] as const

export const adviceOperations = {
  askAdvice: operation({
    method: 'POST',
    path: '/advice-questions',
    nl: 'Stel een vraag zonder persoonsgegevens aan het bureau',
    en: 'Ask the bureau a question without personal data',
    action: 'advice.ask',
    body: AdviceQuestion,
    result: ShownAdvice,
    errors,
  }),
  listAdvice: operation({
    method: 'GET',
    path: '/advice-questions',
    nl: 'Toon de vragen van mijn deelnemer; het bureau ziet ze alle',
    en: 'Show the questions of my participant; the bureau sees all',
    action: 'advice.read',
    query: z.object({
      state: AdviceState.optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    result: z.object({ questions: z.array(ListedAdvice), next: z.uuid().nullable() }),
  }),
  showAdvice: operation({
    method: 'GET',
    path: '/advice-questions/:questionId',
    nl: 'Toon een vraag met antwoord en versies',
    en: 'Show a question with its answer and versions',
    action: 'advice.read',
    params: ofQuestion,
    result: ShownAdvice,
  }),
  reviseAdvice: operation({
    method: 'PUT',
    path: '/advice-questions/:questionId',
    nl: 'Pas een vraag aan; een afgeronde vraag gaat weer open',
    en: 'Change a question; a closed question opens again',
    action: 'advice.ask',
    params: ofQuestion,
    body: AdviceQuestion,
    result: ShownAdvice,
    errors,
    versioned: true,
  }),
  answerAdvice: operation({
    method: 'PUT',
    path: '/advice-questions/:questionId/answer',
    nl: 'Beantwoord een vraag, of pas het antwoord aan',
    en: 'Answer a question, or change the answer',
    action: 'advice.answer',
    params: ofQuestion,
    body: AdviceAnswer,
    result: ShownAdvice,
    errors,
    versioned: true,
  }),
  closeAdvice: operation({
    method: 'POST',
    path: '/advice-questions/:questionId/closing',
    nl: 'Rond een vraag af',
    en: 'Close a question',
    action: 'advice.ask',
    params: ofQuestion,
    result: ShownAdvice,
  }),
  removeAdvice: operation({
    method: 'DELETE',
    path: '/advice-questions/:questionId',
    nl: 'Verwijder een vraag waarin toch iemand te herkennen is',
    en: 'Remove a question in which somebody can be recognised after all',
    action: 'advice.answer',
    params: ofQuestion,
    result: z.object({ removed: z.literal(true) }),
  }),
}

export const knowledgeOperations = {
  publishKnowledge: operation({
    method: 'POST',
    path: '/knowledge-items',
    nl: 'Maak van vraag en antwoord een kennisitem',
    en: 'Make a knowledge item of question and answer',
    action: 'knowledge.publish',
    body: KnowledgeDraft.extend({ questionId: QuestionId.optional() }),
    result: KnowledgeItem,
    errors,
  }),
  reviseKnowledge: operation({
    method: 'PUT',
    path: '/knowledge-items/:itemId',
    nl: 'Pas een kennisitem aan',
    en: 'Change a knowledge item',
    action: 'knowledge.publish',
    params: ofItem,
    body: KnowledgeDraft,
    result: KnowledgeItem,
    errors,
    versioned: true,
  }),
  withdrawKnowledge: operation({
    method: 'DELETE',
    path: '/knowledge-items/:itemId',
    nl: 'Trek een kennisitem in',
    en: 'Withdraw a knowledge item',
    action: 'knowledge.publish',
    params: ofItem,
    result: z.object({ withdrawn: z.literal(true) }),
  }),
  searchKnowledge: operation({
    method: 'POST',
    path: '/knowledge-items/search',
    nl: 'Zoek in de kennisitems',
    en: 'Search the knowledge items',
    action: 'knowledge.read',
    body: z.strictObject({
      search: anonymousSearch.default(''),
      themes: z.array(Theme).max(13).default([]),
      lifeDomains: z.array(LifeDomain).max(LifeDomain.options.length).default([]),
      level: AdviceLevel.optional(),
      after: z.uuid().optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
    result: z.object({ items: z.array(KnowledgeItem), total: z.int(), next: z.uuid().nullable() }),
    reads: true,
  }),
  showKnowledge: operation({
    method: 'GET',
    path: '/knowledge-items/:itemId',
    nl: 'Toon een kennisitem',
    en: 'Show a knowledge item',
    action: 'knowledge.read',
    params: ofItem,
    result: KnowledgeItem,
  }),
  rateKnowledge: operation({
    method: 'PUT',
    path: '/knowledge-items/:itemId/rating',
    nl: 'Zeg of een kennisitem nuttig was',
    en: 'Say whether a knowledge item was useful',
    action: 'knowledge.read',
    params: ofItem,
    body: z.strictObject({ useful: z.boolean() }),
    result: KnowledgeItem,
  }),
}
