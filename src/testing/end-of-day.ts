import { setTimeout as sleep } from 'node:timers/promises'
import { addDays, dateInAmsterdam, instantInAmsterdam } from '../domain/date.ts'

const longestFile = 120_000

// no file of tests begins shortly before midnight: what it calls today must be today until it is done
const now = new Date()
const left = instantInAmsterdam(addDays(dateInAmsterdam(now), 1), '00:00').getTime() - now.getTime()
if (left < longestFile) await sleep(left + 10)
