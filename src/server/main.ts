import type { AddressInfo } from 'node:net'
import { makeApp } from './app.ts'
import type { Config } from './config.ts'
import { startCluster } from './db/estate.ts'
import { installDemo } from './demo/install.ts'
import { seedDemo } from './demo/seed.ts'
import { listHouses, openEstate, openListed } from './directory.ts'
import { closeHouse, type House } from './house.ts'
import { startKeys } from './identity/fill-keys.ts'
import { startSequencer } from './journal/sequence.ts'
import { startLapses } from './people/lapse.ts'
import { startDaily } from './retention/daily.ts'

export type Running = { address: string; houses: ReadonlyMap<string, House>; stop(): Promise<void> }

/** Starts everything: database, houses, daily work, the door. */
export async function start(config: Config): Promise<Running> {
  const cluster = await startCluster(config.data, config.databaseUrl)
  const estate = { admin: cluster.admin, data: config.data }
  try {
    await openEstate(estate)
    if (config.demo) await installDemo(estate)
    const opened = await Promise.all((await listHouses(estate)).map((listed) => openListed(estate, listed)))
    const houses = new Map(opened.map((house) => [house.slug, house]))
    const app = await makeApp({ houses, demo: config.demo, log: config.log, web: process.env.VANGNET_WEB })
    if (config.demo) await seedDemo(houses, app)
    const tasks = opened.flatMap((house) => [startSequencer(house, config.data), startDaily(house), startLapses(house), startKeys(house)])
    await app.listen({ port: config.port, host: config.host })
    const { port } = app.server.address() as AddressInfo // it listens on a port, so it has one
    return {
      address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/`,
      houses,
      stop: async () => {
        await app.close()
        await Promise.all(tasks.map((task) => task.stop()))
        await Promise.all(opened.map(closeHouse))
        await cluster.stop()
      },
    }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}
