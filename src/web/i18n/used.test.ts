import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ReviewScope } from '../../domain/access-review.ts'
import { CriteriaCheck } from '../../domain/consultation.ts'
import { Sight } from '../../domain/identity.ts'
import { ParticipantClass } from '../../domain/participant.ts'
import { adminRoomNames } from '../admin/admin-rooms.ts'
import { roomNames } from '../cases/rooms.ts'
import { knowledgeRoomNames } from '../knowledge-rooms.ts'
import { nl } from './nl.ts'

const source = globSync('src/web/**/*.{ts,tsx}')
  .filter((file) => !/\/i18n\/(nl|en)\//.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Keys of which a page takes the whole name from a table or a choice, as in t(`admin.${room}`). */
const taken: Partial<Record<keyof typeof nl, readonly string[]>> = {
  accessReview: ReviewScope.options,
  admin: adminRoomNames,
  cases: roomNames,
  consultations: CriteriaCheck.keyof().options,
  history: Object.keys(nl.history), // held to the operations by its type
  house: ['rightAccess', 'rightRectify', 'rightErase', 'rightObject', 'withdraw', 'end', 'keep', 'correct'],
  identity: [...Sight.options, 'same', 'different'],
  meetings: ['invited', 'present', 'absent'],
  participants: [...ParticipantClass.options.flatMap((each) => [each, `${each}Text`]), 'end', 'keep'],
  registers: knowledgeRoomNames,
}

/** The beginnings of names that a page completes, as in t(`cases.step_${step}`). */
const begun = [...source.matchAll(/`(\w+\.\w+)\$\{/g)].map(([, beginning = '']) => beginning)

test('every text is shown somewhere', () => {
  const unshown = Object.entries(nl).flatMap(([family, texts]) => {
    const names = new Map(Object.entries(taken)).get(family) ?? []
    const others = Object.keys(texts).filter((name) => !names.includes(name))
    return others
      .map((name) => `${family}.${name}`)
      .filter((key) => !source.includes(`'${key}'`) && !begun.some((each) => key.startsWith(each)))
  })
  expect(unshown).toEqual([])
})
