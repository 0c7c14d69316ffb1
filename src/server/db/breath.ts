import type { Socket } from 'node:net'
import pg from 'pg'
import { Messages, type Parameter, parameterOf } from './messages.ts'

/** A statement as this connection knows it. */
type Statement = {
  name: string
  /** Whether PostgreSQL has it; in doubt after an error, when it is closed first. */
  state: 'new' | 'sent' | 'known' | 'doubtful'
  columns: readonly Column[]
}
type Column = { name: string; read: (text: never) => unknown }

export type Answered<R> = { rows: R[]; rowCount: number }
type Asked = {
  text: string
  statement: Statement
  parameters: readonly Parameter[]
  answer: { rows: Record<string, unknown>[]; rowCount: number }
  resolve: (answer: Answered<never>) => void
  reject: (error: unknown) => void
  /** Of a reading: what was asked already in this breath with nothing but readings since is not asked again. */
  reading: Promise<Answered<unknown>> | undefined
}

const messages = new Messages()
let namesGiven = 0
const names = new Map<string, string>()

/** Statements are prepared once per connection: planning under row security costs more than running. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  if (names.size >= 2_000) return ''
  const name = `s${namesGiven++}`
  names.set(text, name)
  return name
}

export type ReadType = (type: number) => Column['read']

/** Messages that pg hands to the query at hand; its types do not name them. */
type Description = { fields: readonly { name: string; dataTypeID: number }[] }

/**
 * What is asked in one turn of the event loop, as one query to pg: one write, one Sync, and so one answer.
 * A system call costs more than most of our statements, on either side, and PostgreSQL makes one after each Sync.
 */
class Breath extends pg.Query {
  readonly statements: number
  readonly #asked: readonly Asked[]
  readonly #readType: ReadType
  #at = 0
  /** Set by the client, to know of its end. */
  declare callback?: (error: Error | null) => void

  constructor(asked: readonly Asked[], readType: ReadType) {
    super('')
    this.statements = asked.length
    this.#asked = asked
    this.#readType = readType
  }

  override submit = (connection: unknown): void => {
    for (const { text, statement, parameters } of this.#asked) {
      const { name, state } = statement
      if (state === 'doubtful') messages.close(name)
      const isNew = state === 'new' || state === 'doubtful'
      if (isNew) {
        messages.parse(name, text)
        statement.state = 'sent'
      }
      messages.bind(name, parameters)
      if (isNew) messages.describe()
      messages.execute()
    }
    messages.sync()
    const { stream } = connection as { stream: Socket } // there, and untyped
    const bytes = messages.take()
    if (stream.writable) stream.write(bytes)
  }

  handleRowDescription({ fields }: Description): void {
    const asked = this.#asked[this.#at]
    if (!asked) return
    asked.statement.columns = fields.map(({ name, dataTypeID }) => ({ name, read: this.#readType(dataTypeID) }))
    asked.statement.state = 'known'
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const asked = this.#asked[this.#at]
    if (!asked) return
    const row: Record<string, unknown> = {}
    const { columns } = asked.statement
    for (let i = 0; i < columns.length; i++) {
      const [column, field] = [columns[i], fields[i]]
      if (column) row[column.name] = field === null || field === undefined ? null : column.read(field as never)
    }
    asked.answer.rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const asked = this.#asked[this.#at++]
    if (!asked) return
    asked.statement.state = 'known'
    asked.answer.rowCount = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0
  }

  handleEmptyQuery(): void {
    this.#at++
  }

  /** Nothing after what failed was done, nor ever will be: the transaction is lost. */
  handleError(error: Error): void {
    const left = this.#asked.slice(this.#at)
    for (const { statement } of left) if (statement.state === 'sent') statement.state = 'doubtful'
    for (const { answer, resolve } of this.#asked.slice(0, this.#at)) resolve(answer as Answered<never>)
    for (const { reject } of left) reject(error)
    this.#at = this.#asked.length
    this.callback?.(error)
  }

  handleReadyForQuery(): void {
    for (const { answer, resolve } of this.#asked) resolve(answer as Answered<never>)
    this.callback?.(null)
  }
}

/** Asks a connection; what is asked in one turn leaves together, and is answered in its order. */
export class Asking {
  readonly #client: pg.PoolClient
  readonly #readType: ReadType
  readonly #statements = new Map<string, Statement>()
  #asked: Asked[] = []

  constructor(client: pg.PoolClient, readType: ReadType) {
    this.#client = client
    this.#readType = readType
  }

  query<R>(text: string, values: readonly unknown[] = []): Promise<Answered<R>> {
    return new Promise((resolve, reject) => this.#add(text, values.map(parameterOf), resolve, reject))
  }

  /** Rooms of one case ask some of the same things; in one breath with nothing written between, each is asked once. */
  async read<R>(text: string, values: readonly unknown[]): Promise<Answered<R>> {
    const parameters = values.map(parameterOf)
    const same = this.#sameReading(text, parameters)
    if (same) {
      const { rows, rowCount } = await same
      return { rows: [...rows] as R[], rowCount } // the same text gives the same columns
    }
    const reading = new Promise<Answered<R>>((resolve, reject) => this.#add(text, parameters, resolve, reject))
    const asked = this.#asked.at(-1)
    if (asked) asked.reading = reading
    return reading
  }

  #sameReading(text: string, parameters: readonly Parameter[]): Promise<Answered<unknown>> | undefined {
    for (const asked of this.#asked.toReversed()) {
      if (!asked.reading) return undefined
      if (asked.text === text && asked.parameters.every((each, at) => each === parameters[at])) return asked.reading
    }
    return undefined
  }

  #add(text: string, parameters: readonly Parameter[], resolve: Asked['resolve'], reject: Asked['reject']): void {
    if (this.#asked.length === 0) process.nextTick(() => this.#send())
    const answer = { rows: [], rowCount: 0 }
    this.#asked.push({ text, statement: this.#statementOf(text), parameters, answer, resolve, reject, reading: undefined })
  }

  #send(): void {
    const asked = this.#asked
    this.#asked = []
    this.#client.query(new Breath(asked, this.#readType))
  }

  #statementOf(text: string): Statement {
    const name = nameOf(text)
    const known = this.#statements.get(name)
    if (known) return known
    const statement: Statement = { name, state: 'new', columns: [] }
    if (name !== '') this.#statements.set(name, statement)
    return statement
  }
}
