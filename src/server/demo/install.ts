import { worldHouses } from '../../world/houses.ts'
import { addHouse, type Estate, listHouses } from '../directory.ts'
import { HouseDefinition } from '../houses/definition.ts'

/** Makes the houses of the invented region, when they are not there yet. */
export async function installDemo(estate: Estate): Promise<void> {
  const there = await listHouses(estate)
  for (const house of worldHouses) {
    if (!there.some((listed) => listed.slug === house.slug)) await addHouse(estate, HouseDefinition.parse(house))
  }
}
