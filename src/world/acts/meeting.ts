import type * as z from 'zod'
import { caseOperations } from '../../api/cases.ts'
import { call } from '../../api/client.ts'
import { meetingOperations } from '../../api/meetings.ts'
import { planOperations } from '../../api/plan.ts'
import type { NoteStep } from '../../domain/meeting.ts'
import { type Act, madeBy, professional, type Stage } from '../story.ts'

const itemOf = (stage: Stage, meeting: string) => ({ caseId: stage.caseId, itemId: madeBy(stage, `item ${meeting}`) })

export const guest =
  (
    by: string,
    meeting: string,
    third: { name: string; organisation: string; expertise: string; publicTask: string; handedOver?: string },
  ): Act =>
  (stage) =>
    call(stage.as(by), meetingOperations.admitThirdParty, {
      params: itemOf(stage, meeting),
      body: { ...third, declarationSignedOn: stage.past(-60) },
    })

export const attended =
  (by: string, meeting: string, present: readonly string[], absent: readonly string[] = []): Act =>
  (stage) =>
    call(stage.as(by), meetingOperations.recordAttendance, {
      params: itemOf(stage, meeting),
      body: {
        attendees: [
          ...present.map((username) => ({ professionalId: professional(stage.house, username).id, presence: 'present' as const })),
          ...absent.map((username) => ({ professionalId: professional(stage.house, username).id, presence: 'absent' as const })),
        ],
      },
    })

/** Walks through picture, judgment and decision, with the note of each. */
export const minuted =
  (by: string, meeting: string, notes: Record<z.infer<typeof NoteStep>, string>): Act =>
  async (stage) => {
    for (const step of ['picture', 'judgment', 'decision'] as const) {
      await call(stage.as(by), meetingOperations.moveStep, { params: itemOf(stage, meeting), body: { step } })
      await call(stage.as(by), meetingOperations.saveNote, {
        params: { ...itemOf(stage, meeting), step },
        body: { text: notes[step] },
        version: 0,
      })
    }
  }

export const decided =
  (by: string, meeting: string, text: string, dissent?: string): Act =>
  (stage) =>
    call(stage.as(by), meetingOperations.recordDecision, {
      params: itemOf(stage, meeting),
      body: { text, ...(dissent ? { dissent } : {}) },
    })

export const discussed =
  (by: string, meeting: string): Act =>
  (stage) =>
    call(stage.as(by), meetingOperations.moveStep, { params: itemOf(stage, meeting), body: { step: 'done' } })

/** Answers the questions of the composition decision, in their order; what is not given stays open. */
export const answersGiven =
  (by: string, answers: readonly string[]): Act =>
  async (stage) => {
    const { composition } = await call(stage.as(by), caseOperations.showDossier, { params: stage })
    for (const [index, question] of (composition?.questions ?? []).entries()) {
      const answer = answers[index]
      if (answer === undefined) break
      await call(stage.as(by), meetingOperations.answerQuestion, {
        params: { caseId: stage.caseId, questionId: question.id },
        body: { answer },
      })
    }
  }

/** These people approve the plan as it now stands, each for their own participant. */
export const approved =
  (first: string, ...others: readonly string[]): Act =>
  async (stage) => {
    const { plan } = await call(stage.as(first), caseOperations.showDossier, { params: stage })
    for (const username of [first, ...others]) {
      await call(stage.as(username), planOperations.approvePlan, { params: stage, body: { planVersion: plan?.planVersion ?? 1 } })
    }
  }
