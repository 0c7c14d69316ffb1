import type { Tx } from '../db/connect.ts'

export async function getHouse(tx: Tx) {
  return tx.selectFrom('house').selectAll().executeTakeFirstOrThrow()
}

export async function listMunicipalities(tx: Tx) {
  return tx.selectFrom('house_municipalities').selectAll().orderBy('name').orderBy('from').execute()
}

export async function listParticipants(tx: Tx) {
  return tx.selectFrom('participants').selectAll().orderBy('class', 'desc').orderBy('name').execute()
}

export async function getCovenant(tx: Tx) {
  return tx
    .selectFrom('covenants')
    .selectAll()
    .where(({ eb, fn }) => eb('valid_from', '<=', fn<string>('app.today')))
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function listConditions(tx: Tx) {
  return tx.selectFrom('professionals').selectAll().orderBy('name').execute()
}
