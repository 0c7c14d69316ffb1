import type { sessionOperations } from '../../api/session.ts'
import { Me } from '../../api/session.ts'
import { missingTrainings, Professional } from '../../domain/professional.ts'
import type { House } from '../house.ts'
import type { Context, Handlers } from '../serve.ts'

type Ops = Pick<typeof sessionOperations, 'showSession'>

async function me({ tx, house, userId, network, today }: Context, demo: boolean): Promise<Me> {
  const { participant, professional } = await network()
  const person = professional(userId)
  const own = participant(person.participantId)
  const row = await tx.selectFrom('professionals').select(['trainings']).where('id', '=', userId).executeTakeFirstOrThrow()
  const session = await tx
    .selectFrom('sessions')
    .select('expires_at')
    .where('professional_id', '=', userId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return Me.parse({
    professionalId: userId,
    name: person.name,
    house: { slug: house.slug, name: house.name },
    participant: own,
    houseRoles: person.houseRoles,
    missingTrainings: missingTrainings({ trainings: Professional.shape.trainings.parse(row.trainings) }, today),
    demo,
    expiresAt: session.expires_at,
  })
}

export function sessionHandlers(demo: boolean): Handlers<Ops> {
  return { showSession: (_input, context) => me(context, demo) }
}

export async function signOut(house: House, tokenHash: Buffer): Promise<void> {
  await house.pool.query('select app.end_session($1)', [tokenHash])
}
