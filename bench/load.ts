import { Agent, request } from 'node:http'

export type Answer = { status: number; body: string }
export type Sender = (method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: unknown) => Promise<Answer>

/** Requests over connections that stay open, as browsers and proxies do. */
export function senderTo(address: string): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(address)
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const content = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
      const sent = request({ agent, hostname, port, method, path, headers: { ...headers, ...content } }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
        response.on('error', reject)
      })
      sent.on('error', reject)
      sent.end(text)
    })
}

type Measured = { operations: number; seconds: number; latencies: number[] }

/** `clients` who each do one operation after the other for as long as it lasts. */
export async function load(clients: number, ms: number, operation: () => Promise<void>): Promise<Measured> {
  const began = performance.now()
  const latencies: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      const start = performance.now()
      await operation()
      latencies.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return { operations: latencies.length, seconds: (performance.now() - began) / 1_000, latencies }
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}
