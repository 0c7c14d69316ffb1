/** What PostgreSQL takes as a parameter: text, bytes, or nothing. */
export type Parameter = string | Buffer | null

/** As the statements of pg write it: lists as arrays, other objects as JSON, a moment with its zone. */
export function parameterOf(value: unknown): Parameter {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Buffer.isBuffer(value)) return value
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return listOf(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function listOf(values: readonly unknown[]): string {
  const written = values.map((value) => {
    if (Array.isArray(value)) return listOf(value)
    const parameter = parameterOf(value)
    if (parameter === null) return 'NULL'
    if (typeof parameter !== 'string') return `"\\\\x${parameter.toString('hex')}"`
    return `"${parameter.replace(/[\\"]/g, '\\$&')}"`
  })
  return `{${written.join(',')}}`
}

/** Messages of the PostgreSQL protocol, one after the other in one buffer: many small writes cost more than copying. */
export class Messages {
  #bytes = Buffer.allocUnsafe(16_384)
  #length = 0

  parse(name: string, text: string): void {
    const end = this.#begin('P')
    this.#text(name)
    this.#text(text)
    this.#int16(0)
    end()
  }

  describe(): void {
    const end = this.#begin('D')
    this.#text('P')
    end()
  }

  execute(): void {
    const end = this.#begin('E')
    this.#text('')
    this.#int32(0)
    end()
  }

  close(name: string): void {
    const end = this.#begin('C')
    this.#text(`S${name}`)
    end()
  }

  sync(): void {
    this.#begin('S')()
  }

  bind(name: string, parameters: readonly Parameter[]): void {
    const end = this.#begin('B')
    this.#text('')
    this.#text(name)
    this.#int16(parameters.length)
    for (const parameter of parameters) this.#int16(typeof parameter === 'object' && parameter !== null ? 1 : 0)
    this.#int16(parameters.length)
    for (const parameter of parameters) this.#parameter(parameter)
    this.#int16(0)
    end()
  }

  /** All of it, and empty again. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#length))
    this.#length = 0
    return taken
  }

  #begin(kind: string): () => void {
    this.#room(5)
    this.#bytes[this.#length] = kind.charCodeAt(0)
    const start = this.#length + 1
    this.#length += 5
    return () => void this.#bytes.writeInt32BE(this.#length - start, start)
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(2 * (this.#length + more))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }

  #int16(value: number): void {
    this.#room(2)
    this.#length = this.#bytes.writeUInt16BE(value, this.#length)
  }

  #int32(value: number): void {
    this.#room(4)
    this.#length = this.#bytes.writeInt32BE(value, this.#length)
  }

  #text(value: string): void {
    this.#room(3 * value.length + 1)
    this.#length += this.#bytes.write(value, this.#length)
    this.#bytes[this.#length++] = 0
  }

  #parameter(value: Parameter): void {
    if (value === null) {
      this.#int32(-1)
      return
    }
    const length = typeof value === 'string' ? Buffer.byteLength(value) : value.length
    this.#int32(length)
    this.#room(length)
    if (typeof value === 'string') this.#bytes.write(value, this.#length)
    else value.copy(this.#bytes, this.#length)
    this.#length += length
  }
}
