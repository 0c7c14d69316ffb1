import type { AddressInfo } from 'node:net'
import fastify, { type FastifyRequest } from 'fastify'
import pg from 'pg'

/** The floor: who asks stands in a header, what is asked in one statement. Per-case access and an audit row on writes, nothing else. */
const pool = new pg.Pool({ ...JSON.parse(process.env.FLOOR_DATABASE ?? '{}'), max: 12 })
const app = fastify()

const userOf = (request: FastifyRequest): unknown => request.headers['x-user']

async function ask(name: string, text: string, values: unknown[]) {
  return (await pool.query({ name, text, values })).rows
}

const dossier = `
  select c.*, l.name as lead, k.name as case_lead, r.name as referrer,
         (select json_agg(p) from persons p where p.case_id = c.id) as persons,
         (select json_agg(s) from seats s where s.case_id = c.id) as seats,
         (select json_agg(d order by d.at) from decisions d where d.case_id = c.id) as decisions,
         (select json_agg(q order by q.position) from questions q where q.case_id = c.id) as questions,
         (select json_agg(n order by n.at, n.id) from notes n where n.case_id = c.id) as notes,
         (select json_agg(g) from goals g where g.case_id = c.id) as goals,
         (select json_agg(a order by a.registered_at, a.id) from agreements a where a.case_id = c.id) as agreements,
         (select json_agg(t order by t.at, t.id) from reports t where t.case_id = c.id) as reports
    from cases c left join users l on l.id = c.lead_id left join users k on k.id = c.case_lead_id left join users r on r.id = c.referred_by
   where c.id = $1 and exists (select 1 from seats s where s.case_id = c.id and s.user_id = $2 and (s.until is null or s.until > now()))`

app.get<{ Params: { id: string } }>('/cases/:id', async (request, reply) => {
  const [found] = await ask('dossier', dossier, [request.params.id, userOf(request)])
  return found ?? reply.code(404).send({})
})

const list = `
  select p.*, (select name from users where id = p.lead_id) as lead, (select name from users where id = p.case_lead_id) as case_lead,
         (select name from users where id = p.referred_by) as referrer, a.open, a.overdue, a.next
    from (select c.id, c.number, c.phase, c.subject_name, c.subject_birth_date, c.themes, c.urgent, c.lead_id, c.case_lead_id, c.referred_by, c.updated_at, c.review_on, s.role
            from cases c join seats s on s.case_id = c.id where s.user_id = $1 and (s.until is null or s.until > now())
           order by c.updated_at desc limit 50) p
    cross join lateral (select count(*) as open, count(*) filter (where a.due_on < current_date) as overdue, min(a.due_on) as next
                          from agreements a where a.case_id = p.id and a.status in ('open', 'under_way')) a
   order by p.updated_at desc`

app.get('/cases', async (request) => ({ cases: await ask('list', list, [userOf(request)]) }))

const start = `
  with c as (insert into cases (id, phase, subject_name, subject_birth_date, themes, urgent, referred_by, referral)
             values ($1, 'purpose_review', $2, $3, $4, false, $5, $6) returning id, number),
       p as (insert into persons (id, case_id, given_name, family_name, birth_date, address, municipality) select $7, c.id, $8, $9, $3, $10, $11 from c),
       s as (insert into seats (case_id, user_id, role) select c.id, u.id, 'judge' from c, users u where u.role = 'receives' union all select c.id, $5, 'referrer' from c),
       a as (insert into audit (user_id, action, case_id) select $5, 'case.start', c.id from c)
  select id, number from c`

type Referral = {
  subject: { givenName: string; familyName: string; birthDate: string; address: string; municipality: string }
  themes: string[]
}

app.post<{ Body: { referral: Referral } }>('/cases', async (request) => {
  const { subject, themes } = request.body.referral
  const { givenName, familyName, birthDate, address, municipality } = subject
  const [made] = await ask('start', start, [
    crypto.randomUUID(),
    `${givenName} ${familyName}`,
    birthDate,
    themes,
    userOf(request),
    request.body.referral,
    crypto.randomUUID(),
    givenName,
    familyName,
    address,
    municipality,
  ])
  return made
})

const change = (insert: string, action: string): string => `
  with c as (update cases set version = version + 1, updated_at = now() where id = $2
              and exists (select 1 from seats s where s.case_id = $2 and s.user_id = $3 and (s.until is null or s.until > now())) returning id),
       a as (insert into audit (user_id, action, case_id) select $3, '${action}', c.id from c)
  ${insert} from c returning *`
const agreement = change(
  `insert into agreements (id, case_id, line, owner, due_on, status, text, registered_by) select $1, c.id, $4, $5, $6, 'open', $7, $3`,
  'agreement.add',
)
const note = change(
  `insert into notes (id, case_id, category, nature, life_domains, ground, supplied_by, entered_by, text) select $1, c.id, $4, $5, $6, $7, 'Merwestad', $3, $8`,
  'note.add',
)

type Added = { Params: { id: string }; Body: Record<string, unknown> }

app.post<Added>('/cases/:id/agreements', async (request, reply) => {
  const { params, body } = request
  const [made] = await ask('agreement', agreement, [
    crypto.randomUUID(),
    params.id,
    userOf(request),
    body.line,
    body.participantId,
    body.dueOn,
    body.text,
  ])
  return made ?? reply.code(404).send({})
})

app.post<Added>('/cases/:id/notes', async (request, reply) => {
  const { category, nature, lifeDomains, ground, text } = request.body
  const values = [crypto.randomUUID(), request.params.id, userOf(request), category, nature, lifeDomains, ground, text]
  const [made] = await ask('note', note, values)
  return made ?? reply.code(404).send({})
})

await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as AddressInfo // it listens on a port, so it has one
process.stdout.write(`Floor is ready: http://127.0.0.1:${port}/\n`)
process.on('SIGTERM', () => process.exit(0))
