import { crash } from '../src/testing/crash.ts'

// npm run crash -- 50: kills server and database that many times during writes, and prints what became of the acts
const rounds = Number(process.argv[2] ?? 50)
const figures = await crash(rounds, (line) => process.stdout.write(`${line}\n`))
const { kills, sent, acknowledged, lost, half, surprises, verified } = figures
process.stdout.write(`rounds ${rounds} (server ${kills.server}, database ${kills.database}, both ${kills.both})
acts sent ${sent}, acknowledged ${acknowledged}
lost ${lost.length}${lost.map((each) => `\n  ${each}`).join('')}
half ${half.length}${half.map((each) => `\n  ${each}`).join('')}
unexpected answers ${surprises.length}${[...new Set(surprises)].map((each) => `\n  ${each}`).join('')}
${verified}
`)
process.exitCode = lost.length + half.length + surprises.length === 0 && / 0 bevindingen/.test(verified) ? 0 : 1
